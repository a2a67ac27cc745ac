import { describe, expect, it } from 'vitest';
import { isReport } from '../../../../src/extract/attributions/combine/report.ts';
import { markedDrafts } from '../support/marked.ts';

const reports = (marked: string): boolean[] => {
  const { ctx, drafts } = markedDrafts(marked);
  return drafts.map((draft) => isReport(ctx, draft));
};

describe('isReport', () => {
  it.each([
    'a verb of the lexicon: [S|Orr] [C|said] [Q|the mill was sound].',
    'another verb with a clause: [S|Orr] [C|voiced] her fear [Q|that the mill would close].',
    'another verb with quoted words: [S|Orr] [C|sighed], [Q|“So we meet at the mill again.”]',
    'a noun of speech: In [S|her] [C|statement], [Q|the mill was sound].',
  ])('keeps %s', (marked) => {
    expect(reports(marked)).toEqual([true]);
  });

  it.each([
    'a deed: [S|Orr] [C|defended] [Q|her record as the owner of the mill].',
    'a journey: [S|She] [C|signed] [Q|her name on the wall of the mill].',
    'a thought: [S|Orr] [C|hoped] [Q|the mill would close].',
  ])('drops %s', (marked) => {
    expect(reports(marked)).toEqual([false]);
  });
});
