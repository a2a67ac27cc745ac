import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../../src/extract/quotes/stance/index.ts';
import type { Attribution, QuoteType, Speaker, Stance } from '../../../../src/model/annotations.ts';
import type { Span } from '../../../../src/model/span.ts';
import { tagsStage } from '../../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../../support/document.ts';

const MARKS = /[[\]{}<>|]/g;

/** Acts of the parts between `|`; `<source>`, `[cue]` and `{content}` mark the spans and are taken out. */
function stances(marked: string, type: QuoteType, speaker: Speaker | null = null): Stance[] {
  const place = (open: string, close: string, from: number, to: number): Span[] => {
    const [start, end] = [marked.indexOf(open, from), marked.indexOf(close, from)];
    if (start < 0 || start >= to) return [];
    const shift = (index: number): number =>
      index - (marked.slice(0, index).match(MARKS)?.length ?? 0);
    return [{ start: shift(start), end: shift(end) }];
  };
  const attributions: Attribution[] = [];
  for (let from = 0; from < marked.length; ) {
    const next = marked.indexOf('|', from);
    const to = next < 0 ? marked.length : next;
    attributions.push({
      source: place('<', '>', from, to),
      cue: place('[', ']', from, to),
      content: place('{', '}', from, to),
      type: /^[{\s]*["“]/.test(marked.slice(marked.indexOf('{', from))) ? 'direct' : type,
      parent: null,
      confidence: 1,
      rule: 'test',
    });
    from = to + 1;
  }
  const doc = documentOf(marked.replace(MARKS, ''), [...SEGMENTS, tagsStage]);
  const speakers = attributions.map(() => speaker);
  return actsOf(doc, attributions, speakers).map((act) => act.stance);
}

function stance(marked: string, type: QuoteType = 'indirect'): Stance | undefined {
  return stances(marked, type)[0];
}

const ANNA: Speaker = {
  name: 'Anna Holm',
  entity: 'e1',
  kind: 'person',
  resolvedBy: 'name',
  confidence: 1,
};

describe('stance', () => {
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

describe('the act of the cue', () => {
  it.each<[string, Stance]>([
    ['She would [neither confirm nor deny] {that talks were held}', 'declines'],
    ['She [did not respond to questions about] {the missing boat}', 'declines'],
    ['She [stopped short of saying] {that it had failed}', 'declines'],
    ['She [would not criticize] {her deputy}', 'declines'],
    ['She [did not criticize] {her deputy}', 'asserts'],
    ['She [does not dispute] {that the summer was dry}', 'agrees'],
    ['She [pressed] him {whether it was safe}', 'asks'],
    ['She [pressed] {the board to reopen it}', 'requests'],
    ['She [warned] {the crew not to drink it}', 'requests'],
    ['She [warned] {that the crew had drunk it}', 'asserts'],
    ['She [wrote] to the board to ask {why it was shut}', 'asks'],
    ['She [said] in response to queries {that it was shut}', 'asserts'],
    ['She [wrote] to the board {why it was shut}', 'asserts'],
    ['She [rejected claims] {that the dam had failed}', 'rejects'],
    ['She [claimed] {that the dam had failed}', 'asserts'],
    ['She [dismissed] {the march as a picnic}', 'characterizes'],
    ['She [dismissed] {the appeal}', 'rejects'],
    ['She [swore] {she would never do it again}', 'promises'],
    ['She [swore] {she had never done it}', 'denies'],
    ['She [swore] {it had leaked}', 'asserts'],
    ['She [insisted] {that he be heard}', 'requests'],
    ['She [insisted] {that the harbour was safe}', 'asserts'],
    ['She [suggested] {that the vote be held again}', 'requests'],
    ['She [suggested] {that the vote had been held twice}', 'asserts'],
    ['She [slammed] {the strike as selfish}', 'characterizes'],
    ['She [slammed] {the board for such cuts as these}', 'accuses'],
    ['She [described] {seeing smoke over the hill}', 'asserts'],
    ['She [described] {how the wall fell}', 'asserts'],
    ['She [accused] {him of posing as a nurse}', 'accuses'],
    ['She [dismissed] {the head of the board as a poet}', 'characterizes'],
    ['She [dismissed] {the clerk as well as the cook}', 'rejects'],
    ['She [assured] her tenants {that no roof would leak}', 'promises'],
    ['She [assured] her tenants {that not a single roof would leak}', 'promises'],
    ['She [assured] her tenants {that no roof leaked}', 'asserts'],
    ['She [likened] {the bridge to a hammock}', 'characterizes'],
    ['She [demanded] {to know why it was shut}', 'asks'],
    ['She [demanded] {to see the file}', 'requests'],
    ['She [denounced] {that the gate was shut}', 'accuses'],
    ['She [denounced] {the closure}', 'rejects'],
    ['She [asked] {the crew, some of them barefoot, to wait}', 'requests'],
    ['She [asked] {the crew, some of them barefoot}', 'asks'],
    ['She [was not so sure]: {“It leaks,”}', 'asserts'],
    ['She [called out], {“Leave the boat.”}', 'requests'],
  ])('%s is %s', (marked, expected) => {
    expect(stance(marked)).toBe(expected);
  });
});

describe('denials by words', () => {
  it.each<[string, Stance]>([
    ['<Holm> [said] {that was "not accurate."}', 'denies'],
    ['<Holm> [said] {the allegations were “denied in their entirety”}', 'denies'],
    ['<Holm> [said] {that was just plain untrue}', 'denies'],
    ['<Holm> [said] {the reports were completely false}', 'denies'],
    ['<Holm> [said] {the lawsuit was without merit}', 'denies'],
    ['<Holm> [said] {there was no truth to the story}', 'denies'],
    ['<Holm> [said] {that was not the case}', 'denies'],
    ['<She> [insisted] {that she had “no involvement whatsoever” in the sale}', 'denies'],
    ['<She> [said] {she had nothing to do with the fire}', 'denies'],
    ['<He> [told] the court {that he knew nothing about the money}', 'denies'],
    ['<He> [said] {he had done nothing wrong}', 'denies'],
    ['<He> [said] {he did not mislead anybody}', 'denies'],
    ['<He> [said] {he had never taken a bribe}', 'denies'],
    ['<Her lawyer> [said] {his client was not involved}', 'denies'],
    ['<A spokeswoman for the mill> [said] {the company broke no law}', 'denies'],
    ['{“I did nothing wrong,”} <he> [said].', 'denies'],
    ['{“That is a lie,”} <he> [said].', 'denies'],
    ['<He> [insisted] {he had never said it}', 'denies'],
    ['<He> [said] {he had never said it in public}', 'asserts'],
    ['<He> [said] {he did not want it}', 'asserts'],
    ['<He> [said] {he was denied a seat}', 'asserts'],
    ['<He> [said] {that would not be true}', 'asserts'],
    ['<He> [said] {it was not correct to call it a dam}', 'asserts'],
    ['<One in five> [said] {he did nothing wrong}', 'asserts'],
    ['<He> [said] {he denied the charge}', 'denies'],
    ['<He> [said] {she had never said it}', 'asserts'],
    ['{“Our men do not shell markets,”} <he> [said].', 'denies'],
    ['{“Their men do not shell markets,”} <he> [said].', 'asserts'],
    // What is negated is no charge against the speaker.
    ['<Holm> [said] {the reading was not accurate}', 'asserts'],
    ['<Holm> [said] {that was accurate}', 'asserts'],
    ['<Holm> [said] {it was a false start}', 'asserts'],
    ['<Holm> [said] {it was not a case of luck}', 'asserts'],
    ['<Holm> [said] {there was no truth commission}', 'asserts'],
    ['<Holm> [said] {he had nothing to add}', 'asserts'],
    ['<Holm> [said] {he did not know}', 'asserts'],
    ['<Holm> [said] {he had not slept}', 'asserts'],
    ['<She> [said] {the driver did nothing wrong}', 'asserts'],
    ['<She> [said] {he did nothing wrong}', 'asserts'],
    ['<Two thirds> [said] {she did nothing wrong}', 'asserts'],
    ['<She> [said] {she would not lie}', 'asserts'],
    ['<She> [said] {she had not been threatened}', 'asserts'],
    ['<She> [said] {nobody was hurt}', 'asserts'],
  ])('%s is %s', (marked, expected) => {
    expect(stance(marked)).toBe(expected);
  });

  it.each<[string, Stance[]]>([
    [
      '<Holm> [said] {that was not true}.| {“There was no letter,”} <she> [said].',
      ['denies', 'denies'],
    ],
    ['<Holm> [denied] {the sale}.| {“Nobody sold anything,”} <she> [said].', ['denies', 'denies']],
    [
      '<Holm> [said] {it was late}.| {“There was no letter,”} <she> [said].',
      ['asserts', 'asserts'],
    ],
    ['<Holm> [denied] {the sale}.| {“I do not know why,”} <she> [said].', ['denies', 'asserts']],
    [
      '<Holm> [denied] {the sale}.| {“There is no room for it,”} <she> [said].',
      ['denies', 'asserts'],
    ],
    ['<Holm> [denied] {the sale}.| {“It will rain,”} <she> [said].', ['denies', 'asserts']],
  ])('a denial goes on: %s', (marked, expected) => {
    expect(stances(marked, 'indirect', ANNA)).toEqual(expected);
  });
});

describe('acts of direct speech', () => {
  it.each<[string, Stance]>([
    ['{“Fair enough,”} <she> [said].', 'agrees'],
    ['{“We agree with the judge,”} <she> [said].', 'agrees'],
    ['{“We agree on the aim,”} <she> [said].', 'asserts'],
    ['{“I deny every word of it,”} <she> [said].', 'denies'],
    ['{“We reject that figure,”} <she> [said].', 'rejects'],
    ['{“I oppose the dam, but I see its use,”} <she> [said].', 'asserts'],
    ['{“It was rejected by all,”} <she> [said].', 'asserts'],
    ['{“I’m not going to get into that,”} <she> [said].', 'declines'],
    ['{“I’m not going to swim,”} <she> [said].', 'asserts'],
    ['{“That is private,”} <she> [said].', 'declines'],
    ['{“That is private land,”} <she> [said].', 'asserts'],
    ['Asked whether it had paid, <she> [replied], {“Ask the board.”}', 'declines'],
    ['<She> [replied], {“Ask the board.”}', 'requests'],
    ['{“Then sit down,”} <she> [said].', 'requests'],
    ['{“Please close the gate,”} <she> [said].', 'requests'],
    ['{“Do not cross the ice. It is thin,”} <she> [said].', 'requests'],
    ['{“Run a bus and people will take it,”} <she> [said].', 'asserts'],
    ['{“You paid for it. Why?”}', 'asks'],
    ['{“You paid for it. Why?”} <she> [said].', 'asserts'],
    ['{“He looked at me and asked, ‘Why?’”} <she> [said].', 'asserts'],
    ['{“Why did it leak? Who knew?”} <she> [said].', 'asks'],
  ])('%s is %s', (marked, expected) => {
    expect(stance(marked, 'direct')).toBe(expected);
  });
});

describe('laws of stance', () => {
  it('an act named by nothing but "said" in the third person of others asserts whatever is counted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('boats', 'letters', 'votes'), (count, things) => {
        expect(stance(`<Holm> [said] {there were ${count} ${things} in the harbour}`)).toBe(
          'asserts',
        );
      }),
    );
  });

  it('gives one act to each attribution of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z"“”.,? ']{1,30}$/), { minLength: 1, maxLength: 4 }),
        (parts) => {
          const marked = parts.map((part) => `<Holm> [said] {${part}}`).join('|');
          expect(stances(marked, 'indirect', ANNA)).toHaveLength(parts.length);
        },
      ),
    );
  });
});
