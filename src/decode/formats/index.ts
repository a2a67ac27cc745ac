/** The file formats that can be read: one file and one line each. */
import { extname } from 'node:path';
import type { Format } from './format.ts';
import { htmlFormat } from './html.ts';
import { delimitedFormat, jsonFormat, jsonLinesFormat } from './table.ts';
import { textFormat } from './text.ts';

export const FORMATS: readonly Format[] = [
  textFormat,
  htmlFormat,
  jsonLinesFormat,
  jsonFormat,
  delimitedFormat,
];

/** The extension that counts: of `a.txt.gz` it is `.txt`. */
export function extensionOf(path: string): string {
  const extension = extname(path).toLowerCase();
  return extension === '.gz' ? extname(path.slice(0, -3)).toLowerCase() : extension;
}

export function formatOf(path: string): Format | null {
  const extension = extensionOf(path);
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null;
}
