import { describe, expect, it } from 'vitest';
import { TAGS } from '../../src/model/annotations.ts';
import { loadTagger, tagsStage } from '../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../support/document.ts';

function tagged(text: string): string {
  const { ids, names } = documentOf(text, [...SEGMENTS, tagsStage]).get(TAGS);
  return [...ids].map((id) => names[id]).join(' ');
}

describe('tagsStage', () => {
  it.each([
    ['The old mayor said she would not resign.', 'DT JJ NN VBD PRP MD RB VB .'],
    ['“They didn’t pay,” Ruiz told reporters.', "`` PRP VBD RB VB , '' NNP VBD NNS ."],
    ['Prices rose 4 percent in March.', 'NNS VBD CD NN IN NNP .'],
    ['He is the committee’s youngest member.', 'PRP VBZ DT NN POS JJS NN .'],
    ['The Danish minister praised the plan.', 'DT JJ NN VBD DT NN .'],
    ['Two villagers injured in the flood were flown out.', 'CD NNS VBN IN DT NN VBD VBN RP .'],
    ['The union plans a strike.', 'DT NN VBZ DT NN .'],
    ['"We won," she said.', "`` PRP VBD , '' PRP VBD ."],
  ])('%s', (text, expected) => {
    expect(tagged(text)).toBe(expected);
  });

  it('tags every token, one id each, and gives the same tags again', () => {
    const text = 'First line\n\nThe second one has a sentence. And another!';
    expect(tagged(text).split(' ')).toHaveLength(12);
    expect(tagged(text)).toBe(tagged(text));
  });
});

describe('loadTagger', () => {
  it('tags bare words and an empty sentence', () => {
    const tagger = loadTagger();
    expect([...tagger.tag([])]).toEqual([]);
    const ids = tagger.tag(['Officials', 'agreed', '.']);
    expect([...ids].map((id) => tagger.names[id])).toEqual(['NNS', 'VBD', '.']);
  });
});
