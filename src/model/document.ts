/** The write-once document: final text, where it came from, and layers of standoff annotations. */
import { CorpusError } from './errors.ts';
import type { Layer } from './layer.ts';
import type { DocumentMeta } from './meta.ts';
import type { ProvenanceMap } from './provenance.ts';

export class Document {
  /** Repaired and laid-out text; every span of every layer points into it. */
  readonly text: string;
  readonly meta: DocumentMeta;
  /** Maps `text` back to the decoded, unrepaired text of the file. */
  readonly provenance: ProvenanceMap;
  readonly #layers = new Map<string, unknown>();

  constructor(text: string, meta: DocumentMeta, provenance: ProvenanceMap) {
    this.text = text;
    this.meta = meta;
    this.provenance = provenance;
  }

  has(key: Layer<unknown>): boolean {
    return this.#layers.has(key.name);
  }

  /** The layer's content; throws when no stage has produced it. */
  get<T>(key: Layer<T>): T {
    if (!this.#layers.has(key.name)) throw new CorpusError('layer-missing', { layer: key.name });
    return this.#layers.get(key.name) as T;
  }

  /** A list layer's items, or none where the run left its stage out. */
  items<T>(key: Layer<readonly T[]>): readonly T[] {
    return this.has(key) ? this.get(key) : [];
  }

  /** Attaches a layer once. Only the pipeline runner calls this. */
  attach<T>(key: Layer<T>, content: T): void {
    if (this.#layers.has(key.name)) throw new CorpusError('layer-twice', { layer: key.name });
    this.#layers.set(key.name, Array.isArray(content) ? Object.freeze(content) : content);
  }
}
