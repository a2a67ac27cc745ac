/** The file formats that can be read: one file and one line each. */
import { extname } from 'node:path';
import { delimitedFormat } from './delimited.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html.ts';
import { jsonFormat, jsonLinesFormat } from './json.ts';
import { markdownFormat } from './markdown.ts';
import { textFormat } from './text.ts';

export const FORMATS: readonly Format[] = [
  textFormat,
  markdownFormat,
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
