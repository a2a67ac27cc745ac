/** All output formats. A new one is a file here and a line in this list. */
import { csv, tsv } from './delimited.ts';
import { json } from './json.ts';
import { md } from './md.ts';
import { ndjson } from './ndjson.ts';
import type { Renderer } from './output.ts';
import { table } from './table.ts';

export const RENDERERS: readonly Renderer[] = [table, json, ndjson, csv, tsv, md];

export function rendererNamed(name: string): Renderer | undefined {
  return RENDERERS.find((renderer) => renderer.name === name);
}
