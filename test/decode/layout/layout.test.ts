/** Layout: six stories come back from every kind of damage, and what is whole stays whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/decode/layout/index.ts';
import { DAMAGES, exactParagraphs, seeded } from './support/damage.ts';
import { STORIES } from './support/stories.ts';

const paragraphsOf = (raw: string): string[] => layOut(raw).text.split('\n\n');

/** Exact and wanted paragraphs of every story under one damage. */
function score(name: string, seed: number): { exact: number; wanted: number } {
  let exact = 0;
  let wanted = 0;
  for (const story of Object.values(STORIES)) {
    const damaged = DAMAGES[name]?.(story, seeded(seed));
    if (!damaged) throw new Error(name);
    exact += exactParagraphs(damaged.paragraphs, paragraphsOf(damaged.raw));
    wanted += damaged.paragraphs.length;
  }
  return { exact, wanted };
}

/** Nothing on that page tells paragraphs apart but their length, so some are lost. */
const HARD: Readonly<Record<string, number>> = { 'wrapped at 80, nothing between': 0.9 };

describe('six stories', () => {
  it.each(Object.keys(DAMAGES))('%s', (name) => {
    const { exact, wanted } = score(name, 7);
    expect(exact / wanted).toBeGreaterThanOrEqual(HARD[name] ?? 0.98);
  });

  it('come back from links cut anywhere', () => {
    let exact = 0;
    let wanted = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const part = score('many links cut', seed);
      exact += part.exact;
      wanted += part.wanted;
    }
    expect(exact / wanted).toBeGreaterThanOrEqual(0.98);
  });
});

describe('lines that are one paragraph', () => {
  it.each([
    ['a link before a name', 'He had a call with President \nAda Brook on Monday.'],
    ['a link after a name', 'The agency\n said it would wait.'],
    ['a mark on its own line', 'She told Ada Brook\n, the mayor, to wait.'],
    ['an abbreviation', 'It was signed by Sen. \nAda Brook in a tent.'],
    ['a number that is no list', 'With these votes she will win at least\n 56. Others gain 24.'],
    ['a dash', 'He took the role -- \nwhich nobody wanted -- at once.'],
  ])('%s', (_name, raw) => expect(paragraphsOf(raw)).toHaveLength(1));
});

describe('lines that are two paragraphs', () => {
  it.each([
    ['finished sentences', 'The vote was lost.\nNobody was surprised.'],
    [
      'a headline and its story',
      'Harbour Board Delays Vote\nThe board put off its vote on Tuesday.',
    ],
    ['a headline with a stray space and a byline', 'Board delays vote on pier \nBy Wanda Hollis'],
    ['a byline and a date', 'By Wanda Hollis \nMarch 3, 2021'],
    ['a quotation after a sentence', 'She left at noon. \n"It was late," she said.'],
    ['list items', '1. Close the gate\n2. Call the shift leader'],
    ['the time of an entry', '9:05 p.m. \nAda Brook has arrived.'],
    ['a label', 'Ellacott: Who built it?\nStrake: We did.'],
  ])('%s', (_name, raw) => expect(paragraphsOf(raw)).toHaveLength(2));
});

describe('laws', () => {
  const line = fc.constantFrom(
    'The board met on Monday',
    'said Ada Brook.',
    ', who left',
    '"It was late," she said.',
    '- an item',
    'By Wanda Hollis',
    '',
    ' ',
    'won-',
    'der\u00adful',
    '. . .',
    '3. Third',
    '\u2028',
  );
  const page = fc.array(fc.tuple(line, fc.constantFrom('\n', ' \n', '\r\n', '\n ', '\n\n', '\r')));

  it('keeps every letter and its order', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
    fc.assert(
      fc.property(page, (lines) => {
        const raw = lines.flat().join('');
        expect(letters(layOut(raw).text)).toBe(letters(raw));
      }),
    );
  });

  it('finds nothing to mend in what it has mended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(STORIES)), (story) => {
        const text = story.join('\n\n');
        expect(layOut(text).edits).toEqual([]);
      }),
    );
  });

  it('marks paragraphs that tile the text', () => {
    fc.assert(
      fc.property(page, (lines) => {
        const { text, paragraphs } = layOut(lines.flat().join(''));
        expect(paragraphs.map((p) => text.slice(p.start, p.end)).join('\n\n')).toBe(text);
      }),
    );
  });
});
