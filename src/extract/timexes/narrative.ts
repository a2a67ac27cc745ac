/** The dates that a text has told so far: what "the next day" and "a year later" count from. */
import type { Timex } from '../../model/annotations.ts';
import type { TimeUnit } from '../numbers/lexemes.ts';
import { type Day, parseIso } from './days.ts';

export interface Told {
  readonly value: string;
  readonly day: Day;
}

export interface Anchor extends Told {
  /** False where it stands so far back that the link is a guess. */
  readonly near: boolean;
}

interface Remembered extends Told {
  readonly paragraph: number;
  readonly order: number;
}

/** Paragraphs after which a date is the narrative's only where none stands nearer. */
const REACH = 3;

/** Coarser grains have higher numbers. */
const RANKS: Partial<Record<TimeUnit, number>> = { D: 0, W: 1, WE: 1, FN: 1, M: 2, Q: 3 };

export class Narrative {
  readonly #byRank: (Remembered | undefined)[] = [];
  #order = 0;

  /** The latest date that is no coarser than the unit. */
  last(unit: TimeUnit, paragraph: number): Anchor | null {
    let best: Remembered | null = null;
    for (const told of this.#byRank.slice(0, (RANKS[unit] ?? 4) + 1)) {
      if (told && (!best || told.order > best.order)) best = told;
    }
    return best && { ...best, near: paragraph - best.paragraph <= REACH };
  }

  /** The quarter that the text spoke of last: "in the quarter" means that one. */
  get quarter(): Anchor | null {
    const told = this.#byRank[3];
    return told && /-Q\d$/.test(told.value) ? { ...told, near: true } : null;
  }

  remember(timex: Timex, paragraph: number): void {
    if (!timex.anchored || timex.type === 'DURATION' || timex.from === null) return;
    const day = parseIso(timex.from);
    if (day === null) return;
    this.#byRank[rankOf(timex.value)] = {
      value: timex.value,
      day,
      paragraph,
      order: this.#order++,
    };
  }
}

function rankOf(value: string): number {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 0;
  if (/^\d{4}-W/.test(value)) return 1;
  if (/^\d{4}-\d\d/.test(value)) return 2;
  return /^\d{4}-/.test(value) ? 3 : 4;
}
