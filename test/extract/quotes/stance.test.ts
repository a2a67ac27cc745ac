import { describe, expect, it } from 'vitest';
import { stanceOf } from '../../../src/extract/quotes/stance.ts';
import type { Attribution, QuoteType, Stance } from '../../../src/model/annotations.ts';
import { tagsStage } from '../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../support/document.ts';

/** `[cue]` and `{content}` mark the two spans; the brackets are taken out. */
function stance(marked: string, type: QuoteType = 'indirect'): Stance {
  const text = marked.replace(/[[\]{}]/g, '');
  const place = (open: string, close: string) => {
    const [start, end] = [marked.indexOf(open), marked.indexOf(close)];
    if (start < 0) return [];
    const shift = (index: number): number =>
      index - (marked.slice(0, index).match(/[[\]{}]/g)?.length ?? 0);
    return [{ start: shift(start), end: shift(end) }];
  };
  const attribution: Attribution = {
    source: [],
    cue: place('[', ']'),
    content: place('{', '}'),
    type,
    parent: null,
    confidence: 1,
    rule: 'test',
  };
  return stanceOf(documentOf(text, [...SEGMENTS, tagsStage]), attribution);
}

describe('stanceOf', () => {
  it.each<[string, Stance]>([
    ['She [said] {that the port was safe}', 'asserts'],
    ['The figures [show] {that sales fell}', 'asserts'],
    ['She [denied] {that she had known}', 'denies'],
    ['She [did not deny] {that she had known}', 'concedes'],
    ['She [never denied] {it had leaked}', 'concedes'],
    ['She [refused to deny] {that she had known}', 'declines'],
    ["She [wouldn't say] {whether it leaked}", 'declines'],
    ['She [would not rule out] {a second vote}', 'declines'],
    ['She [refused to rule out] {a second vote}', 'declines'],
    ['She [ruled out] {a second vote}', 'rejects'],
    ['She [declined to comment] {on whether it leaked}', 'declines'],
    ['She [did not respond] {whether it leaked}', 'declines'],
    ['She [would not accept] {that it leaked}', 'rejects'],
    ['She [rejected] {that the dam had failed}', 'rejects'],
    ['She [disputed] {that the dam had failed}', 'rejects'],
    ['She [admitted] {that the dam had failed}', 'concedes'],
    ['She [accused] {the board of lying}', 'accuses'],
    ['Prosecutors [allege] {he took the boat}', 'accuses'],
    ['She [described] {the plan as dead}', 'characterizes'],
    ['She [called] {the plan a raft of straw}', 'characterizes'],
    ['She [urged] {them to wait}', 'requests'],
    ['She [told] them {to wait}', 'requests'],
    ['She [told] them {that it leaked}', 'asserts'],
    ['She [asked] {whether it leaked}', 'asks'],
    ['She [asked] {that it be mended}', 'requests'],
    ['She [asked] {the board not to close the mill}', 'requests'],
    ['She [asked] {Congress for $4 million}', 'requests'],
    ['She [asked for] {a second survey}', 'requests'],
    ['She [asked] {how to mend it}', 'asks'],
    ['She [asked], {“Is it safe to cross?”}', 'asks'],
    ['She [agreed] {that it leaked}', 'agrees'],
    ['She [did not agree] {that it leaked}', 'rejects'],
    ['She [promised] {that it would be mended}', 'promises'],
    ['She [vowed] {to mend it}', 'promises'],
    ['She [threatened] {to sue}', 'promises'],
  ])('%s is %s', (marked, expected) => {
    expect(stance(marked)).toBe(expected);
  });

  it.each<[string, Stance]>([
    ['{"Did it leak?"} he [said].', 'asks'],
    ['{"I can\'t answer that,"} he [said].', 'declines'],
    ['{"It is nonsense,"} he [said].', 'rejects'],
    ['{"We leaked,"} he [said].', 'asserts'],
    ['{"Why? We leaked."}', 'asserts'],
  ])('reads the words of direct speech: %s is %s', (marked, expected) => {
    expect(stance(marked, 'direct')).toBe(expected);
  });
});
