/** Knows what pages say around an article: share buttons, captions, newsletter lines. */
import { lazy, readTable } from '../../lexicon/load.ts';

/** A paragraph longer than this is somebody's text, whatever it starts or ends with. */
const LONGEST = 220;

interface Phrase {
  readonly text: string;
  /** One of these must occur too; empty for none. */
  readonly also: readonly string[];
}

interface Phrases {
  readonly whole: ReadonlySet<string>;
  /** Length of the longest of them. */
  readonly longest: number;
  readonly start: readonly Phrase[];
  readonly end: readonly Phrase[];
}

const phrases = lazy((): Phrases => {
  const rows = readTable('boilerplate.tsv');
  const at = (where: string): Phrase[] =>
    rows
      .filter((row) => row[0] === where)
      .map(([, text = '', also = '']) => ({ text, also: also === '' ? [] : also.split('|') }));
  const whole = at('whole').map((phrase) => phrase.text);
  return {
    whole: new Set(whole),
    longest: Math.max(...whole.map((text) => text.length)),
    start: at('start'),
    end: at('end'),
  };
});

const AP_CREDIT =
  /\((?:AP|AFP|EPA|Reuters)?\s?(?:Photo|Photograph|Image|File)s?\b[^)]*\)$|\(AP Photo\/[^)]*\)\.?$/;

export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const text = paragraph.toLowerCase().replaceAll('’', "'");
  const { whole, longest, start, end } = phrases();
  if (text.length <= longest + MARKS && (whole.has(bare(text)) || whole.has(text))) return true;
  // Somebody's words are never boilerplate.
  if (/["“]/.test(paragraph)) return false;
  if (start.some((phrase) => startsWith(text, phrase))) return true;
  const ending = stripped(text, '', '. ');
  return end.some((phrase) => endsWith(ending, phrase)) || AP_CREDIT.test(paragraph);
}

/** So many bullets, brackets and dots may stand around a phrase. */
const MARKS = 12;

function bare(text: string): string {
  return stripped(text, ' \t\u00a0[(>»▶•*-', ' \t\u00a0].):>»…*!-');
}

function stripped(text: string, before: string, after: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && before.includes(text.charAt(start))) start++;
  while (end > start && after.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function startsWith(text: string, { text: phrase, also }: Phrase): boolean {
  if (!text.startsWith(phrase)) return false;
  const letterThen = /\w/.test(phrase.at(-1) ?? '') && /[a-z]/.test(text.charAt(phrase.length));
  return !letterThen && (also.length === 0 || hasOne(text.slice(phrase.length), also));
}

function endsWith(text: string, { text: phrase, also }: Phrase): boolean {
  return text.endsWith(phrase) && (also.length === 0 || hasOne(text, also));
}

function hasOne(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const at = text.indexOf(word);
    return (
      at >= 0 && !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length))
    );
  });
}
