/** Repairs one file's text without analyzing it: what `corpus fix` prints. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Repair } from '../model/meta.ts';
import { applyEdits, type ProvenanceMap } from '../model/provenance.ts';
import type { Span } from '../model/span.ts';
import { decodeBytes } from './charset/detect.ts';
import { layOut } from './layout/index.ts';
import { repairMojibake } from './mojibake/repair.ts';

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

export function fixBytes(bytes: Uint8Array, options: FixOptions): FixedText {
  const decoded = decodeBytes(bytes, options.encoding);
  if ('binary' in decoded) {
    const diagnostics = [{ code: 'binary', message: `Not a text file: ${decoded.binary}.` }];
    return {
      text: '',
      repairs: [],
      encoding: { name: 'binary', confidence: 1 },
      diagnostics,
      readable: false,
    };
  }
  const strays = applyEdits(decoded.raw, decoded.edits);
  const mended = applyEdits(strays.text, repairMojibake(strays.text));
  const laidOut = options.layout ? layOut(mended.text) : null;
  const text = laidOut ? withFinalNewline(laidOut.text) : mended.text;
  const encoding = { name: decoded.encoding, confidence: decoded.confidence };
  const early = mended.map.compose(strays.map);
  const map = laidOut ? laidOut.map.compose(early) : early;
  const repairs = repairsOf(map, laidOut?.text ?? text, decoded.raw);
  return { text, repairs, encoding, diagnostics: decoded.diagnostics, readable: true };
}

function withFinalNewline(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

function repairsOf(map: ProvenanceMap, text: string, raw: string): Repair[] {
  return map.runs
    .filter((run) => !run.copy)
    .map((run) => {
      const range: Span = { start: run.rawStart, end: run.rawEnd };
      const before = raw.slice(run.rawStart, run.rawEnd);
      return { raw: range, before, after: text.slice(run.start, run.end), kind: run.step };
    });
}
