/** The `_corpus` block of a codebook: labels, definitions, default directions and conditions. */
import type { Direction } from '../../model/annotations.ts';
import type { CorpusError } from '../../model/errors.ts';
import type { About, GroupRule } from '../codebook.ts';
import type { Matching } from '../patterns.ts';
import { badLine, type CodebookTree, type TopicMeta } from './tree.ts';

const DIRECTIONS: readonly string[] = ['pro', 'con', 'linked', 'mention', 'declined'];
const SCOPES: readonly string[] = ['sentence', 'content', 'document'];
const ABOUTS: readonly string[] = ['option', 'problem', 'cause'];
const TOPIC_KEYS: readonly string[] = [
  'label',
  'definition',
  'direction',
  'about',
  'opposite',
  'include',
  'exclude',
  'forms',
  'stems',
  'groups',
];
const GROUP_KEYS: readonly string[] = [
  'with',
  'without',
  'within',
  'document',
  'direction',
  'about',
];

type Fields = Readonly<Record<string, unknown>>;
type Lists = ReadonlyMap<string, readonly string[]>;

/** Line of the deepest of these nested keys that the file has. */
export type LineOf = (keys: readonly string[]) => number;

export function metadataOf(
  block: unknown,
  path: string,
  lineOf: LineOf,
): Pick<CodebookTree, 'name' | 'matching' | 'meta'> {
  if (block === undefined || block === null) return { name: null, matching: null, meta: new Map() };
  const read = new MetadataReader(path, lineOf);
  const fields = read.fields(block, '_corpus', ['name', 'forms', 'stems', 'lists', 'topics']);
  const lists = new Map(
    Object.entries(read.fields(fields.lists ?? {}, 'lists')).map(([name, value]) => [
      name,
      read.patterns(value, `lists.${name}`, new Map()),
    ]),
  );
  const topics = Object.entries(read.fields(fields.topics ?? {}, 'topics'));
  return {
    name: read.text(fields.name),
    matching: read.matching(fields, '_corpus'),
    meta: new Map(topics.map(([topic, value]) => [topic, read.topic(value, topic, lists)])),
  };
}

class MetadataReader {
  readonly #path: string;
  readonly #lineOf: LineOf;

  constructor(path: string, lineOf: LineOf) {
    this.#path = path;
    this.#lineOf = lineOf;
  }

  topic(value: unknown, topic: string, lists: Lists): TopicMeta {
    const fields = this.fields(value, topic, TOPIC_KEYS);
    const groups = Object.entries(this.fields(fields.groups ?? {}, `${topic}.groups`));
    return {
      label: this.text(fields.label),
      definition: this.text(fields.definition),
      direction: this.#oneOf<Direction>(fields.direction, `${topic}.direction`, DIRECTIONS),
      about: this.#oneOf<About>(fields.about, `${topic}.about`, ABOUTS),
      opposite: this.text(fields.opposite),
      include: this.#texts(fields.include, `${topic}.include`),
      exclude: this.#texts(fields.exclude, `${topic}.exclude`),
      matching: this.matching(fields, topic),
      groups: new Map(
        groups.map(([name, group]) => [name, this.#group(group, `${topic}.groups.${name}`, lists)]),
      ),
    };
  }

  fields(value: unknown, where: string, known?: readonly string[]): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.#bad(where, 'must hold keys.');
    }
    const unknown = Object.keys(value).find((key) => known && !known.includes(key));
    if (unknown === undefined) return value as Fields;
    throw this.#bad(where, `has no "${unknown}". It may hold: ${known?.join(', ')}.`, unknown);
  }

  text(value: unknown): string | null {
    return value === undefined || value === null ? null : String(value).trim();
  }

  /** `forms: true` or `stems: true`; `forms: false` undoes the codebook's for one topic. */
  matching(fields: Fields, where: string): Matching | null {
    const forms = this.#oneOf<string>(fields.forms, `${where}.forms`, ['true', 'false']);
    const stems = this.#oneOf<string>(fields.stems, `${where}.stems`, ['true', 'false']);
    if (forms === 'true' && stems === 'true') {
      throw this.#bad(where, 'asks for forms and stems. Choose one.', 'stems');
    }
    if (stems === 'true') return 'stems';
    if (forms === 'true') return 'forms';
    return forms === null && stems === null ? null : 'exact';
  }

  /** A list of patterns; `@name` stands for a list of the `lists` block. */
  patterns(value: unknown, where: string, lists: Lists): readonly string[] {
    if (value === undefined) return [];
    const items = Array.isArray(value) ? value : [value];
    return items.flatMap((item): readonly string[] => {
      if (typeof item !== 'string') throw this.#bad(where, 'must be a list of patterns.');
      if (!item.startsWith('@')) return [item];
      const list = lists.get(item.slice(1));
      if (!list) throw this.#bad(where, `names ${item}, which is not under "lists".`);
      return list;
    });
  }

  /** Example sentences: a list, or one alone. */
  #texts(value: unknown, where: string): readonly string[] {
    if (value === undefined || value === null) return [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item) => {
      if (typeof item === 'string') return item;
      throw this.#bad(where, 'must be a list of sentences.');
    });
  }

  #group(value: unknown, where: string, lists: Lists): GroupRule {
    const fields = this.fields(value, where, GROUP_KEYS);
    return {
      with: this.patterns(fields.with, `${where}.with`, lists),
      without: this.patterns(fields.without, `${where}.without`, lists),
      document: this.patterns(fields.document, `${where}.document`, lists),
      within: this.#scope(fields.within, where),
      direction: this.#oneOf<Direction>(fields.direction, `${where}.direction`, DIRECTIONS),
      about: this.#oneOf<About>(fields.about, `${where}.about`, ABOUTS),
    };
  }

  #scope(value: unknown, where: string): GroupRule['within'] {
    const text = this.text(value) ?? 'content';
    if (/^\d+$/.test(text)) return Number(text);
    if (SCOPES.includes(text)) return text as GroupRule['within'];
    throw this.#bad(`${where}.within`, `is "${text}". Write ${SCOPES.join(', ')} or a number.`);
  }

  #oneOf<T extends string>(value: unknown, where: string, known: readonly string[]): T | null {
    const text = this.text(value);
    if (text === null || known.includes(text)) return text as T | null;
    throw this.#bad(where, `is "${text}". Write one of ${known.join(', ')}.`);
  }

  /** `where` names the place as the file nests it; `key` is one below that is wrong itself. */
  #bad(where: string, problem: string, key?: string): CorpusError {
    const inside = where === '_corpus' ? [] : where.split('.');
    const topLevel = where === 'topics' || inside[0] === 'lists' || inside.length === 0;
    const keys = ['_corpus', ...(topLevel ? [] : ['topics']), ...inside, ...(key ? [key] : [])];
    return badLine(this.#path, this.#lineOf(keys), `in _corpus: "${where}" ${problem}`);
  }
}
