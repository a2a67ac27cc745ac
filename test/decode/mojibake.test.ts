/** Mojibake: names come back, clean text of 20 languages stays, what is not mojibake is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../src/decode/mojibake/repair.ts';
import { applyEdits } from '../../src/model/provenance.ts';
import { MISREADINGS } from './support/encoders.ts';
import { CLEAN, NAMES } from './support/languages.ts';

const fix = (text: string): string => applyEdits(text, repairMojibake(text)).text;
const sentence = (name: string): string =>
  `The vote was put off after ${name} left the room early.`;

function misread(how: string, text: string): string {
  const reading = MISREADINGS[how];
  if (!reading) throw new Error(how);
  return reading(Buffer.from(text));
}

describe('names', () => {
  // Names found one to a line in one broken file, and each alone in a file of one sentence.
  it.each([
    ['latin-1', 112, 111],
    ['windows-1252', 112, 100],
    ['windows-1254', 111, 100],
    ['macintosh', 110, 80],
  ])('read as %s come back', (how, together, alone) => {
    const wanted = NAMES.map(sentence);
    const found = fix(misread(how, wanted.join('\n'))).split('\n');
    expect(wanted.filter((line, i) => line === found[i]).length).toBeGreaterThanOrEqual(together);
    const single = wanted.filter((line) => fix(misread(how, line)) === line);
    expect(single.length).toBeGreaterThanOrEqual(alone);
  });

  it.each([
    ['twice broken', 'BasÃ\u0083Â¡Ã\u0083Â±ez told reporters.', 'Basáñez told reporters.'],
    ['twice broken, windows', 'The minister, PeÃƒÂ±a, left.', 'The minister, Peña, left.'],
    ['decomposed', 'SarukhA\u0303\u0083A\u0302\u00a1n added.', 'Sarukhán added.'],
    [
      'compatibility space',
      'SÃ©golÃ \u0308ne Royal was naÃ \u0304ve.',
      'Ségolène Royal was naïve.',
    ],
    ['compatibility letter', 'Representative RaÃol M. Grijalva', 'Representative Raúl M. Grijalva'],
    ['a space for the no-break space', 'dinner Ã  la carte, voilÃ .', 'dinner à la carte, voilà.'],
    ['quotes', 'â€œWe won,â€\u009d she said â€” itâ€™s over.', '“We won,” she said — it’s over.'],
    ['lost closers', 'â€œWe won,â€ she said. â€œAt last.â€', '“We won,” she said. “At last.”'],
    ['only one letter', 'Ricardo ZÃºÃ±iga said “no” – twice.', 'Ricardo Zúñiga said “no” – twice.'],
    ['controls', 'the \u0093best\u0094 caf\u00e9 \u0096 ever\u0085', 'the “best” café – ever…'],
  ])('%s', (_name, damaged, wanted) => expect(fix(damaged)).toBe(wanted));
});

describe('text that stays', () => {
  it.each(Object.entries(CLEAN))('%s', (_language, text) => expect(fix(text)).toBe(text));

  it('all languages in one file', () => {
    const text = Object.values(CLEAN).join('\n');
    expect(fix(text)).toBe(text);
  });

  it.each([
    'The letters “Ã©” show that UTF-8 was read as Latin-1.',
    'He wrote “Ã” on the board.',
    'â€ where',
    'Ü²',
    'MARQUÉ… and CAFÉ™ and PERÚ”',
    'Straß’n, “à”, “É”, São Tomé…',
    'fire\u0083 and \u0088 loose controls',
    'ﬁne ligatures, ｗｉｄｅ letters, “curly” ‘quotes’, e\u0301 apart, ½ &amp; &eacute;',
    'emoji 👍🏽 and 日本語 and עברית',
  ])('%s', (text) => expect(fix(text)).toBe(text));

  it('next to broken text in the same file', () => {
    const text = 'CAFÉ™, PERÚ”, MARQUÉ… and “Ã” are as they were.';
    expect(fix(`Ricardo ZÃºÃ±iga spoke.\n${text}`)).toBe(`Ricardo Zúñiga spoke.\n${text}`);
  });

  it('any ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(repairMojibake(text)).toEqual([]);
      }),
    );
  });
});

describe('edits', () => {
  it('are sorted, disjoint and touch no ASCII letter', () => {
    const word = fc.constantFrom(...NAMES, 'and', 'said', '“no”', 'CAFÉ™', 'â€', 'Ã', '\n', '1,5');
    const how = fc.constantFrom('', ...Object.keys(MISREADINGS));
    const piece = fc.tuple(word, how).map(([text, by]) => (by === '' ? text : misread(by, text)));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const edit of repairMojibake(text)) {
          expect(edit.start).toBeGreaterThanOrEqual(end);
          expect(edit.end).toBeGreaterThan(edit.start);
          expect(text.slice(edit.start, edit.end)).not.toMatch(/[b-mp-zB-Z]/);
          end = edit.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
