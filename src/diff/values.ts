/** Compares figures and dates by what they measure and when, never by value alone. */
import type { DateReport, FigureReport } from '../model/report.ts';

export interface ValuePair<T> {
  readonly a: T;
  readonly b: T;
}

/** The counted noun's last word without its plural: "two hundred displaced families" counts "family". */
export function headOf(counted: string): string {
  const word = counted.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Kinds whose values are on one scale; a range may become a count. */
function scaleOf({ kind, unit }: FigureReport): string {
  if (kind === 'percent' || kind === 'ratio') return unit === 'pp' ? 'pp' : 'share';
  const scale = kind === 'range' || kind === 'count' ? 'count' : kind;
  return `${scale} ${unit ?? ''}`;
}

function sizeOf({ kind, value }: FigureReport): number | string {
  return kind === 'percent' && typeof value === 'number' ? value / 100 : value;
}

/** Equal after scaling; an approximate figure equals what rounds to it. */
export function sameFigure(a: FigureReport, b: FigureReport): boolean {
  if (scaleOf(a) !== scaleOf(b)) return false;
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (typeof x === 'string' || typeof y === 'string') return String(x) === String(y);
  if (isClose(x, y)) return a.high === b.high || a.high === null || b.high === null;
  return (
    (a.approximate !== null && roundsTo(a, x, y)) || (b.approximate !== null && roundsTo(b, y, x))
  );
}

const isClose = (x: number, y: number): boolean =>
  Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));

/** "About 180,000" stands for 178,622; "dozens" and "tens of thousands" for anything of their order. */
function roundsTo(rounded: FigureReport, value: number, exact: number): boolean {
  // Plain "thousands" and "millions" reach further.
  const order = value === 1000 || value >= 1e6 ? 100 : 10;
  if (rounded.approximate === 'order') return exact >= value && exact < value * order;
  const digits = Math.abs(value)
    .toExponential()
    .replace(/e.*|[.-]/g, '').length;
  return isClose(Number(exact.toPrecision(Math.max(1, digits))), value) || within(exact, value);
}

/** Reporters round "nearly" and "more than" loosely. */
const within = (exact: number, value: number): boolean =>
  Math.abs(exact - value) <= 0.05 * Math.abs(value);

/** Figures of two passages that say the same thing and measure the same, but differ. */
export function changedFigures(
  a: readonly FigureReport[],
  b: readonly FigureReport[],
): ValuePair<FigureReport>[] {
  const [left, right] = withoutEqual(a, b, sameFigure);
  const changed = pairWhere(
    left,
    right,
    (x, y) => sameThing(x, y) && headOf(x.counted ?? '') !== '',
  );
  const rest = <T>(all: readonly T[], used: readonly T[]): T[] =>
    all.filter((x) => !used.includes(x));
  const [oneLeft, oneRight] = [
    rest(
      left,
      changed.map((p) => p.a),
    ),
    rest(
      right,
      changed.map((p) => p.b),
    ),
  ];
  const single = pairWhere(oneLeft, oneRight, comparable);
  return [...changed, ...single];
}

/** "Latino voters" and "likely women voters" are two groups; "voters" may be either. */
function sameModifiers(a: string, b: string): boolean {
  const modifiers = (counted: string): string[] => counted.toLowerCase().split(/\s+/).slice(0, -1);
  const [short, long] = [modifiers(a), modifiers(b)].sort((x, y) => x.length - y.length);
  return short?.every((word) => long?.includes(word)) ?? true;
}

/** The same counted noun, scale, whole and rate. */
export function sameThing(a: FigureReport, b: FigureReport): boolean {
  const same = (x: string | null | undefined, y: string | null | undefined): boolean =>
    !x || !y || headOf(x) === headOf(y);
  return (
    scaleOf(a) === scaleOf(b) &&
    headOf(a.counted ?? '') === headOf(b.counted ?? '') &&
    sameModifiers(a.counted ?? '', b.counted ?? '') &&
    same(a.of, b.of) &&
    same(a.rate, b.rate)
  );
}

function comparable(a: FigureReport, b: FigureReport): boolean {
  const [x, y] = [headOf(a.counted ?? ''), headOf(b.counted ?? '')];
  return scaleOf(a) === scaleOf(b) && (x === '' || y === '' || x === y);
}

/** Pairs what fits exactly one on the other side, so that no figure is set against a stranger. */
export function pairWhere<T>(
  a: readonly T[],
  b: readonly T[],
  fits: (x: T, y: T) => boolean,
): ValuePair<T>[] {
  return a.flatMap((x) => {
    const found = b.filter((y) => fits(x, y));
    const [only] = found;
    if (only === undefined || found.length > 1) return [];
    return a.filter((z) => fits(z, only)).length === 1 ? [{ a: x, b: only }] : [];
  });
}

export function withoutEqual<T>(
  a: readonly T[],
  b: readonly T[],
  equal: (x: T, y: T) => boolean,
): [T[], T[]] {
  return [
    a.filter((x) => !b.some((y) => equal(x, y))),
    b.filter((y) => !a.some((x) => equal(x, y))),
  ];
}

/** By the days they cover where both are known, else by value. */
export function sameDate(a: DateReport, b: DateReport): boolean {
  if (a.from && b.from)
    return a.from === b.from && a.to === b.to && a.value.length === b.value.length;
  return a.value === b.value;
}

/** Dates of two passages that say the same, which differ in words and in value. */
export function changedDates(
  a: readonly DateReport[],
  b: readonly DateReport[],
): ValuePair<DateReport>[] {
  const [left, right] = withoutEqual(
    a,
    b,
    (x, y) => isReprinted(x, y) || sameDate(x, y) || isWithin(x, y) || isWithin(y, x),
  );
  return pairWhere(left, right, (x, y) => x.type === y.type);
}

/** Reprinted words mean what they meant: "Tuesday" in a later reprint is no other day, nor is "Sept. 3" in "Sept. 3, 2019". */
function isReprinted(x: DateReport, y: DateReport): boolean {
  const words = ({ text }: DateReport): string[] =>
    text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [short, long] = [words(x), words(y)].sort((p, q) => p.length - q.length);
  return short?.every((word) => long?.includes(word)) ?? false;
}

/** "March 3" says more than "in March", and nothing else. */
function isWithin(x: DateReport, y: DateReport): boolean {
  if (!x.from || !x.to || !y.from || !y.to) return false;
  return y.from <= x.from && x.to <= y.to;
}
