import { describe, expect, it } from 'vitest';
import { ruleAttributionsStage } from '../../../src/extract/attributions/rules/index.ts';
import { quotationsStage } from '../../../src/extract/quotations/index.ts';
import { ATTRIBUTIONS } from '../../../src/model/annotations.ts';
import { textOf } from '../../../src/model/span.ts';
import { tagsStage } from '../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../support/document.ts';

const STAGES = [...SEGMENTS, tagsStage, quotationsStage, ruleAttributionsStage];

/** `source | cue | content`, one a line. */
const read = (text: string): string[] => {
  const doc = documentOf(text, STAGES);
  return doc
    .get(ATTRIBUTIONS)
    .map((a) => [a.source, a.cue, a.content].map((spans) => textOf(text, spans)).join(' | '));
};

describe('ruleAttributions', () => {
  it.each<[string, string[]]>([
    [
      '"We lost the vote," said Ana Orr, a clerk who lives in Dunmore, on Monday. "It hurt."',
      ['Ana Orr, a clerk who lives in Dunmore | said | "We lost the vote," … "It hurt."'],
    ],
    [
      'Officials said the bridge would close on Friday.',
      ['Officials | said | the bridge would close on Friday'],
    ],
    [
      'The bridge will close on Friday, officials said.',
      ['officials | said | The bridge will close on Friday'],
    ],
    // Who is asked does not ask, and an answer of one word ends its sentence.
    [
      'Asked whether she would go, Orr said: "No." Officials said it leaked.',
      ['Orr | said | "No."', 'Officials | said | it leaked'],
    ],
    ['The royal family said it was sad.', ['The royal family | said | it was sad']],
    [
      'She and her staff were wary after harbor lawyers mocked her face and accused her of being "asleep" at sea.',
      ['harbor lawyers | accused | her of being "asleep" at sea'],
    ],
    ['A driver who declined to give his name left.', []],
    // Two labels make a transcript where the text names both people.
    [
      'Dermot Orr met Ana Quell.\n\nQUELL: Is it late?\n\nORR: It is one tool.',
      ['QUELL |  | Is it late?', 'ORR |  | It is one tool.'],
    ],
    ['Two cities were hit.\n\nDUNMORE: Trains stood.\n\nORRWELL: Buses stood.', []],
    [
      'A better answer, she said, was a second bridge.',
      ['she | said | A better answer … was a second bridge'],
    ],
    [
      'Orr told reporters on Tuesday that the bridge was safe, adding that it had been checked twice.',
      ['Orr | told | that the bridge was safe', 'Orr | adding | that it had been checked twice'],
    ],
    [
      'Orr declined to say whether she would resign.',
      ['Orr | declined to say | whether she would resign'],
    ],
    [
      "Orr wouldn't say whether she would resign.",
      ["Orr | wouldn't say | whether she would resign"],
    ],
    [
      'According to the harbour board, three ferries were late.',
      ['the harbour board | According to | three ferries were late'],
    ],
    [
      'Three ferries were late, according to two officials familiar with the inquiry.',
      ['two officials familiar with the inquiry | according to | Three ferries were late'],
    ],
    [
      'Orr has made it clear that she will go, said the officials.',
      [
        'the officials | said | Orr has made it clear that she will go',
        'Orr | made it clear | that she will go',
      ],
    ],
    [
      'The fever is not cholera, the ministry said on Monday, but doctors do not know what it is.',
      ['the ministry | said | The fever is not cholera'],
    ],
    [
      'When they offered her a deal, she answered, "They offered me a glass of water."',
      ['she | answered | "They offered me a glass of water."'],
    ],
    [
      'His wife disagreed: the premier, she said, "kept the hospital open."',
      ['she | said | the premier … "kept the hospital open."'],
    ],
    [
      'The board said Orr had confirmed that the bridge was safe.',
      [
        'The board | said | Orr had confirmed that the bridge was safe',
        'Orr | confirmed | that the bridge was safe',
      ],
    ],
    [
      'Surveyors put the likely price at £410,000 on Monday.',
      ['Surveyors | put | the likely price at £410,000 on Monday'],
    ],
    ['She put the book at the end of the shelf.', []],
    ['They put him at 40 metres.', []],
    [
      'Statement just in from the harbour office: "The bridge is safe."',
      ['the harbour office | Statement | "The bridge is safe."'],
    ],
    ['Her answer: "Not in my lifetime."', ['Her | answer | "Not in my lifetime."']],
    ['The minister\'s response: "We will see."', ['The minister | response | "We will see."']],
    ['The book: "A Bridge Too Far".', []],
    [
      'Orr wrote,\n"The bridge is safe. I crossed it myself."',
      ['Orr | wrote | "The bridge is safe. I crossed it myself."'],
    ],
    [
      'Asked by the prosecutor, Ana Orr, whether he had read it, he did not answer for a minute.',
      ['the prosecutor, Ana Orr | Asked | whether he had read it'],
    ],
    [
      'Asked by a reporter whether he had read it, he declined to answer.',
      ['he | declined to answer | whether he had read it'],
    ],
    [
      'The plan was described by Orr as "a raft of straw".',
      ['Orr | described | The plan … as "a raft of straw"'],
    ],
    [
      '“It will fail,” a colleague answers. The rest laugh.',
      ['a colleague | answers | “It will fail,”'],
    ],
    ['The answers were short, and nobody liked “the rest”.', []],
    [
      'The letter says Dan Orr called his wife at 1 a.m. and told her that the mill was burning.',
      [
        'The letter | says | Dan Orr called his wife at 1 a.m. and told her that the mill was burning',
        'Dan Orr | told | that the mill was burning',
      ],
    ],
    [
      'A nurse gave the wrong dose, the court heard.',
      ['the court | heard | A nurse gave the wrong dose'],
    ],
    [
      'Again and again she refused to say when the bridge would open.',
      ['she | refused to say | when the bridge would open'],
    ],
    [
      '"Never trust a flood." — Ana Orr, mayor until 1985, in her memoir, "The Long Wade"',
      ['Ana Orr, mayor until 1985 |  | "Never trust a flood."'],
    ],
    [
      'According to the ambassador to the United Provinces Ana Orr, the team has won.',
      ['the ambassador to the United Provinces Ana Orr | According to | the team has won'],
    ],
    [
      'According to Orr the letter was returned by post.',
      ['Orr | According to | the letter was returned by post'],
    ],
    [
      'Three ferries were late, according to the agency data, the very ferries that it repaired.',
      ['the agency data | according to | Three ferries were late'],
    ],
    [
      'Orr, a clerk at the mill, said, "These prints serve us well."',
      ['Orr, a clerk at the mill | said | "These prints serve us well."'],
    ],
    [
      'RUIZ: Why did you sign it?\nORR: I had no choice.\nI was told that it was urgent, and we were late.\nRUIZ: By whom?',
      [
        'RUIZ |  | Why did you sign it?',
        'ORR |  | I had no choice. … I was told that it was urgent, and we were late.',
        'RUIZ |  | By whom?',
      ],
    ],
    [
      'RUIZ: Why did you sign it?\nORR: I had no choice.\nWe asked the mill for a response.\nRUIZ: By whom?',
      ['RUIZ |  | Why did you sign it?', 'ORR |  | I had no choice.', 'RUIZ |  | By whom?'],
    ],
    [
      'According to a city planning memo, permits rose in two of the years.',
      ['a city planning memo | According to | permits rose in two of the years'],
    ],
    [
      '"The bridge is safe, and we know it.\n"It was always safe.\n"And it will be," Orr said.',
      [
        'Orr | said | "The bridge is safe, and we know it. … "It was always safe. … "And it will be,"',
      ],
    ],
    [
      '"I have no doubt that there will be more cases"\nNick Orr, biologist\nThe ants live in stumps.',
      ['Nick Orr, biologist |  | "I have no doubt that there will be more cases"'],
    ],
    [
      'Peter Orr, 44: "I lost everything in the flood."',
      ['Peter Orr, 44 |  | "I lost everything in the flood."'],
    ],
    ['Chapter one: "The Flood"', []],
    // A verb behind a noun phrase is not its own where another subject, a joint or a subordinate comes first.
    ['The mayor showed no fear when she crossed the bridge.', []],
    ['They reported to her, the clerks were out of a job.', []],
    ['Orr wrote a letter to a friend who had crossed the bridge.', []],
    ['The court found in favour of the clerk when the question arose.', []],
    ['She tweeted as the mayor spoke from the bridge.', []],
    ['Orr continued to face questions as she tried to sell the bridge.', []],
    [
      'Orr said at least four of the bridges the town had built were shut.',
      ['Orr | said | at least four of the bridges the town had built were shut'],
    ],
    [
      'Orr said the bridge that the town had built in 1990 was shut.',
      ['Orr | said | the bridge that the town had built in 1990 was shut'],
    ],
    [
      'Orr said in the north of the county the farmers had shut the bridge.',
      ['Orr | said | in the north of the county the farmers had shut the bridge'],
    ],
    [
      'The letter demands that the bridge be shut by Friday and warns that it may fall.',
      [
        'The letter | demands | that the bridge be shut by Friday',
        'The letter | warns | that it may fall',
      ],
    ],
    [
      'Orr said the bridge was "sound," noting that it had been built twice.',
      ['Orr | said | the bridge was "sound,"', 'Orr | noting | that it had been built twice'],
    ],
    [
      'Ana Orr, the chair of the bridge board, which owns the toll, argued that it was sound.',
      ['Ana Orr, the chair of the bridge board, which owns the toll | argued | that it was sound'],
    ],
    [
      'Police found no evidence that the bridge had been sold.',
      ['Police | found | no evidence that the bridge had been sold'],
    ],
    [
      'In a note to the "Harbour Club," Orr said she would not stand.',
      ['Orr | said | she would not stand'],
    ],
    ['As the paper revealed, the board agreed to pay for it.', []],
    [
      'The Harbour Weekly reported, citing two clerks, that the bridge had been sold.',
      ['The Harbour Weekly | reported | that the bridge had been sold'],
    ],
    [
      'Two weeks ago, the clerks said, the bridge was sold.',
      ['the clerks | said | Two weeks ago … the bridge was sold'],
    ],
    [
      'A clerk told the court that Orr had, in a letter of May, admitted that the bridge was sold.',
      [
        'A clerk | told | that Orr had, in a letter of May, admitted that the bridge was sold',
        'Orr | admitted | that the bridge was sold',
      ],
    ],
    ['He was tried for theft, an offence said to be grave.', []],
    [
      'According to him, the bridge was sold twice.',
      ['him | According to | the bridge was sold twice'],
    ],
    [
      'A third of the reef has gone, according to one often cited estimate, and growth is slow.',
      ['one often cited estimate | according to | A third of the reef has gone'],
    ],
    [
      'The mill would have added two lines and, according to the county, 1,800 jobs.',
      ['the county | according to | 1,800 jobs'],
    ],
    [
      'Seats: Orr has 20 of them, according to the board.',
      ['the board | according to | Orr has 20 of them'],
    ],
    [
      'A note warning that the dam leaked was left in her desk, the clerks have said.',
      ['the clerks | said | A note warning that the dam leaked was left in her desk'],
    ],
    [
      'She used to surface when a ferry passed, she says, because the noise hurt.',
      ['she | says | She used to surface when a ferry passed … because the noise hurt'],
    ],
    [
      'Asked by the clerk why, in that case, the list was wrong, Orr was silent.',
      ['the clerk | Asked | why, in that case, the list was wrong'],
    ],
    [
      'Analysts attributed the fall to a late harvest in the north.',
      ['Analysts | attributed | the fall to a late harvest in the north'],
    ],
    ['Orr maintains that she was asleep.', ['Orr | maintains | that she was asleep']],
    ['“It is late,” Orr cut in.', ['Orr | cut in | “It is late,”']],
    ['“It is late,” the notice read.', ['the notice | read | “It is late,”']],
    ['She had read “The Long Wade” twice.', []],
    [
      'The mayor said her office had been told by the clerks in June that the bridge had been sold.',
      [
        'The mayor | said | her office had been told by the clerks in June that the bridge had been sold',
        'the clerks | told | that the bridge had been sold',
      ],
    ],
    ['Orr had been told by two friends of the sale.', []],
    ['The wind found its way through the wall and the coffee was cold.', []],
    [
      'Pressed by Ana Orr, a clerk, on whether the bridge was safe, he was silent.',
      ['Ana Orr, a clerk | Pressed | whether the bridge was safe'],
    ],
    // A relative pronoun is a part of what is said, and the clause around goes on behind its comma.
    [
      'She went to Perth, which the church describes as a retreat.',
      ['the church | describes | which … as a retreat'],
    ],
    [
      'Fees, which the firm says it can no longer bear, would have doubled.',
      ['the firm | says | which … it can no longer bear'],
    ],
    [
      'It was a voice that her grandson described as “a saw going down a stair.”',
      ['her grandson | described | that … as “a saw going down a stair.”'],
    ],
    [
      'They sat for an hour in which she said that the bridge was safe.',
      ['she | said | that the bridge was safe'],
    ],
    [
      'According to the Harbour Ministry over 345 people were hurt.',
      ['the Harbour Ministry | According to | over 345 people were hurt'],
    ],
    [
      'General Dan Orr, in remarks to the Harbour Weekly, said "It is late."',
      ['General Dan Orr | said | "It is late."'],
    ],
    [
      'They raised a sum which she says serves the whole town.',
      ['she | says | which … serves the whole town'],
    ],
    // Links with a label are no turns.
    ['Video: Ten Things to Do\nMunich: Inside the Old Mill\nPerth: A Bridge at Last', []],
    [
      'The "History" section explains that the bridge was sold.',
      ['section | explains | that the bridge was sold'],
    ],
    [
      'The row, which the union says is about brakes and the firm says is about money, goes on.',
      ['the union | says | which … is about brakes', 'the firm | says | is about money'],
    ],
    ['She may say that the bridge is safe.', []],
    ['If he says that the bridge is safe, nobody will cross it.', []],
    [
      'Four governors demanded on Thursday that the minister declare an emergency.',
      ['Four governors | demanded | that the minister declare an emergency'],
    ],
    [
      'Next week, Orr will discuss with Ruiz "ways to mend the bridge," Dunn told reporters.',
      ['Dunn | told | Next week, Orr will discuss with Ruiz "ways to mend the bridge,"'],
    ],
    [
      'After the mayor announced her new role, her aides seemed dismayed, said an official.',
      ['an official | said | After the mayor announced her new role, her aides seemed dismayed'],
    ],
    [
      'Her office said that she had read it but declined to comment further.',
      ['Her office | said | that she had read it'],
    ],
    ['Orr accused the board of hiding the bill.', ['Orr | accused | the board of hiding the bill']],
    [
      'He described the plan as "a raft of straw".',
      ['He | described | the plan as "a raft of straw"'],
    ],
    [
      'The minister rejected the notion that the port had failed.',
      ['The minister | rejected | that the port had failed'],
    ],
    [
      'Ana Orr, 52, a former pilot, said the port had failed.',
      ['Ana Orr, 52, a former pilot | said | the port had failed'],
    ],
    [
      '"We lost the vote," Orr said. "It hurt." Vane, 40, declined to say whether he would run.',
      [
        'Orr | said | "We lost the vote," … "It hurt."',
        'Vane, 40 | declined to say | whether he would run',
      ],
    ],
    [
      'Orr, who asked not to be named, said the plan on Monday would be lost.',
      ['Orr, who asked not to be named | said | the plan on Monday would be lost'],
    ],
    [
      'Orr would not say whether it leaked, just that it was "old."',
      ['Orr | would not say | whether it leaked', 'Orr | say | that it was "old."'],
    ],
    ['Asked if she would run, Orr did not answer.', ['Orr | did not answer | if she would run']],
    [
      'Ministers, she said, had "hidden" the bill.',
      ['she | said | Ministers … had "hidden" the bill'],
    ],
    [
      'Michigan was only copying others, he told the court in his filing.',
      ['he | told | Michigan was only copying others'],
    ],
    ['The board disputed that account.', []],
    [
      'ORR: It leaked.\nVANE: When?\nORR: Last year.',
      ['ORR |  | It leaked.', 'VANE |  | When?', 'ORR |  | Last year.'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'He likes the so-called "soft" market.',
    'They believe that the port will close.',
    'She met the minister on Friday.',
    'The film "Night Ferry" opened on Monday.',
    'Sales rose, and the board met twice.',
  ])('finds nothing in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
