/**
 * The model file: a JSON head, sorted keys as varint gaps, weights as signed bytes on a square-root
 * scale, label by label, all of it Brotli-compressed. Integers only: the same bytes on every machine.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CorpusError } from '../model/errors.ts';
import { type ModelRows, rootOf } from './model-rows.ts';
import { readGaps, writeGaps } from './varint.ts';

const FORMAT = 'corpus-linear-1';

interface Head {
  readonly format: string;
  readonly labels: readonly string[];
  readonly rows: number;
  readonly extras: Readonly<Record<string, readonly number[]>>;
}

export function encodeModel(model: ModelRows): Buffer {
  const { labels, keys, extras } = model;
  const head: Head = { format: FORMAT, labels, rows: keys.length, extras };
  const headBytes = Buffer.from(`${JSON.stringify(head)}\n`);
  const cells = Buffer.alloc(keys.length * labels.length);
  for (let k = 0; k < labels.length; k++) {
    model.each(k, (row, weight) => {
      cells.writeInt8(rootOf(weight), k * keys.length + row);
    });
  }
  return brotliCompressSync(Buffer.concat([headBytes, Buffer.from(writeGaps(keys)), cells]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** `path` only names the file in the error. */
export function decodeModel(file: Buffer, path: string): ModelRows {
  const bytes = brotliDecompressSync(file);
  const newline = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString('utf8', 0, newline)) as Head;
  if (head.format !== FORMAT) {
    throw new CorpusError('bad-lexicon', { path, problem: `not a ${FORMAT} model` });
  }
  const keys = new Int32Array(head.rows);
  let row = 0;
  const at = readGaps(bytes, newline + 1, head.rows, (key) => {
    keys[row++] = key;
  });
  return new StoredModel(head, keys, bytes.subarray(at));
}

/** A model as its file holds it: the weights are read where they lie. */
class StoredModel implements ModelRows {
  readonly labels: readonly string[];
  readonly extras: Readonly<Record<string, readonly number[]>>;
  readonly keys: Int32Array;
  readonly #roots: Int8Array;

  constructor(head: Head, keys: Int32Array, cells: Uint8Array) {
    this.labels = head.labels;
    this.extras = head.extras;
    this.keys = keys;
    this.#roots = new Int8Array(cells.buffer, cells.byteOffset, cells.length);
  }

  each(label: number, visit: (row: number, weight: number) => void): void {
    const rows = this.keys.length;
    const roots = this.#roots.subarray(label * rows, label * rows + rows);
    for (let row = 0; row < rows; row++) {
      const root = roots[row]!;
      if (root !== 0) visit(row, root * Math.abs(root));
    }
  }
}
