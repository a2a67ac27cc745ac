/** Codebooks: which topics there are, what patterns name them, and under which conditions. */
import { lazy, listData, readData, readFileAt } from '../lexicon/load.ts';
import { didYouMean } from '../lexicon/nearest.ts';
import type { Direction } from '../model/annotations.ts';
import { CorpusError } from '../model/errors.ts';
import { READERS } from './formats/index.ts';
import type { CodebookNode, CodebookTree } from './formats/tree.ts';
import type { Matching } from './patterns.ts';
import { prepareCodebooks, preparedCodebook } from './prepared.ts';

/**
 * A condition on a group of patterns: they count only near one of `with`, near none of `without`, and in
 * documents that hold one of `document`.
 */
export interface GroupRule {
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly document: readonly string[];
  /**
   * `sentence`, `content` (the default), `document`, or a number of words to either side. `without` never
   * looks outside of the content.
   */
  readonly within: 'sentence' | 'content' | 'document' | number;
  /** The direction of these patterns where nothing in the quote decides it. */
  readonly direction: Direction | null;
  readonly about: About | null;
}

/**
 * What people do about it: argue for or against an `option` (the default), press or play down a
 * `problem`, name a `cause`.
 */
export type About = 'option' | 'problem' | 'cause';

export interface TopicPattern {
  readonly text: string;
  /** The nested key that holds the pattern, e.g. `tied`; null directly under the topic. */
  readonly group: string | null;
  /** Line in the codebook's file. */
  readonly line: number;
}

export interface Topic {
  readonly topic: string;
  readonly label: string;
  readonly definition: string | null;
  /** The direction where nothing in the quote decides it; null leaves it to the general rules. */
  readonly direction: Direction | null;
  readonly about: About | null;
  /** The topic that this one is usually set against. */
  readonly opposite: string | null;
  /** Sentences that the topic must and must not be found in. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether a pattern catches only its words, their inflected forms too, or all that shares their stem. */
  readonly matching: Matching;
  readonly patterns: readonly TopicPattern[];
  readonly groups: ReadonlyMap<string, GroupRule>;
}

export interface Codebook {
  readonly name: string;
  readonly topics: readonly Topic[];
}

const FOLDER = 'codebooks';

/** Names of the codebooks that come with the product. */
export const builtInCodebooks: () => readonly string[] = lazy(() =>
  listData(FOLDER).map((file) => file.replace(/\.\w+$/, '')),
);

const builtIns = new Map<string, Codebook>();

function builtIn(name: string): Codebook {
  const known = builtIns.get(name);
  if (known) return known;
  const file = `${FOLDER}/${name}.yaml`;
  const bytes = readData(file);
  const codebook =
    preparedCodebook(name, bytes.toString('utf8')) ?? parseCodebook(bytes, file, name);
  builtIns.set(name, codebook);
  return codebook;
}

/** The built-in codebooks, parsed, as a file for the bundle: `[name, content]`. */
export function preparedFile(): readonly [string, string] {
  const sourceOf = (name: string): string => readData(`${FOLDER}/${name}.yaml`).toString('utf8');
  return prepareCodebooks(builtInCodebooks(), sourceOf, builtIn);
}

/** Reads a built-in codebook by name, or any codebook file by path. */
export function loadCodebook(nameOrPath: string): Codebook {
  if (builtInCodebooks().includes(nameOrPath)) return builtIn(nameOrPath);
  if (!/[./\\]/.test(nameOrPath)) {
    const known = builtInCodebooks();
    throw new CorpusError('unknown-codebook', {
      name: nameOrPath,
      known: known.join(', '),
      hint: didYouMean(nameOrPath, known),
    });
  }
  const base = nameOrPath.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
  return parseCodebook(readFileAt(nameOrPath), nameOrPath, base);
}

/** Parses a codebook's bytes; the path's extension says the format and errors name it. */
export function parseCodebook(bytes: Uint8Array, path: string, name: string): Codebook {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const reader = READERS.find((r) => r.extensions.includes(extension));
  if (!reader) {
    const known = READERS.flatMap((r) => r.extensions.map((e) => `.${e}`)).join(', ');
    throw new CorpusError('bad-codebook', {
      path,
      problem: `unknown extension. Codebook files end in ${known}.`,
    });
  }
  return codebookOf(reader.read(bytes, path), path, name);
}

function codebookOf(tree: CodebookTree, path: string, name: string): Codebook {
  const nodes = tree.meta.size > 0 ? tree.nodes : unwrapped(tree.nodes);
  if (nodes.length === 0) {
    const problem = 'no topics. Write a topic as a key with a list of patterns under it.';
    throw new CorpusError('bad-codebook', { path, problem });
  }
  checkNames(tree, nodes, path);
  return { name: tree.name ?? name, topics: nodes.map((node) => topicOf(node, tree, path)) };
}

/** What the metadata describes, and what it sets topics against, must be topics. */
function checkNames(tree: CodebookTree, nodes: readonly CodebookNode[], path: string): void {
  const names = nodes.map((node) => node.name);
  const known = `Topics: ${names.join(', ')}.`;
  for (const [topic, { opposite }] of tree.meta) {
    if (!names.includes(topic)) {
      const problem = `_corpus describes "${topic}", which is no topic. ${known}`;
      throw new CorpusError('bad-codebook', { path, problem });
    }
    if (opposite !== null && !names.includes(opposite)) {
      const problem = `_corpus gives "${topic}" the opposite "${opposite}", which is no topic. ${known}`;
      throw new CorpusError('bad-codebook', { path, problem });
    }
  }
}

/** A single top key that holds only other keys is a name for the whole dictionary, not a topic. */
function unwrapped(nodes: readonly CodebookNode[]): readonly CodebookNode[] {
  const only = nodes.length === 1 ? nodes[0] : undefined;
  return only && only.patterns.length === 0 && only.children.length > 0 ? only.children : nodes;
}

function topicOf(node: CodebookNode, tree: CodebookTree, path: string): Topic {
  const patterns = patternsOf(node, null);
  if (patterns.length === 0) {
    const problem = `line ${node.line}: topic "${node.name}" has no patterns. Add one a line under it, or remove it.`;
    throw new CorpusError('bad-codebook', { path, problem });
  }
  const meta = tree.meta.get(node.name);
  return {
    topic: node.name,
    label: meta?.label ?? node.name,
    definition: meta?.definition ?? null,
    direction: meta?.direction ?? null,
    about: meta?.about ?? null,
    opposite: meta?.opposite ?? null,
    include: meta?.include ?? [],
    exclude: meta?.exclude ?? [],
    matching: meta?.matching ?? tree.matching ?? 'exact',
    patterns,
    groups: meta?.groups ?? new Map(),
  };
}

function patternsOf(node: CodebookNode, group: string | null): TopicPattern[] {
  return [
    ...node.patterns.map(({ text, line }) => ({ text, line, group })),
    ...node.children.flatMap((child) => patternsOf(child, group ?? child.name)),
  ];
}
