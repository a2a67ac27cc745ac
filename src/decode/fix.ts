/** Repairs files' text without analyzing it: what `corpus fix` prints. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Repair } from '../model/meta.ts';
import { applyEdits, type Edit, type ProvenanceMap } from '../model/provenance.ts';
import { decodeBytes } from './charset/detect.ts';
import { readFiles, unpacked } from './files.ts';
import { frontMatterOf } from './formats/front-matter.ts';
import { formatOf } from './formats/index.ts';
import { textFormat } from './formats/text.ts';
import { layOut } from './layout/index.ts';
import { repairMojibake } from './mojibake/repair.ts';
import { MAX_BYTES, type ReadOptions, type SkippedResult, skipped } from './options.ts';

export interface FixOptions {
  /** Mends line breaks too; without it only characters are repaired. */
  readonly layout: boolean;
  readonly encoding?: string | undefined;
}

export interface FixedText {
  readonly text: string;
  /** Everything that was changed, in order. */
  readonly repairs: readonly Repair[];
  readonly encoding: { readonly name: string; readonly confidence: number };
  readonly diagnostics: readonly Diagnostic[];
  /** False for bytes that are no text: nothing was decoded then. */
  readonly readable: boolean;
}

export interface FixedFile extends FixedText {
  readonly kind: 'fixed';
  readonly path: string;
}

/** Repairs every file that the inputs name, one after the other. */
export async function* fixFiles(
  inputs: readonly string[],
  options: ReadOptions & FixOptions,
): AsyncGenerator<FixedFile | SkippedResult> {
  for await (const file of readFiles(inputs, options)) {
    yield file.kind === 'skipped' ? file : fixFile(file.path, file.bytes, options);
  }
}

function fixFile(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions & FixOptions,
): FixedFile | SkippedResult {
  const content = unpacked(bytes, path, options.maxBytes ?? MAX_BYTES);
  if ('kind' in content) return content;
  if (content.length === 0) return skipped(path, 'empty', 'The file is empty.');
  // Line ends of markup and tables part nothing; their characters are repaired all the same.
  const layout = options.layout && (formatOf(path) ?? textFormat).layout;
  const fixed = fixBytes(content, { ...options, layout });
  if (!fixed.readable) return skipped(path, 'binary', fixed.diagnostics[0]?.message ?? '');
  return { kind: 'fixed', path, ...fixed };
}

export function fixBytes(bytes: Uint8Array, options: FixOptions): FixedText {
  const decoded = decodeBytes(bytes, options.encoding);
  if ('binary' in decoded) return notText(decoded.binary);
  const strays = applyEdits(decoded.raw, decoded.edits);
  const mended = applyEdits(strays.text, repairMojibake(strays.text));
  const early = mended.map.compose(strays.map);
  const laidOut = options.layout ? layOutArticle(mended.text) : null;
  const text = laidOut?.text ?? mended.text;
  const map = laidOut ? laidOut.map.compose(early) : early;
  return {
    text,
    repairs: repairsOf(map, text, decoded.raw),
    encoding: { name: decoded.encoding, confidence: decoded.confidence },
    diagnostics: decoded.diagnostics,
    readable: true,
  };
}

function notText(why: string): FixedText {
  const message = `Not a text file: ${why}. Use --encoding if it is one.`;
  return {
    text: '',
    repairs: [],
    encoding: { name: 'binary', confidence: 1 },
    diagnostics: [{ code: 'binary', message }],
    readable: false,
  };
}

/** Front matter stays as it is; the article below it is laid out and ends in one line end. */
function layOutArticle(source: string): { text: string; map: ProvenanceMap } {
  const from = frontMatterOf(source)?.end ?? 0;
  const laidOut = layOut(source.slice(from));
  const edits: Edit[] = laidOut.edits.map((edit) => ({
    ...edit,
    start: edit.start + from,
    end: edit.end + from,
  }));
  const last = edits.at(-1);
  if (last && last.end === source.length && last.text === '' && laidOut.text !== '') {
    edits[edits.length - 1] = { ...last, text: '\n' };
  } else if (laidOut.text !== '') {
    edits.push({ start: source.length, end: source.length, text: '\n', step: 'edge' });
  }
  return applyEdits(
    source,
    edits.filter((e) => source.slice(e.start, e.end) !== e.text),
  );
}

function repairsOf(map: ProvenanceMap, text: string, raw: string): Repair[] {
  return map.runs
    .filter((run) => !run.copy)
    .map((run) => ({
      raw: { start: run.rawStart, end: run.rawEnd },
      before: raw.slice(run.rawStart, run.rawEnd),
      after: text.slice(run.start, run.end),
      kind: run.step,
    }));
}
