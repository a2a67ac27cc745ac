/** quanteda YAML: nested keys with lists of patterns, `__` for a key's own, `_corpus` for metadata. */
import type { Node, Pair, YAMLMap } from 'yaml';
import { lazyPackage } from '../../model/lazy.ts';
import { metadataOf } from './metadata.ts';
import {
  badLine,
  type CodebookNode,
  type CodebookReader,
  type CodebookTree,
  node,
  textOfBytes,
} from './tree.ts';

const yaml = lazyPackage<typeof import('yaml')>('yaml');

/** The top-level key that holds our metadata; `codebook export` leaves it out. */
const METADATA = '_corpus';
/** Where quanteda writes a key's own patterns when it has nested keys too. */
const OWN = '__';

export const quanteda: CodebookReader = {
  name: 'quanteda',
  extensions: ['yaml', 'yml'],
  read(bytes, path) {
    const { LineCounter, isMap, parseDocument } = yaml();
    const lines = new LineCounter();
    const doc = parseDocument(textOfBytes(bytes), { lineCounter: lines, schema: 'failsafe' });
    const line = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
    const error = doc.errors[0];
    if (error) throw badLine(path, line(error.pos[0]), `not valid YAML (${error.code}).`);
    const root = doc.contents;
    if (!isMap(root)) {
      throw badLine(path, 1, 'write topics as keys ("topic:") with lists of patterns under them.');
    }
    return new Walk(path, line).tree(root);
  },
};

class Walk {
  readonly #path: string;
  readonly #line: (offset: number | undefined) => number;

  constructor(path: string, line: (offset: number | undefined) => number) {
    this.#path = path;
    this.#line = line;
  }

  tree(root: YAMLMap): CodebookTree {
    const nodes: CodebookNode[] = [];
    let meta: unknown;
    for (const pair of root.items) {
      const [name, line] = this.#key(pair);
      if (name === METADATA) meta = (pair.value as YAMLMap | null)?.toJSON();
      else nodes.push(this.#fill(node(name, line), pair.value as Node | null));
    }
    return { nodes, ...metadataOf(meta, this.#path, (keys) => this.#lineOfKeys(root, keys)) };
  }

  #lineOfKeys(root: YAMLMap, keys: readonly string[]): number {
    const { isMap, isScalar } = yaml();
    let line = 1;
    let map: unknown = root;
    for (const key of keys) {
      if (!isMap(map)) break;
      const pair = map.items.find(
        (item: Pair) => isScalar(item.key) && String(item.key.value) === key,
      );
      if (!pair) break;
      line = this.#key(pair)[1];
      map = pair.value;
    }
    return line;
  }

  #key(pair: Pair): [name: string, line: number] {
    const key = pair.key;
    if (!yaml().isScalar(key)) throw badLine(this.#path, 1, 'keys must be plain words.');
    return [String(key.value).trim(), this.#line(key.range?.[0])];
  }

  #fill(into: CodebookNode, value: Node | null): CodebookNode {
    const { isMap, isScalar, isSeq } = yaml();
    if (isScalar(value)) this.#pattern(into, value);
    else if (isSeq(value)) {
      for (const item of value.items) this.#pattern(into, item as Node);
    } else if (isMap(value)) {
      for (const pair of value.items) {
        const [name, line] = this.#key(pair);
        const inner = pair.value as Node | null;
        if (name === OWN) this.#fill(into, inner);
        else into.children.push(this.#fill(node(name, line), inner));
      }
    } else if (value !== null) {
      throw badLine(this.#path, this.#line(value.range?.[0]), 'aliases (*name) are not read here.');
    }
    return into;
  }

  #pattern(into: CodebookNode, value: Node | null): void {
    const line = this.#line(value?.range?.[0]);
    if (!yaml().isScalar(value)) {
      throw badLine(this.#path, line, `under "${into.name}" every list item must be one pattern.`);
    }
    const text = String(value.value ?? '').trim();
    if (text !== '') into.patterns.push({ text, line });
  }
}
