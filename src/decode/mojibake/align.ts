/** Finds which runs of a line a repair changed, given only the line before and after. */
import type { Edit } from '../../model/provenance.ts';

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** Runs beyond ASCII and the ASCII between them, alternating; the first piece is ASCII, maybe empty. */
function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  const beyond = /[^\x00-\x7f]+/g;
  let from = 0;
  for (let match = beyond.exec(text); match; match = beyond.exec(text)) {
    out.push({ start: from, text: text.slice(from, match.index) });
    out.push({ start: match.index, text: match[0] });
    from = beyond.lastIndex;
  }
  out.push({ start: from, text: text.slice(from) });
  return out;
}

/**
 * Mojibake never touches ASCII letters, so both lines mostly have the same ASCII pieces in the same order and
 * the runs between them correspond. Where a repair took a space or turned a run into ASCII the pieces
 * differ, and the two are aligned at the next ASCII piece that both have.
 */
export function alignRuns(before: string, after: string): Edit[] {
  const a = pieces(before);
  const edits: Edit[] = [];
  let at = a[0]?.text.length ?? 0;
  if (!after.startsWith(a[0]?.text ?? '')) return [trimmed(0, before, after)];
  for (let i = 1; i < a.length; i += 2) {
    const run = a[i];
    const anchor = anchorAfter(a, i, after, at);
    if (!run || !anchor) break;
    const end = anchor.piece.start + anchor.skipped;
    const old = before.slice(run.start, end);
    const now = after.slice(at, anchor.at);
    if (old !== now) edits.push(trimmed(run.start, old, now));
    at = anchor.at + anchor.piece.text.length - anchor.skipped;
    i = anchor.index - 1;
  }
  return edits;
}

interface Anchor {
  /** Index of the ASCII piece in the list. */
  readonly index: number;
  readonly piece: Piece;
  /** Leading spaces of the piece that the repair may have taken. */
  readonly skipped: number;
  /** Where the rest of the piece stands in the repaired line. */
  readonly at: number;
}

function anchorAfter(
  list: readonly Piece[],
  run: number,
  after: string,
  from: number,
): Anchor | null {
  for (let index = run + 1; index < list.length; index += 2) {
    const piece = list[index];
    if (!piece) return null;
    if (index === list.length - 1) return lastAnchor(piece, index, after);
    const skipped = piece.text.length - piece.text.trimStart().length;
    const rest = piece.text.slice(skipped);
    if (rest === '') continue;
    // The repaired run stays beyond ASCII, so the anchor stands right after it, maybe with a space before.
    const run = /^[^\x00-\x7f]*[ ]{0,2}/.exec(after.slice(from, from + 4096))?.[0] ?? '';
    for (let at = from + run.length; at >= from; at--) {
      if (after.startsWith(rest, at)) return withSpaces(piece, index, skipped, after, at);
    }
    const far = after.indexOf(rest, from);
    if (far >= 0) return withSpaces(piece, index, skipped, after, far);
  }
  return null;
}

function lastAnchor(piece: Piece, index: number, after: string): Anchor {
  let same = 0;
  while (
    same < piece.text.length &&
    after.charAt(after.length - 1 - same) === piece.text.charAt(piece.text.length - 1 - same)
  )
    same++;
  return { index, piece, skipped: piece.text.length - same, at: after.length - same };
}

/** Gives back the spaces that both lines have before the anchor. */
function withSpaces(
  piece: Piece,
  index: number,
  skipped: number,
  after: string,
  at: number,
): Anchor {
  let kept = 0;
  while (kept < skipped && after.charAt(at - 1 - kept) === piece.text.charAt(skipped - 1 - kept))
    kept++;
  return { index, piece, skipped: skipped - kept, at: at - kept };
}

/** The edit without what both sides have in common at either end. */
function trimmed(start: number, old: string, now: string): Edit {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  return {
    start: start + head,
    end: start + old.length - tail,
    text: now.slice(head, now.length - tail),
    step: 'mojibake',
  };
}
