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
  readonly start: readonly Phrase[];
  readonly end: readonly Phrase[];
}

const phrases = lazy((): Phrases => {
  const rows = readTable('boilerplate.tsv');
  const at = (where: string): Phrase[] =>
    rows
      .filter((row) => row[0] === where)
      .map(([, text = '', also = '']) => ({ text, also: also === '' ? [] : also.split('|') }));
  return {
    whole: new Set(at('whole').map((phrase) => phrase.text)),
    start: at('start'),
    end: at('end'),
  };
});

const AP_CREDIT =
  /\((?:AP|AFP|EPA|Reuters)?\s?(?:Photo|Photograph|Image|File)s?\b[^)]*\)$|\(AP Photo\/[^)]*\)\.?$/;

export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const text = paragraph.toLowerCase().replaceAll('’', "'");
  const bare = text.replace(/^[\s[(>»▶•*-]+|[\s\].):>»…*!-]+$/g, '');
  const { whole, start, end } = phrases();
  if (whole.has(bare) || whole.has(text)) return true;
  // Somebody's words are never boilerplate.
  if (/["“]/.test(paragraph)) return false;
  if (start.some((phrase) => startsWith(text, phrase))) return true;
  const ending = text.replace(/[.\s]+$/, '');
  return end.some((phrase) => endsWith(ending, phrase)) || AP_CREDIT.test(paragraph);
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
