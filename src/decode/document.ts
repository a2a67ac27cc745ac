/** Turns one article into a Document: mojibake repair, layout, metadata, provenance through every step. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { PARAGRAPHS } from '../model/annotations.ts';
import { Document } from '../model/document.ts';
import type { EncodingInfo, Published, Repair } from '../model/meta.ts';
import { applyEdits, type Edit, type ProvenanceMap } from '../model/provenance.ts';
import type { Decoded } from './charset/detect.ts';
import type { Article } from './formats/format.ts';
import { layOut } from './layout/index.ts';
import type { Heading } from './layout/kinds.ts';
import { repairMojibake } from './mojibake/repair.ts';
import type { ReadOptions } from './options.ts';
import { dayInName, firstPublished, requireDay } from './published.ts';

export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly decoded: Decoded;
  /** From the text that the format read to the raw text. */
  readonly strays: ProvenanceMap;
}

/** How a record of a table is named: `articles.csv#3`. */
export function recordPath(path: string, record: number | undefined): string {
  return record === undefined ? path : `${path}#${record}`;
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Null where nothing is left to read. */
export function documentOf(
  source: Source,
  article: Article,
  options: ReadOptions,
): Document | null {
  const repairs = repairMojibake(article.text);
  const mended = applyEdits(article.text, repairs);
  const laidOut = layOut(mended.text, article.structured);
  if (laidOut.text === '') return null;
  const toRaw = article.map.compose(source.strays);
  const provenance = laidOut.map.compose(mended.map).compose(toRaw);
  const own =
    article.record === undefined ? source.sha256 : sha256(`${source.sha256}#${article.record}`);
  const row = options.metadata?.rows.get(resolve(source.path));
  const { meta } = article;
  const { heading } = laidOut;
  const doc = new Document(
    laidOut.text,
    {
      id: own.slice(0, 16),
      path: recordPath(source.path, article.record),
      sha256: source.sha256,
      title: mendedText(row?.title ?? meta.title) ?? heading.title,
      outlet: mendedText(row?.outlet ?? meta.outlet),
      author: mendedText(row?.author ?? meta.author) ?? heading.author,
      url: row?.url ?? meta.url ?? null,
      published: publishedOf(source, article, heading, options),
      dateline: heading.dateline,
      encoding: encodingOf(source, toRaw, repairs),
      diagnostics: [...source.decoded.diagnostics, ...(article.diagnostics ?? [])],
      variables: { ...meta.variables, ...row?.variables },
    },
    provenance,
  );
  doc.attach(PARAGRAPHS, laidOut.paragraphs);
  return doc;
}

/** Metadata is often as broken as the text that it comes with. */
function mendedText(text: string | null | undefined): string | null {
  return text ? applyEdits(text, repairMojibake(text)).text : null;
}

function publishedOf(
  source: Source,
  article: Article,
  heading: Heading,
  options: ReadOptions,
): Published | null {
  const row = options.metadata?.rows.get(resolve(source.path));
  return firstPublished([
    ['option', options.published === undefined ? null : requireDay(options.published)],
    ['metadata', row?.published],
    [article.record === undefined ? 'front-matter' : 'metadata', article.meta.published],
    ['file-name', dayInName(source.path)],
    ['text', heading.published],
  ]);
}

function encodingOf(source: Source, toRaw: ProvenanceMap, mojibake: readonly Edit[]): EncodingInfo {
  const { decoded } = source;
  const strays = decoded.edits.map((edit) => repairOf(edit, edit, decoded.raw));
  const others = mojibake.map((edit) => repairOf(edit, toRaw.toRaw(edit), decoded.raw));
  const repairs = [...strays, ...others].sort((a, b) => a.raw.start - b.raw.start);
  return { name: decoded.encoding, confidence: decoded.confidence, repairs };
}

function repairOf(
  edit: Edit,
  raw: { readonly start: number; readonly end: number },
  text: string,
): Repair {
  return {
    raw: { start: raw.start, end: raw.end },
    before: text.slice(raw.start, raw.end),
    after: edit.text,
    kind: edit.step,
  };
}
