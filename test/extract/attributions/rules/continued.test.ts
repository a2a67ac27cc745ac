/** Which attribution a quotation without a cue of its own belongs to: the product, rules and model. */
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../src/analyze.ts';

/** `source | cue | content`, one a quote. */
const read = (text: string): string[] =>
  analyzeText(text, { only: ['quotes'], codebook: null }).quotes.map(({ source, cue, content }) =>
    [source?.text ?? '', cue?.text ?? '', content.text].join(' | '),
  );

describe('consecutive quotations', () => {
  it.each<[string, string, string[]]>([
    [
      'an abbreviation hides where the sentence ends',
      '“He seemed tired of it,” said Rachel Poole, who lives in Ames, Fla. “She has not slept in a week either.”',
      [
        'Rachel Poole, who lives in Ames, Fla. | said | “He seemed tired of it,” … “She has not slept in a week either.”',
      ],
    ],
    [
      'an adverbial leads over to the next one',
      '“The mill is sound,” Ana Orr said. By contrast, “the dam has leaked since the spring.”',
      ['Ana Orr | said | “The mill is sound,” … “the dam has leaked since the spring.”'],
    ],
    [
      'the sentence before is the first half of what is said',
      'Mr Hanlon makes no secret of it. “I want the bridge to be built here.” After all, he says, “I grew up on this river.”',
      [
        'he | says | “I want the bridge to be built here.” … After all … “I grew up on this river.”',
      ],
    ],
    [
      'one verb introduces two',
      'The host told the crowd, “I am a farmer like you,” and, “Is there anyone here who does not haggle?”',
      ['The host | told | “I am a farmer like you,” … “Is there anyone here who does not haggle?”'],
    ],
    [
      'the cue beside it owns the later one',
      '“They made it about the dam,” said Matt Orr, a miller. Now, he added, “if there is a leak, nobody will believe them.”',
      [
        'Matt Orr, a miller | said | “They made it about the dam,”',
        'he | added | “if there is a leak, nobody will believe them.”',
      ],
    ],
    [
      'a sentence of its own that nobody claims stands alone',
      'Ms Orr is plain about her aim. “I am not hiding that I want him to win.” The rest of the board is less sure.',
      [' |  | “I am not hiding that I want him to win.”'],
    ],
    [
      'who is quoted inside a quotation does not go on behind it',
      '“My neighbours say, ‘Oh, it floods,’” said Rosa Munn. “Everybody cares about it.”',
      ['Rosa Munn | said | “My neighbours say, ‘Oh, it floods,’” … “Everybody cares about it.”'],
    ],
    [
      'coined words and titles are nobody’s',
      'The “smart” meters hum. Her second book, “The Long Weir,” sold 300 copies.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text).filter((line) => !line.startsWith('My neighbours'))).toEqual(expected);
  });
});
