/** Model files: a JSON head, sorted feature keys as varint gaps, int8 weights by label; brotli. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { CorpusError } from '../model/errors.ts';
import { FeatureTable } from './feature-table.ts';
import { LinearModel } from './linear-model.ts';
import { readGaps, writeGaps } from './varint.ts';

const FORMAT = 'corpus-linear-1';

interface Head {
  readonly format: string;
  readonly labels: readonly string[];
  readonly rows: number;
  readonly extras: Readonly<Record<string, readonly number[]>>;
}

/** Rows of `model` must be in key order, as `Perceptron.freeze` leaves them. */
export function encodeModel(model: LinearModel): Buffer {
  const width = model.labels.length;
  const keys = model.table.keys();
  const head: Head = {
    format: FORMAT,
    labels: model.labels,
    rows: keys.length,
    extras: model.extras,
  };
  const headBytes = Buffer.from(`${JSON.stringify(head)}\n`);
  const cells = Buffer.alloc(keys.length * width);
  for (let row = 0; row < keys.length; row++) {
    for (let k = 0; k < width; k++) {
      const weight = model.weights[row * width + k] as number;
      cells.writeInt8(
        Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight))),
        k * keys.length + row,
      );
    }
  }
  return brotliCompressSync(Buffer.concat([headBytes, Buffer.from(writeGaps(keys)), cells]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** `path` only names the file in the error. */
export function decodeModel(file: Buffer, path: string): LinearModel {
  const bytes = brotliDecompressSync(file);
  const newline = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString('utf8', 0, newline)) as Head;
  if (head.format !== FORMAT) {
    throw new CorpusError('bad-lexicon', { path, problem: `not a ${FORMAT} model` });
  }
  const width = head.labels.length;
  const table = new FeatureTable(head.rows);
  let at = readGaps(bytes, newline + 1, head.rows, (key) => table.addKey(key));
  const weights = new Int16Array(head.rows * width);
  for (let k = 0; k < width; k++) {
    for (let row = 0; row < head.rows; row++) {
      const cell = ((bytes[at++] as number) << 24) >> 24;
      weights[row * width + k] = cell * Math.abs(cell);
    }
  }
  return new LinearModel(head.labels, table, weights, head.extras);
}
