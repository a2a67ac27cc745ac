import { describe, expect, test } from 'vitest';
import type { Stance } from '../../src/model/annotations.ts';
import { bookOf, coded } from './coding.ts';

const BOOK = bookOf('ferry: [ferry, ferries]\nbridge: [bridge*]\n');

/** `topic:direction` of the first quote. */
function directions(content: string, stance: Stance): string {
  return coded(BOOK, `Ann told us «${content}».`, stance)
    .map((row) => row.replace(/^\d+ | \[.*$/g, ''))
    .join(' ');
}

describe('direction', () => {
  const cases: [string, Stance, string][] = [
    // Contrast
    ['we need a bridge rather than a ferry', 'asserts', 'bridge:pro ferry:con'],
    ['instead of a ferry, we shall have a bridge', 'asserts', 'ferry:con bridge:pro'],
    ['the city must build a bridge before it buys a ferry', 'asserts', 'bridge:pro ferry:con'],
    ['fix the ferry first', 'asserts', 'ferry:pro'],
    ['the bridge can wait', 'asserts', 'bridge:con'],
    // Linking
    ['the ferry and the bridge are inextricably linked', 'asserts', 'ferry:linked bridge:linked'],
    ['the ferry can’t be separated from the bridge', 'asserts', 'ferry:linked bridge:linked'],
    ['the ferry and the bridge are rivals', 'rejects', 'ferry:linked bridge:linked'],
    ['the ferry and the bridge should be separated', 'asserts', 'ferry:pro bridge:pro'],
    // Negation
    ['this is not a ferry trip', 'asserts', 'ferry:con'],
    ['there are no plans for a bridge', 'asserts', 'bridge:con'],
    ['we are not against the bridge', 'asserts', 'bridge:pro'],
    ['they ask whether it is a bridge. It is not', 'asserts', 'bridge:con'],
    // Judgement
    ['a bridge is the wrong tool', 'asserts', 'bridge:con'],
    ['the ferry would not be the answer', 'asserts', 'ferry:con'],
    ['the ferry is essential for the islands', 'asserts', 'ferry:pro'],
    ['they ignored the ferry for years', 'asserts', 'ferry:pro'],
    // Polarity that is turned twice
    ['it would be a mistake to scrap the ferry', 'asserts', 'ferry:pro'],
    ['we must stop blocking the bridge', 'asserts', 'bridge:pro'],
    ['we cannot do without the ferry', 'asserts', 'ferry:pro'],
    ['without the ferry there is no school', 'asserts', 'ferry:pro'],
    ['we would be better off without the ferry', 'asserts', 'ferry:con'],
    // Comparison
    ['the ferry is cheaper than a bridge', 'asserts', 'ferry:pro bridge:con'],
    ['the ferry is more dangerous than a bridge', 'asserts', 'ferry:con bridge:pro'],
    ['less money for the ferry than for the bridge', 'asserts', 'ferry:con bridge:pro'],
    ['more than 40 ferries came', 'asserts', 'ferry:mention'],
    // Correction and opposed choices
    ['we need not a bridge but a ferry', 'asserts', 'bridge:con ferry:pro'],
    ['this is about the ferry, not the bridge', 'asserts', 'ferry:pro bridge:con'],
    ['the mayor wants a bridge. I want sleep', 'asserts', 'bridge:con'],
    // What it does, and what shall become of it
    ['a bridge does not feed anybody', 'asserts', 'bridge:con'],
    ['the bridge will not ruin the bay', 'asserts', 'bridge:pro'],
    ['the ferry should be scrapped', 'asserts', 'ferry:con'],
    ['you cannot win an election with a bridge', 'asserts', 'bridge:con'],
    ['you can buy all the ferries you want, people will still swim', 'asserts', 'ferry:con'],
    ['we could build a bridge until the sun goes out', 'asserts', 'bridge:con'],
    ['talks over the ferry collapsed', 'asserts', 'ferry:mention'],
    // Orders
    ['Paint the ferry', 'asserts', 'ferry:pro'],
    ['Sink the ferry', 'asserts', 'ferry:con'],
    ['So bring back our ferries. Please', 'asserts', 'ferry:pro'],
    ['Do not widen the bridge', 'asserts', 'bridge:con'],
    ['Behind the bridge it rains', 'asserts', 'bridge:mention'],
    // Stance
    ['the council of buying a bridge', 'accuses', 'bridge:con'],
    ['the council of abandoning the ferry', 'accuses', 'ferry:pro'],
    ['that the bridge has its merits', 'concedes', 'bridge:mention'],
    ['the council to repair the ferry', 'requests', 'ferry:pro'],
    ['the bridge as a fantasy', 'characterizes', 'bridge:con'],
    ['whether she would keep the ferry', 'declines', 'ferry:declined'],
    ['the bridge would help the islands', 'rejects', 'bridge:con'],
    ['her visit as a bridge opening', 'characterizes', 'bridge:pro'],
    ['the mayor of giving them a ferry instead of a bridge', 'accuses', 'ferry:con bridge:pro'],
    // Words about words
    ['the office avoided the word bridge', 'asserts', 'bridge:mention'],
    // A name is no judgement
    ['she took the Central Line to the bridge', 'asserts', 'bridge:mention'],
    // Bare mention
    ['she walked along the bridge on Sunday', 'asserts', 'bridge:mention'],
    ['the last ferry left at nine', 'asserts', 'ferry:mention'],
  ];
  test.each(cases)('%s (%s)', (content, stance, expected) => {
    expect(directions(content, stance)).toBe(expected);
  });
});

test('the lack of a thing is a cause, not a rejection', () => {
  const causes = bookOf(
    'causes: [work, poverty]\n_corpus: {topics: {causes: {direction: pro, about: cause}}}\n',
  );
  expect(coded(causes, 'He said «they leave because there is no work».')).toEqual([
    '0 causes:pro [work]',
  ]);
  expect(coded(causes, 'He said «it is not poverty».')).toEqual(['0 causes:con [poverty]']);
});

describe('a problem or place', () => {
  const book = bookOf('harbour: [harbour]\n_corpus: {topics: {harbour: {about: problem}}}\n');
  test.each<[string, Stance, string]>([
    ['the harbour is a disaster', 'asserts', 'pro'],
    ['she has never been to the harbour', 'asserts', 'pro'],
    ['the mayor of neglecting the harbour', 'accuses', 'pro'],
    ['the mayor of talking about the harbour', 'accuses', 'con'],
    ['the harbour is just an excuse', 'asserts', 'con'],
    ['enough of the harbour', 'asserts', 'con'],
    ['two ships lay in the harbour', 'asserts', 'mention'],
    ['that she ran the harbour', 'denies', 'con'],
  ])('%s (%s)', (content, stance, direction) => {
    expect(coded(book, `Ann said «${content}».`, stance)).toEqual([
      `0 harbour:${direction} [harbour]`,
    ]);
  });
});
