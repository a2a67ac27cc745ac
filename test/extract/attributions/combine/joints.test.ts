import { describe, expect, it } from 'vitest';
import { settled } from '../../../../src/extract/attributions/combine/settle.ts';
import { lines, markedDrafts } from '../support/marked.ts';

const settle = (marked: string): string[] => {
  const { ctx, drafts } = markedDrafts(marked);
  return lines(ctx, settled(ctx, drafts));
};

describe('where the next attribution has a subject of its own', () => {
  it.each([
    [
      'a concession',
      '[S|Orr] [C|says] [Q|the mill is sound, though [S2|he] [C2|admits] [Q2|that it leaks]].',
      'Orr | says | the mill is sound',
    ],
    [
      'a semicolon before a refusal',
      '[S|A clerk] [C|said] [Q|that the mill was sound; [S2|she] [C2|declined to say] [Q2|why it leaked]].',
      'A clerk | said | that the mill was sound',
    ],
    [
      'another speaker',
      '[S|Orr] [C|called] [Q|the mill “safe and sound”, while [S2|Ana Quell] [C2|argued] [Q2|that it leaked]].',
      'Orr | called | the mill “safe and sound”',
    ],
    [
      'the same verb',
      '[S|One in three] [C|said] [Q|the mill was sound and [S2|one in four] [C2|said] [Q2|that it leaked]].',
      'One in three | said | the mill was sound',
    ],
    [
      'an object before "and"',
      '[S|Orr] [C|denied] [Q|eleven charges of fraud and [S2|her lawyer] [C2|said] [Q2|that all were false]].',
      'Orr | denied | eleven charges of fraud',
    ],
  ])('cuts before %s', (_, marked, expected) => {
    expect(settle(marked)[0]).toBe(expected);
  });

  it.each([
    [
      'a shifted tense',
      '[S|Orr] [C|said] [Q|that the mill was sound, but [S2|the clerk] had [C2|admitted] [Q2|that it leaked]].',
      'Orr | said | that the mill was sound, but the clerk had admitted that it leaked',
    ],
    [
      'a clause that "and" joins without a comma',
      '[S|Orr] [C|said] [Q|the mill was sound and [S2|the clerk] [C2|insisted] [Q2|that it leaked]].',
      'Orr | said | the mill was sound and the clerk insisted that it leaked',
    ],
  ])('reads on over %s', (_, marked, expected) => {
    expect(settle(marked)[0]).toBe(expected);
  });
});

describe('a report in a subordinate clause', () => {
  it.each([
    [
      'After [S|Orr] [C|said] [Q|that the mill was sound, the council voted to reopen it].',
      'Orr | said | that the mill was sound',
    ],
    [
      'While [S|officials] [C|say] [Q|the mill is “sound,” its walls tell another story].',
      'officials | say | the mill is “sound,”',
    ],
    [
      'The mill closed, and when [S|Orr] [C|said] [Q|it would reopen, nobody came].',
      'Orr | said | it would reopen',
    ],
  ])('ends before the main clause: %s', (marked, expected) => {
    expect(settle(marked)).toEqual([expected]);
  });

  it.each([
    [
      'a coordinated report',
      'After [S|Orr] [C|said] [Q|that the mill was sound, and that it would reopen].',
      'Orr | said | that the mill was sound, and that it would reopen',
    ],
    [
      'a main clause of its own',
      '[S|Orr] [C|said] [Q|that when the mill was sound, the council would reopen it].',
      'Orr | said | that when the mill was sound, the council would reopen it',
    ],
  ])('reads on over %s', (_, marked, expected) => {
    expect(settle(marked)).toEqual([expected]);
  });
});

describe('a clause that the model ends at a closing mark', () => {
  it.each([
    [
      'a name in marks',
      '[S|Orr] [C|claimed] [Q|that the “old mill”] would close by spring.',
      'Orr | claimed | that the “old mill” would close by spring',
    ],
    [
      'a subordinate clause',
      '[S|Orr] [C|warned] [Q|that while “all was calm,”] the mill would close.',
      'Orr | warned | that while “all was calm,” the mill would close',
    ],
    [
      'a subject in marks',
      '[S|Orr] [C|said] [Q|the “trust” and “hope” of “years”] are in danger.',
      'Orr | said | the “trust” and “hope” of “years” are in danger',
    ],
  ])('goes on to its verb behind %s', (_, marked, expected) => {
    expect(settle(marked)).toEqual([expected]);
  });

  it.each([
    [
      'a whole quotation',
      '[S|Orr] [C|said] [Q|“the mill is sound”] in a letter to the club.',
      'Orr | said | “the mill is sound”',
    ],
    [
      'a clause with its verb',
      '[S|Orr] [C|said] [Q|the mill is “sound”] in a letter to the club.',
      'Orr | said | the mill is “sound”',
    ],
    [
      'an object',
      '[S|Orr] [C|called] [Q|the mill “safe and sound”] in a letter to the club.',
      'Orr | called | the mill “safe and sound”',
    ],
  ])('stays behind %s', (_, marked, expected) => {
    expect(settle(marked)).toEqual([expected]);
  });
});
