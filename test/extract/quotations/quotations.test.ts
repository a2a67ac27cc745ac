import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/extract/quotations/index.ts';
import { contains } from '../../../src/model/span.ts';
import { linesAsParagraphs } from '../../../src/segment/paragraphs.ts';

const found = (text: string) => findQuotations(text, linesAsParagraphs(text));
const quoted = (text: string): string[] => found(text).map((q) => text.slice(q.start, q.end));

describe('findQuotations', () => {
  it.each<[string, string[]]>([
    ['"We lost," she said. "It rained."', ['"We lost,"', '"It rained."']],
    ['“We lost,” she said. “It rained.”', ['“We lost,”', '“It rained.”']],
    ["''We lost,'' she said.", ["''We lost,''"]],
    ["``We lost,'' she said.", ["``We lost,''"]],
    ['« Nous partons », she said; «No».', ['« Nous partons »', '«No»']],
    ['„Nein“, said Mr Voss. »Ja«, said another.', ['„Nein“', '»Ja«']],
    ['‘You cannot win,’ she said. ‘Don’t try.’', ['‘You cannot win,’', '‘Don’t try.’']],
    ["'You can't win,' she said. 'Don't try.'", ["'You can't win,'", "'Don't try.'"]],
    ["The workers' hall and the dockers' club", []],
    ["He called it 'the workers' hall' again.", ["'the workers' hall'"]],
    ["It was 'for the workers' and nobody else.", ["'for the workers'"]],
    ["In the '90s he played rock 'n' roll and didn't stop.", []],
    ['In the ’90s, ’til the end, the Joneses’ dog', []],
    ['He is 6\'2" tall and the pipe is 12" wide.', []],
    ['"The 12" pipe burst," he said.', ['"The 12" pipe burst,"']],
    ['"It was 2012" and "it was 2013"', ['"It was 2012"', '"it was 2013"']],
    ['(“No.”) — “Yes”—she', ['“No.”', '“Yes”']],
    ['" We lost, " she said. " It rained. "', ['" We lost, "', '" It rained. "']],
    ['"We lost,"she said."It rained."', ['"We lost,"', '"It rained."']],
    ['"We lost, "she said.', ['"We lost, "']],
    ['“We lost? “ he asked. “No,” she said.', ['“We lost? “', '“No,”']],
    ['“We lost," she said.', ['“We lost,"']],
    ['He saw a 5 foot" board. "We lost," she said. "It rained."', ['"We lost,"', '"It rained."']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['"He told me \'no\' twice," she said.', '"He told me \'no\' twice,"', "'no'"],
    ['“He told me ‘no,’” she said.', '“He told me ‘no,’”', '‘no,’'],
    ['‘He told me “no”,’ she said.', '‘He told me “no”,’', '“no”'],
    ['"He told me "no" and left," she said.', '"He told me "no" and left,"', '"no"'],
  ])('nests: %s', (text, outer, inner) => {
    const list = found(text);
    expect(list.map((q) => text.slice(q.start, q.end))).toEqual([outer, inner]);
    expect(list.map((q) => q.within)).toEqual([null, 0]);
  });

  it.each(['"', '“', '‘'])('links paragraphs that repeat %s', (open) => {
    const close = { '"': '"', '“': '”', '‘': '’' }[open] ?? '';
    const text = `${open}We lost. It rained.\n\n${open}Then it snowed.\n\n${open}So we left,${close} she said.`;
    const list = found(text);
    expect(list.map((q) => q.continues)).toEqual([null, 0, 1]);
    expect(list.map((q) => q.closed)).toEqual([false, false, true]);
    expect(text.slice(list[0]?.start, list[0]?.end)).toBe(`${open}We lost. It rained.`);
  });

  it('carries a quotation into a paragraph that only closes it', () => {
    const text = '"We lost. It rained.\nSo we left," she said.\n"Fine," he said.';
    const list = found(text);
    expect(list.map((q) => text.slice(q.start, q.end))).toEqual([
      '"We lost. It rained.',
      'So we left,"',
      '"Fine,"',
    ]);
    expect(list.map((q) => q.continues)).toEqual([null, 0, null]);
  });

  it('ends an unclosed quotation with its paragraph', () => {
    const text = 'She said: "We lost.\nHe left. "Fine," he said.';
    expect(quoted(text)).toEqual(['"We lost.', '"Fine,"']);
    expect(found(text).map((q) => q.closed)).toEqual([false, true]);
  });

  it('drops a mark that has no partner between good ones', () => {
    expect(quoted('He said it" again. "We lost," she said. Then "rain" came.')).toEqual([
      '"We lost,"',
      '"rain"',
    ]);
  });
});

describe('laws of quotations', () => {
  const words = fc.array(fc.constantFrom('we', 'lost', "don't", 'it', 'rained', 'on', 'boats'), {
    minLength: 1,
    maxLength: 6,
  });
  const pairs = fc.constantFrom(['"', '"'], ['“', '”'], ["''", "''"], ['‘', '’'], ["'", "'"]);

  it('finds every well-written quotation exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 8 }),
        pairs,
        (parts, [o, c]) => {
          const expected = parts.map(([said]) => `${o}${said.join(' ')},${c}`);
          const text = parts
            .map(([, rest], i) => `${expected[i]} he said of ${rest.join(' ')}.`)
            .join(' ');
          expect(quoted(text)).toEqual(expected);
        },
      ),
    );
  });

  it('holds its geometry on any text', () => {
    const noise = fc.array(
      fc.constantFrom(
        '"',
        '“',
        '”',
        "'",
        '’',
        '‘',
        "''",
        '«',
        '»',
        ' ',
        '\n',
        'a',
        'He',
        '.',
        ',',
        '7',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, (pieces) => {
        const text = pieces.join('');
        const list = found(text);
        list.forEach((q, i) => {
          expect(contains(q, q.inner)).toBe(true);
          expect(text.slice(q.start, q.end)).not.toContain('\n');
          if (q.within !== null) expect(contains(list[q.within]!, q)).toBe(true);
          if (q.continues !== null) expect(q.continues).toBeLessThan(i);
          for (const other of list.slice(i + 1)) {
            expect(other.start >= q.end || contains(q, other)).toBe(true);
          }
        });
      }),
    );
  });

  it('never lets one odd mark change quotations of other paragraphs', () => {
    const clean = '"We lost," she said.\n\nHe called it "bad luck" twice.';
    fc.assert(
      fc.property(words, fc.nat(5), (list, at) => {
        const odd = list.map((w, i) => (i === at % list.length ? `${w}"` : w)).join(' ');
        expect(quoted(`He ${odd} here.\n\n${clean}`).slice(-2)).toEqual([
          '"We lost,"',
          '"bad luck"',
        ]);
      }),
    );
  });
});
