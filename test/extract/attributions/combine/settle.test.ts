import { describe, expect, it } from 'vitest';
import { settled } from '../../../../src/extract/attributions/combine/settle.ts';
import type { Draft } from '../../../../src/extract/attributions/rules/draft.ts';
import { lines, markedDrafts } from '../support/marked.ts';

const settle = (marked: string, settings: Partial<Draft> = {}): string[] => {
  const { ctx, drafts } = markedDrafts(marked, settings);
  return lines(ctx, settled(ctx, drafts));
};

describe('drafts that are no report go', () => {
  it.each([
    ['the patient of a passive', '[S|The crew] were twice [C|denied] [Q|entry to the port].'],
    ['a reduced participle with by', '[S|A post] [C|held] [Q|by a former clerk] fell vacant.'],
    [
      'a reduced participle with to',
      '[S|Firms] once [C|projected] [Q|to grow have closed their doors].',
    ],
    ['a noun phrase that names', '[S|The mayor] [C|announced] [Q|her new assignment].'],
    ['a topic talked about', '[S|Orr] [C|discussed] [Q|his work with the harbour board].'],
    ['an event that shows', '[S|The visit] [C|underscores] [Q|how far the two sides have come].'],
    ['you', 'When [S|you] [C|say] [Q|that it is easy], nobody believes it.'],
    ["one's own talk in a quotation", '"[S|We] [C|stress] [Q|that the dam is sound]," Orr said.'],
    ['a name in quotation marks', '[S|The pupils] [C|named] their robot [Q|"Thistle"].'],
    ['a listener', '[S|She] [C|heard] [Q|that the mill had closed].'],
    ['a word that one uses', '"That is what [S|we] [C|call] [Q|\u2018progress\u2019]," Orr said.'],
    ['an event with a group in it', '[S|The visit of the team] [C|shows] [Q|progress in talks].'],
    [
      'a quoted name by the way',
      '[S|The crew] [C|listed] [Q|their home port as "Hope" on all of their shirts].',
    ],
    ['an offer of a thing', '[S|The halls] [C|offered] [Q|a cross-section of eras].'],
    [
      "another verb's object",
      '[S|Advocates who met her describe Orr] [C|asking] [Q|detailed questions about the mill].',
    ],
    ['nobody', '[S|Nobody] [C|asked] [Q|whether the mill was sound].'],
    ['a reporter who asks', '[S|We] [C|asked] [Q|Mr Foy for a response].'],
    ['a pronoun', '[S|The agency] [C|disputed] [Q|that].'],
    ['a pronoun with its manner', '[S|She] [C|denied] [Q|it, with a smile].'],
    ['a shell noun alone', '[S|The firm] [C|rejected] [Q|the accusation].'],
    ['a refusal of nothing in particular', '[S|The firm] [C|declined] [Q|to elaborate].'],
    ['a wish not to be named', '[S|He] [C|asked] [Q|that his name not be used in print].'],
    ['anonymity', '[S|An aide] [C|insisted] [Q|on anonymity to discuss the plan].'],
    ['praise alone', '[S|The senator] [C|praised] [Q|the parish].'],
    ['a dateline', '[S|HOLMFORD][C|:] [Q|Two mills closed on Monday when the river rose].'],
    ['a plea', '[S|He] [C|pleaded] [Q|not guilty to two charges of theft].'],
    [
      'a vote',
      '[S|The clerks] voted by a wide margin to [C|reject] [Q|the offer of a new contract].',
    ],
    ['hearsay', 'It is an offence that [S|many] [C|said] [Q|to be grave in the eyes of the law].'],
    ['a name withheld', '[S|A welder] [C|asked] [Q|that his last name be withheld].'],
    ['a thing written', '[S|She] [C|wrote] [Q|a life of the inventor who had been a friend].'],
    ['a topic with its purpose', '[S|Ms Orr] [C|spoke] [Q|about the plan to meter every well].'],
  ])('%s', (_, marked) => {
    expect(settle(marked)).toEqual([]);
  });
});

describe('reports that look like them stay', () => {
  it.each([
    ['[S|Two officials briefed on the plan] [C|said] [Q|it would be shelved].'],
    ['[S|The mayor] [C|announced] [Q|the start of a scheme to insulate 400 homes].'],
    ['[S|The mayor] [C|denied] [Q|eleven charges, among them fraud].'],
    ['[S|A poll] [C|showed] [Q|a lead of five points for Orr].'],
    ['[S|The report] [C|shows] [Q|that the dam leaks].'],
    ['[S|The company] had [C|denied] [Q|that the dam leaks].'],
    ['"[S|I] [C|told] them [Q|that the dam leaks]," Orr said.'],
    ['[S|Orr] [C|promised] [Q|to repair the dam before the winter].'],
    ['[S|He] [C|called] [Q|the plan a "raft of straw"].'],
    ['[S|She] [C|reported] [Q|12 new cases on the island].'],
    ['[S|The analyst] [C|predicted] [Q|a settlement by spring].'],
    ['[S|The senator] [C|praised] [Q|the parish as a model for the county].'],
    ['[S|He] [C|called] [Q|the ruling lawful].'],
    ['[S|An average of polls] [C|shows] [Q|that Orr is ahead].'],
    ['[S|Orr] [C|spoke] [Q|of "improving the bridge" and making it "safe"].'],
    ['It is what [S|he] [C|calls] [Q|"a wall of work"].'],
    ['[S|The inquest] [C|heard] [Q|that the mill had no alarm].'],
    ['[S|The company] [C|denied] [Q|receiving the letter].'],
    ['[S|The firm] [C|declined to say] [Q|whether it would rebuild].'],
    ['[S|The firm] [C|rejected] [Q|the accusation that it had hidden the bill].'],
  ])('%s', (marked) => {
    expect(settle(marked)).toHaveLength(1);
  });
});

describe('edges', () => {
  it.each([
    [
      'a day before "that"',
      '[S|The firm] [C|announced] [Q|on Friday that the mill would close].',
      'The firm | announced | that the mill would close',
    ],
    [
      'a month before "that"',
      '[S|A report] [C|found] [Q|last month that the mill was sound].',
      'A report | found | that the mill was sound',
    ],
    [
      'an occasion before "that"',
      '[S|Orr] [C|said] [Q|in a statement that the mill was sound].',
      'Orr | said | that the mill was sound',
    ],
    [
      'an addressee before "that"',
      '[S|Orr] [C|stated] [Q|to the Harbour Weekly that the mill was sound].',
      'Orr | stated | that the mill was sound',
    ],
    [
      'a place before a quotation',
      '[S|One reader] [C|wrote] [Q|in a blog post "This mill has been a disgrace for years."]',
      'One reader | wrote | "This mill has been a disgrace for years."',
    ],
    [
      'a day before a bare clause',
      '[S|Outlets] [C|reported] [Q|on Wednesday the mill had closed for good].',
      'Outlets | reported | the mill had closed for good',
    ],
    [
      'a phrase that belongs to the clause stays',
      '[S|Orr] [C|said] [Q|in the north the mills had closed].',
      'Orr | said | in the north the mills had closed',
    ],
    [
      'a longer occasion before "that"',
      '[S|Orr] [C|said] in [Q|a statement marking the day that the mill was sound].',
      'Orr | said | that the mill was sound',
    ],
    [
      'a relative clause stays',
      '[S|Orr] [C|spoke about] [Q|the mill that fell on the night of the flood and its cost].',
      'Orr | spoke about | the mill that fell on the night of the flood and its cost',
    ],
    [
      'whom one tells to do it',
      '[S|Orr] [C|told] [Q|the clerks to close the mill].',
      'Orr | told | to close the mill',
    ],
    [
      'a participle that introduces the words',
      '[S|Orr] [C|hit back hard, saying] [Q|that the mill was sound].',
      'Orr | saying | that the mill was sound',
    ],
    [
      'something said of the report',
      '[S|Orr] [C|said] [Q|the mill would be mended, something the clerks have asked for].',
      'Orr | said | the mill would be mended',
    ],
    [
      'where it was said',
      '[S|Orr] [C|said] [Q|outside she had known it all her life].',
      'Orr | said | she had known it all her life',
    ],
    [
      'a coordinated clause stays',
      '[S|He] [C|told] [Q|how the mill fell and that it was sold].',
      'He | told | how the mill fell and that it was sold',
    ],
    [
      'a dateline with a colon',
      '[Q|HOLMFORD: Two mills closed on Monday], [S|officials] [C|said].',
      'officials | said | Two mills closed on Monday',
    ],
    [
      'a pronoun with a verb behind it',
      '[S|She warns of floods and] [C|asks] [Q|whether the mill is sound].',
      'She | asks | whether the mill is sound',
    ],
    [
      'the predicate before a participle',
      '[S|Another official pushed back], [C|saying] [Q|the mill was sound].',
      'Another official | saying | the mill was sound',
    ],
    [
      'a participle inside the source stays',
      '[S|People briefed on the plan] [C|said] [Q|the mill was sound].',
      'People briefed on the plan | said | the mill was sound',
    ],
    [
      'both members of a pair',
      'Both the school board and [S|the town council] [C|said] [Q|the mill was sound].',
      'Both the school board and the town council | said | the mill was sound',
    ],
    [
      'the next sentence',
      '[S|Orr] [C|wrote], [Q|"The mill is sound." To close it] is the council\'s wish.',
      'Orr | wrote | "The mill is sound."',
    ],
    [
      "the main clause's next quotation",
      '“It is late,” said a farmer, [S|who] [C|argued] [Q|that the mill was sound. “It always was.”]',
      'who | argued | that the mill was sound',
    ],
    [
      'a second quotation may follow',
      '[S|Orr] [C|wrote]: [Q|"The mill is sound." "It always was."]',
      'Orr | wrote | "The mill is sound." "It always was."',
    ],
    [
      'a cue with its occasion',
      '[S|Orr] [C|said in a statement] [Q|that the mill was sound].',
      'Orr | said | that the mill was sound',
    ],
    [
      'a cue with its adverb',
      '[S|Her office] [C|said later] [Q|that the mill was sound].',
      'Her office | said | that the mill was sound',
    ],
    [
      'a cue with its shell noun',
      '[S|Orr] [C|rejected the notion] [Q|that the mill was unsound].',
      'Orr | rejected | that the mill was unsound',
    ],
    [
      'a cue that needs its preposition',
      '[S|Orr] [C|called for] [Q|an inquiry to find the cause].',
      'Orr | called for | an inquiry to find the cause',
    ],
    [
      'a refusal stays whole',
      '[S|Orr] [C|declined to say] [Q|whether the mill was sound].',
      'Orr | declined to say | whether the mill was sound',
    ],
    [
      'the object of blame',
      '[S|The board] [C|blamed] [Q|storms and bad luck and did not mention the bill].',
      'The board | blamed | storms and bad luck',
    ],
    [
      "the reporter's comment",
      '[S|Orr] [C|said] [Q|that 400 homes would be built, a promise that others had made before].',
      'Orr | said | that 400 homes would be built',
    ],
    [
      'a dateline before the content',
      'HOLM FALLS — [Q|Two mills closed on Monday], [S|officials] [C|said].',
      'officials | said | Two mills closed on Monday',
    ],
    [
      'a dateline inside the content',
      '[Q|HOLM FALLS, May 3 — Two mills closed on Monday], [S|officials] [C|said].',
      'officials | said | Two mills closed on Monday',
    ],
    [
      'a dateline with a hyphen inside the source',
      '[S|PORT ORR - Two officials] [C|said] [Q|the mill was sound].',
      'Two officials | said | the mill was sound',
    ],
    [
      'what the source did while speaking',
      '[S|An inspector at the mill, speaking on condition of anonymity], [C|said] [Q|it was sound].',
      'An inspector at the mill | said | it was sound',
    ],
  ])('%s', (_, marked, expected) => {
    expect(settle(marked)).toEqual([expected]);
  });
});

describe('several drafts', () => {
  it('clips an inner content at the outer attribution', () => {
    expect(
      settle(
        '[Q|[S2|She] has [C2|made it clear] [Q2|that she will go]], [C|said] [S|the officials].',
      ),
    ).toEqual([
      'the officials | said | She has made it clear that she will go',
      'She | made it clear | that she will go',
    ]);
  });

  it('drops a verb that owns none of the quoted words', () => {
    const { ctx, drafts } = markedDrafts(
      '[S|Orr] [C|said] [Q|that [S2|they] would [C2|discuss] [Q2|"common ground"]].',
    );
    const [outer, inner] = drafts as [Draft, Draft];
    expect(
      lines(ctx, settled(ctx, [outer, { ...inner, rule: 'object:quoted', confidence: 0.6 }])),
    ).toEqual(['Orr | said | that they would discuss "common ground"']);
  });

  it('gives two verbs of one subject the whole of it', () => {
    expect(
      settle(
        '[S|The envoy who led [S2|the mission, Ana Orr]], [C|said] [Q|it was safe] but [C2|declined to say] [Q2|when it would end].',
      )[1],
    ).toBe('The envoy who led the mission, Ana Orr | declined to say | when it would end');
  });

  it('keeps nested reports', () => {
    expect(
      settle('[S|Ruiz] [C|said] [Q|[S2|Orr] had [C2|confirmed] [Q2|that the mill was sound]].'),
    ).toHaveLength(2);
  });
});

it('reads the quoted words of a mention in linear time, however odd they are', () => {
  const letters = 'A'.repeat(2000);
  const started = performance.now();
  settle(`[S|The crew] [C|listed] [Q|their home port as "${letters}!" on all of their shirts].`);
  expect(performance.now() - started).toBeLessThan(2000);
});
