/** The QUOTATIONS stage: where quoted text begins and ends, whoever said it. */
import {
  PARAGRAPHS,
  type Paragraph,
  QUOTATIONS,
  type Quotation,
  TOKENS,
} from '../../model/annotations.ts';
import { bySpan } from '../../model/span.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { decode, Reading } from './decode.ts';
import { findMarks, type Mark } from './marks.ts';

/** A quotation before its index in the sorted list is known. */
interface Found {
  readonly open: Mark | null;
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
  closed: boolean;
  readonly within: Found | null;
  /** The quotation of the paragraph before that this one goes on with. */
  readonly before: Found | null;
}

export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const marks = findMarks(text, paragraphs);
  return indexed(new Builder(text, paragraphs, marks).build());
}

/** Walks the decisions with a stack of what is open. */
class Builder {
  readonly #text: string;
  readonly #paragraphs: readonly Paragraph[];
  readonly #marks: readonly Mark[];
  readonly #found: Found[] = [];
  #stack: Found[] = [];
  /** The quotation that the last paragraph's end left open. */
  #left: Found | null = null;
  #leftParagraph = -1;

  constructor(text: string, paragraphs: readonly Paragraph[], marks: readonly Mark[]) {
    this.#text = text;
    this.#paragraphs = paragraphs;
    this.#marks = marks;
  }

  build(): Found[] {
    const decisions = decode(this.#marks);
    let paragraph = 0;
    this.#marks.forEach((mark, index) => {
      const decision = decisions[index];
      if (!decision) return;
      if (decision.cut) this.#endParagraph(paragraph);
      else while (paragraph < mark.paragraph) this.#carry(paragraph++);
      paragraph = mark.paragraph;
      if (decision.reading === Reading.close) this.#close(mark);
      else if (decision.reading === Reading.reopen) this.#reopen(mark);
      else if (decision.reading === Reading.open) this.#open(mark);
    });
    this.#endParagraph(paragraph);
    return this.#found;
  }

  #open(mark: Mark): void {
    const outer = this.#stack.at(-1) ?? null;
    const goesOn = mark.first && !outer && this.#leftParagraph === mark.paragraph - 1;
    const before = goesOn && this.#left?.open?.level === mark.level ? this.#left : null;
    this.#start(mark, mark.start, mark.end, outer, before);
  }

  #start(
    open: Mark | null,
    start: number,
    innerStart: number,
    within: Found | null,
    before: Found | null,
  ): void {
    const found: Found = {
      open,
      start,
      innerStart,
      innerEnd: innerStart,
      end: innerStart,
      closed: false,
      within,
      before,
    };
    this.#found.push(found);
    this.#stack.push(found);
  }

  #close(mark: Mark): void {
    const found = this.#stack.pop();
    if (!found) return;
    found.innerEnd = mark.start;
    found.end = mark.end;
    found.closed = true;
  }

  #reopen(mark: Mark): void {
    const found = this.#stack.pop();
    if (found) this.#stopAt(found, mark.start);
    this.#start(mark, mark.start, mark.end, this.#stack.at(-1) ?? null, null);
  }

  /** Ends a quotation without a closing mark at the last solid character before `limit`. */
  #stopAt(found: Found, limit: number): void {
    let end = limit;
    while (end > found.innerStart && /\s/.test(this.#text[end - 1] ?? '')) end--;
    found.innerEnd = end;
    found.end = end;
  }

  #endParagraph(paragraph: number): void {
    const limit = this.#paragraphs[paragraph]?.end ?? this.#text.length;
    for (const found of this.#stack) this.#stopAt(found, limit);
    this.#left = this.#stack[0] ?? null;
    this.#leftParagraph = this.#left ? paragraph : -1;
    this.#stack = [];
  }

  /** The open quotation goes on in the next paragraph, which does not repeat the mark. */
  #carry(paragraph: number): void {
    const [open] = this.#stack;
    const next = this.#paragraphs[paragraph + 1];
    if (!open || !next) return;
    this.#stopAt(open, this.#paragraphs[paragraph]?.end ?? this.#text.length);
    this.#stack = [];
    this.#start(open.open, next.start, next.start, null, open);
  }
}

function indexed(found: readonly Found[]): Quotation[] {
  const kept = found.filter((f) => f.innerEnd > f.innerStart || f.closed).sort(bySpan);
  const place = new Map(kept.map((f, i) => [f, i]));
  return kept.map((f) => ({
    start: f.start,
    end: f.end,
    inner: { start: f.innerStart, end: f.innerEnd },
    closed: f.closed,
    continues: f.before ? (place.get(f.before) ?? null) : null,
    within: f.within ? (place.get(f.within) ?? null) : null,
    rule: `quotation:${f.open?.family ?? 'carried'}-${f.open?.level ?? 'double'}`,
  }));
}

export const quotationsStage: Stage<readonly Quotation[]> = stage(
  QUOTATIONS,
  [PARAGRAPHS, TOKENS],
  (doc) => findQuotations(doc.text, doc.get(PARAGRAPHS)),
);
