import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookOf, coded } from './coding.ts';

const BOOK = bookOf(`
fruit:
  - orange
  - citrus*
  - well-known pear
  - SMR
  - farmer's plum
  - ripe * apple
drink:
  - orange juice
  - can't be drunk
`);

/** Topic and evidence only. */
const found = (marked: string): string[] =>
  coded(BOOK, marked).map((row) => row.replace(/^\d+ (\w+):\w+/, '$1'));

describe('matching', () => {
  test.each([
    [
      'the longest match wins over all topics',
      'She said «orange juice is here».',
      ['drink [orange juice]'],
    ],
    [
      'both topics where both stand',
      'She said «an orange and orange juice».',
      ['fruit [orange]', 'drink [orange juice]'],
    ],
    ['case does not matter', 'She said «ORANGE is Citrusy».', ['fruit [ORANGE; Citrusy]']],
    ['capitals in a pattern do', 'She said «an smr and an SMR».', ['fruit [SMR]']],
    [
      'a hyphen is a space within a phrase',
      'She said «a well known pear».',
      ['fruit [well known pear]'],
    ],
    ['and the other way', 'She said «an orange-juice stall».', ['drink [orange-juice]']],
    ['no part of a hyphenated word', 'She said «an orange-coloured coat».', []],
    [
      'an open glob takes all of it',
      'She said «citrus-coloured coats».',
      ['fruit [citrus-coloured]'],
    ],
    [
      'possessives are skipped',
      'She said «the farmer’s plum and the farmers’ market».',
      ['fruit [farmer’s plum]'],
    ],
    ['clitics match', 'She said «it can’t be drunk».', ['drink [can’t be drunk]']],
    [
      'a lone star is one word',
      'She said «a ripe red apple, a ripe very red apple».',
      ['fruit [ripe red apple]'],
    ],
    [
      'quotation marks do not break a phrase',
      'She said «the "ripe" red apple».',
      ['fruit [ripe" red apple]'],
    ],
    ['a comma does', 'She said «it was ripe, red apple».', []],
    [
      'the reporter’s words do not count',
      'The orange is red, «it is blue», he said of an orange.',
      [],
    ],
    ['no part of a word', 'She said «oranges».', []],
  ])('%s', (_name, marked, rows) => {
    expect(found(marked)).toEqual(rows);
  });

  test('another speaker’s words inside a quote are only relayed', () => {
    const rows = coded(BOOK, '«Ann said «we must have an orange»», the paper wrote.');
    expect(rows).toEqual(['0 fruit:mention [orange]', '1 fruit:pro [orange]']);
  });

  test('words outside the content never change a coding', () => {
    const words = fc.constantFrom(
      'orange',
      'not',
      'rather',
      'than',
      'reject',
      'citrus',
      'the',
      ',',
    );
    fc.assert(
      fc.property(fc.array(words), fc.array(words), fc.array(words), (before, inside, after) => {
        const content = `«${inside.join(' ')}»`;
        const alone = coded(BOOK, `Then ${content} .`);
        const among = coded(BOOK, `${before.join(' ')} . Then ${content} . ${after.join(' ')}`);
        expect(among).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });
});

describe('conditions', () => {
  const book = (within: string): ReturnType<typeof bookOf> =>
    bookOf(`
bank:
  river: [bank]
_corpus:
  topics:
    bank:
      groups:
        river: {with: [river*], without: [money], within: ${within}}
`);
  test.each([
    ['content', 'He said «the bank of it. A river ran».', 1],
    ['sentence', 'He said «the bank of it. A river ran».', 0],
    ['sentence', 'He said «the bank of the river».', 1],
    ['2', 'He said «the bank of the river».', 0],
    ['3', 'He said «the bank of the river».', 1],
    ['document', 'The river ran. He said «the bank».', 1],
    ['content', 'The river ran. He said «the bank».', 0],
    ['content', 'He said «the bank of the river has money».', 0],
  ])('within %s: %s', (within, marked, count) => {
    expect(coded(book(within), marked)).toHaveLength(count);
  });
});

test('a group can ask for documents that speak of something, and never looks outside for `without`', () => {
  const banks = bookOf(`
bank: {river: [bank]}
_corpus: {topics: {bank: {groups: {river: {document: [river*], without: [money]}}}}}
`);
  expect(coded(banks, 'The river ran. He said «the bank».')).toHaveLength(1);
  expect(coded(banks, 'It ran. He said «the bank».')).toHaveLength(0);
  expect(coded(banks, 'The river has money. He said «the bank».')).toHaveLength(1);
  expect(coded(banks, 'The river ran. He said «the bank has money».')).toHaveLength(0);
});

describe('forms and stems', () => {
  const marked =
    'She said «they fled; families are fleeing; a relocation, relocating and relocated».';
  test.each([
    ['', []],
    ['_corpus: {forms: true}', ['fled; fleeing', 'relocating; relocated']],
    ['_corpus: {stems: true}', ['fleeing', 'relocation; relocating; relocated']],
    ['_corpus: {forms: true, topics: {move: {forms: false}}}', ['fled; fleeing']],
    ['_corpus: {topics: {move: {stems: true}}}', ['relocation; relocating; relocated']],
  ])('%s', (meta, evidence) => {
    const book = bookOf(`flight: [flee]\nmove: [relocate]\n${meta}\n`);
    expect(coded(book, marked).map((row) => row.replace(/^.*\[|\]$/g, ''))).toEqual(evidence);
  });
});
