import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../src/model/annotations.ts';
import { TokenKind } from '../../src/model/tokens.ts';
import { tokenize } from '../../src/segment/tokens.ts';
import { documentOf } from '../support/document.ts';

const sentences = (text: string): string[] => {
  const doc = documentOf(text);
  return doc.get(SENTENCES).map((s) => doc.text.slice(s.start, s.end));
};

describe('tokenize', () => {
  it.each([
    [
      "They didn't see Morris's or the Joneses' dog.",
      "They did n't see Morris 's or the Joneses ' dog .",
    ],
    ['U.S. Rep. Ana Pérez-Gil (D-N.M.) spent', 'U.S. Rep. Ana Pérez-Gil ( D-N.M. ) spent'],
    ['Sens. Orr (R-Fla.) and Ode (D-Ohio)', 'Sens. Orr ( R-Fla. ) and Ode ( D-Ohio )'],
    ['$1.2bn, or 44%, of 1,300', '$ 1.2bn , or 44 % , of 1,300'],
    [
      'It closed -- at last -- at 9:30 a.m. on 3/4...',
      'It closed -- at last -- at 9:30 a.m. on 3/4 ...',
    ],
    ['“We can’t,” J. R. Ode said.', '“ We ca n’t , ” J. R. Ode said .'],
    ['We cannot; she CANNOT.', 'We can not ; she CAN NOT .'],
    ['the U.S.-backed, A.F.L.-C.I.O. Ph.D. plan', 'the U.S.-backed , A.F.L.-C.I.O. Ph.D. plan'],
    [
      'See https://a.example/b?c=1. Or (www.vale.org), vale.co.uk/x, jo.day@vale.com.',
      'See https://a.example/b?c=1 . Or ( www.vale.org ) , vale.co.uk/x , jo.day@vale.com .',
    ],
    ['Then @VoteVale wrote #OurTown #1.', 'Then @VoteVale wrote #OurTown # 1 .'],
    ['It ended.The next day', 'It ended . The next day'],
    ['No. 5 said no. The mass. is', 'No. 5 said no . The mass . is'],
    ['O’Dell’s AT&T and P&G', 'O’Dell ’s AT&T and P&G'],
    ["''Go,'' she said", "'' Go , '' she said"],
    ['', ''],
  ])('%s', (text, expected) => {
    const tokens = tokenize(text);
    expect(tokens.words.join(' ')).toBe(expected);
    tokens.words.forEach((word, i) => {
      expect(text.slice(tokens.start(i), tokens.end(i))).toBe(word);
    });
  });

  it('tells words, numbers, punctuation and symbols apart', () => {
    expect([...tokenize('Vale 5 , % $ @vale').kinds]).toEqual([
      TokenKind.word,
      TokenKind.number,
      TokenKind.punctuation,
      TokenKind.symbol,
      TokenKind.symbol,
      TokenKind.word,
    ]);
  });

  it('covers every visible character once, in order', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'B',
        'é',
        '中',
        '.',
        ',',
        "'",
        '’',
        '-',
        ' ',
        '\n',
        '1',
        '@',
        '#',
        '&',
        'http://',
        's',
        'nt',
        '"',
        '𝒳',
        '…',
        ':',
        '/',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const tokens = tokenize(text);
        let done = 0;
        for (let i = 0; i < tokens.length; i++) {
          expect(text.slice(done, tokens.start(i)).trim()).toBe('');
          expect(tokens.end(i)).toBeGreaterThan(tokens.start(i));
          done = tokens.end(i);
        }
        expect(text.slice(done).trim()).toBe('');
      }),
    );
  });
});

describe('splitSentences', () => {
  it.each([
    ['One. Two.', ['One.', 'Two.']],
    ['"Stop." He left. "Go!" she said.', ['"Stop."', 'He left.', '"Go!" she said.']],
    [
      'Mr. Vale met Sen. Ruiz in the U.S. Capitol. It rained.',
      ['Mr. Vale met Sen. Ruiz in the U.S. Capitol.', 'It rained.'],
    ],
    ['He lives in the U.S. He likes it.', ['He lives in the U.S.', 'He likes it.']],
    ['“Why now?” Ana Ruiz asked. Nobody knew.', ['“Why now?” Ana Ruiz asked.', 'Nobody knew.']],
    ['“Why now?” He left.', ['“Why now?”', 'He left.']],
    ['It ends at 7 p.m. Buses will run.', ['It ends at 7 p.m.', 'Buses will run.']],
    ['It ends at 7 p.m. Monday in Leith.', ['It ends at 7 p.m. Monday in Leith.']],
    ['It ends at 7 a.m. Pacific time.', ['It ends at 7 a.m. Pacific time.']],
    [
      'It closed.The owner left at 9 p.m. EST. Then',
      ['It closed.', 'The owner left at 9 p.m. EST.', 'Then'],
    ],
    ['It grew ... slowly. It fell… The end.', ['It grew ... slowly.', 'It fell…', 'The end.']],
    ['1. Repairs begin. 2. Rents fall.', ['1. Repairs begin.', '2. Rents fall.']],
    ['He ran it. iPads sold well.', ['He ran it.', 'iPads sold well.']],
    ['John F. Vale spoke. (It rained.) “Yes.”', ['John F. Vale spoke.', '(It rained.)', '“Yes.”']],
    ['Vale Inc. sued Ode Corp. in May.', ['Vale Inc. sued Ode Corp. in May.']],
    ['No period\nNext line', ['No period', 'Next line']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
