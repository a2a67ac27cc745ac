/** Scores a report's dates and figures against a case whose expectations are marked in the text. */
import type { DateReport, DocumentReport, FigureReport } from '../../../src/model/report.ts';
import type { Case, Marked } from '../support/marks.ts';

/** Right ones, wanted ones and found ones, so that precision, recall and F1 come from one record. */
export interface Count {
  right: number;
  wanted: number;
  found: number;
}

export type Counts = Record<string, Count>;

type Located = Pick<DateReport, 'text' | 'spans'>;

/** A mark without its "any" and optional fields. */
interface Wanted {
  readonly mark: Marked;
  readonly optional: boolean;
  readonly keys: ReadonlyMap<string, string>;
}

export class Scorer {
  readonly counts: Counts = {};
  /** One line a difference, for the tuned part only. */
  readonly differences: string[] = [];

  add(c: Case, report: DocumentReport): void {
    const wanted = c.marks.map(wantedOf);
    const dates = wanted.filter((w) => w.optional || w.mark.fields[0]?.startsWith('@'));
    const figures = wanted.filter((w) => w.optional || !w.mark.fields[0]?.startsWith('@'));
    this.#section('dates', c, dates, report.dates, (w, f) => this.#date(c, w, f));
    this.#section('figures', c, figures, report.figures, (w, f) => this.#figure(c, w, f));
  }

  share(name: string): number {
    const { right, wanted, found } = this.counts[name] ?? { right: 0, wanted: 1, found: 1 };
    return (200 * right) / (wanted + found);
  }

  /** The totals: share, then right, wanted and found. */
  lines(): string[] {
    return Object.entries(this.counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([key, c]) =>
          `${key.padEnd(18)} ${this.share(key).toFixed(1)}  ${c.right}/${c.wanted}/${c.found}`,
      );
  }

  #section<F extends Located>(
    name: string,
    c: Case,
    wanted: readonly Wanted[],
    found: readonly F[],
    judge: (w: Wanted, f: F) => void,
  ): void {
    const used = new Set<F>();
    for (const w of wanted) {
      const { start, text } = w.mark;
      const end = start + text.length;
      const overlapping = found.filter((f) => reach(f)[0] < end && start < reach(f)[1]);
      const hit = overlapping.find((f) => !used.has(f));
      if (w.optional) {
        for (const f of overlapping) used.add(f);
        continue;
      }
      this.#count(`${name} relaxed`, hit !== undefined, 1, 0);
      const same = hit !== undefined && reach(hit)[0] === start && reach(hit)[1] === end;
      this.#count(`${name} strict`, same, 1, 0);
      if (!same) this.#differ(c, `${name} span`, text, hit?.text ?? 'nothing');
      if (!hit) continue;
      used.add(hit);
      judge(w, hit);
    }
    const optional = wanted.filter((w) => w.optional).map((w) => w.mark);
    for (const f of found) {
      const [start, end] = reach(f);
      if (optional.some((m) => m.start < end && start < m.start + m.text.length)) continue;
      this.#count(`${name} relaxed`, false, 0, 1);
      this.#count(`${name} strict`, false, 0, 1);
      if (!used.has(f)) this.#differ(c, `${name} span`, 'nothing', f.text);
    }
  }

  #date(c: Case, w: Wanted, f: DateReport): void {
    const [value = '', mod] = (w.mark.fields[0] ?? '').slice(1).split(' ');
    this.#check(c, 'dates value', w.mark.text, value, f.value);
    if (mod || f.mod) this.#check(c, 'dates mod', w.mark.text, mod ?? 'null', f.mod ?? 'null');
  }

  #figure(c: Case, w: Wanted, f: FigureReport): void {
    const [kind = '', ...rest] = (w.mark.fields[0] ?? '').split(' ');
    const unit = w.keys.get('unit') ?? 'null';
    const wanted = `${kind} ${rounded(rest.join(' '))} ${w.keys.get('high') ?? 'null'} ${unit}`;
    const got = `${f.kind} ${rounded(String(f.value))} ${f.high} ${f.unit}`;
    this.#check(c, 'figures value', w.mark.text, wanted, got);
    for (const [key, value] of [
      ['counted', f.counted],
      ['of', f.of],
      ['by', f.attributedTo],
      ['approx', f.approximate],
      ['dir', f.direction],
      ['rate', f.rate],
    ] as const) {
      const judged = w.keys.has(key) || key === 'counted' || key === 'by';
      const want = w.keys.get(key) ?? 'null';
      if (judged && want !== '?') this.#check(c, `figures ${key}`, w.mark.text, want, value);
    }
  }

  #check(
    c: Case,
    name: string,
    text: string,
    wanted: string,
    got: string | null | undefined,
  ): void {
    const right = plain(wanted) === plain(got ?? 'null');
    this.#count(name, right, 1, 1);
    if (!right) this.#differ(c, name, `${text} = ${wanted}`, String(got));
  }

  #count(name: string, right: boolean, wanted: number, found: number): void {
    this.counts[name] ??= { right: 0, wanted: 0, found: 0 };
    const count = this.counts[name];
    if (right) count.right++;
    count.wanted += wanted;
    count.found += found;
  }

  #differ(c: Case, name: string, wanted: string, got: string): void {
    this.differences.push(`${name.padEnd(16)} ${c.id.padEnd(5)} ${wanted} <> ${got}`);
  }
}

function wantedOf(mark: Marked): Wanted {
  const pairs = mark.fields.filter((f) => f.includes('=')).map((f) => f.split('=', 2));
  return {
    mark,
    optional: mark.fields.includes('?'),
    keys: new Map(pairs.map(([key = '', value = '']) => [key, value])),
  };
}

function reach(located: Located): readonly [number, number] {
  return [located.spans[0]?.[0] ?? 0, located.spans.at(-1)?.[1] ?? 0];
}

function rounded(value: string): string {
  return /^-?[\d.]+$/.test(value) ? String(Number(Number(value).toPrecision(4))) : value;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the\s+/, '');
}
