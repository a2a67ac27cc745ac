/** Repairs sequences too weak to judge alone, where the rest of the file shows how it was broken. */
import type { Edit } from '../../model/provenance.ts';
import type { Line } from './repair.ts';

export function repairWeakRuns(
  _text: string,
  _lines: readonly Line[],
  _edits: readonly Edit[],
): Edit[] {
  return [];
}
