/** Pairs of articles of our own and what a comparison must, and must not, say about them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffReports } from '../../src/diff/diff.ts';
import { type Change, mirrored } from '../../src/diff/report.ts';
import type { DocumentReport } from '../../src/model/report.ts';
import { type ReportSketch, reportOf } from '../support/report.ts';

type Side = readonly [text: string, sketch?: ReportSketch];
const ONLY = ['only-in-a', 'only-in-b'];

const reportA = ([text, sketch]: Side): DocumentReport => reportOf(text, sketch);
const reportB = ([text, sketch]: Side): DocumentReport =>
  reportOf(text, { path: 'b.txt', ...sketch });
const between = (a: Side, b: Side): readonly Change[] =>
  diffReports(reportA(a), reportB(b)).changes;

/** Kinds that pair something, sorted. */
const kinds = (a: Side, b: Side): string[] =>
  between(a, b)
    .map((c) => c.kind)
    .filter((kind) => !ONLY.includes(kind))
    .sort();

const QUAY = '“The quay was never safe and we told the council so in writing,”';
const said = (
  content: string | readonly string[],
  speaker = 'Ottilie Brandt',
  cue = 'said',
): ReportSketch => ({ quotes: [{ content, source: speaker, cue }] });

const PAIRS: readonly (readonly [name: string, a: Side, b: Side, expected: readonly string[]])[] = [
  [
    'the same quotation by the same speaker',
    [`${QUAY} Ottilie Brandt said.`, said(QUAY)],
    [`Rain fell. ${QUAY} Ottilie Brandt said.`, said(QUAY)],
    ['quote-identical'],
  ],
  [
    'the same quotation in other marks and case',
    [`${QUAY} Ottilie Brandt said.`, said(QUAY)],
    [
      'It began late. "the quay was never safe and we told the council so in writing," Ottilie Brandt said.',
      said('"the quay was never safe and we told the council so in writing,"'),
    ],
    ['quote-identical'],
  ],
  [
    'a quotation split by its attribution, credited with more words',
    [
      `${QUAY} she said.`,
      { quotes: [{ content: QUAY, source: 'she', cue: 'said', speaker: 'Ottilie Brandt' }] },
    ],
    [
      '“The quay was never safe,” Ottilie Brandt told the inquiry, “and we told the council so in writing.”',
      said(
        ['“The quay was never safe,”', '“and we told the council so in writing.”'],
        'Ottilie Brandt',
        'told',
      ),
    ],
    ['attribution-edited', 'quote-identical'],
  ],
  [
    'the same words given to somebody else',
    [`${QUAY} Ottilie Brandt said.`, said(QUAY)],
    [`${QUAY} Marek Sand said.`, said(QUAY, 'Marek Sand')],
    ['attribution-edited', 'quote-identical'],
  ],
  [
    'a quotation cut at its end',
    [`${QUAY} Ottilie Brandt said.`, said(QUAY)],
    ['“The quay was never safe,” Ottilie Brandt said.', said('“The quay was never safe,”')],
    ['quote-truncated'],
  ],
  [
    'a quotation cut by an ellipsis',
    [
      '“We inspected every pump, every valve and every cable before winter and found nothing loose,” Ottilie Brandt said.',
      said(
        '“We inspected every pump, every valve and every cable before winter and found nothing loose,”',
      ),
    ],
    [
      '“We inspected every pump … before winter and found nothing loose,” Ottilie Brandt said.',
      said('“We inspected every pump … before winter and found nothing loose,”'),
    ],
    ['quote-truncated'],
  ],
  [
    'a quotation that lost a word without an ellipsis',
    [
      '“We will never close the harbour hospital before spring,” Ottilie Brandt said.',
      said('“We will never close the harbour hospital before spring,”'),
    ],
    [
      '“We will close the harbour hospital before spring,” Ottilie Brandt said.',
      said('“We will close the harbour hospital before spring,”'),
    ],
    ['quote-altered'],
  ],
  [
    'a quotation with one word replaced',
    [
      '“The turbines tremble whenever the northern sluice opens at night,” Ottilie Brandt said.',
      said('“The turbines tremble whenever the northern sluice opens at night,”'),
    ],
    [
      '“The turbines shake whenever the northern sluice opens at night,” Ottilie Brandt said.',
      said('“The turbines shake whenever the northern sluice opens at night,”'),
    ],
    ['quote-altered'],
  ],
  [
    'trap: two selections of one speech share a sentence and go on differently',
    [
      '“Every sluice on this river was welded by hand in one winter. My father held the lamp,” Ottilie Brandt said.',
      said(
        '“Every sluice on this river was welded by hand in one winter. My father held the lamp,”',
      ),
    ],
    [
      '“Every sluice on this river was welded by hand in one winter. Now rust eats all of it,” Ottilie Brandt said.',
      said(
        '“Every sluice on this river was welded by hand in one winter. Now rust eats all of it,”',
      ),
    ],
    ['quote-identical'],
  ],
  [
    'one sentence of a quotation altered, the other ones different',
    [
      '“We were not lucky, we were prepared for every storm. The crews slept in their boots,” Ottilie Brandt said.',
      said(
        '“We were not lucky, we were prepared for every storm. The crews slept in their boots,”',
      ),
    ],
    [
      '“We were lucky, we were prepared for every storm. Nobody thanked the cooks this time,” Ottilie Brandt said.',
      said(
        '“We were lucky, we were prepared for every storm. Nobody thanked the cooks this time,”',
      ),
    ],
    ['quote-altered'],
  ],
  [
    'trap: a pet phrase of one speaker in two speeches',
    [
      '“We will make sure the harbour works for every crew, not just the owners,” Ottilie Brandt said.',
      said('“We will make sure the harbour works for every crew, not just the owners,”'),
    ],
    [
      '“To build a town that works for every crew, not just the owners, we must be bold, we must be patient and we must pay for it,” Ottilie Brandt said.',
      said(
        '“To build a town that works for every crew, not just the owners, we must be bold, we must be patient and we must pay for it,”',
      ),
    ],
    [],
  ],
  [
    'trap: one office in the words of two speakers',
    [
      '“I only ever wanted to be president of the Northern Fishing Council,” Ottilie Brandt said.',
      said('“I only ever wanted to be president of the Northern Fishing Council,”'),
    ],
    [
      '“He was born to be president of the Northern Fishing Council,” Marek Sand said.',
      said('“He was born to be president of the Northern Fishing Council,”', 'Marek Sand'),
    ],
    [],
  ],
  [
    'words in marks that no quote of the report holds',
    [
      '“Every household on the quay will have its third inspection by Easter,” Ottilie Brandt said.',
      said('“Every household on the quay will have its third inspection by Easter,”'),
    ],
    [
      'On inspections she was firm: “Every household on the quay will have its second inspection by Easter.”',
    ],
    ['quote-altered'],
  ],
  [
    'a paraphrase whose sentence was turned around',
    [
      'Refunds would arrive within two weeks, said Ottilie Brandt.',
      {
        quotes: [
          {
            content: 'Refunds would arrive within two weeks',
            type: 'indirect',
            source: 'Ottilie Brandt',
            cue: 'said',
          },
        ],
      },
    ],
    [
      'Ottilie Brandt said refunds would arrive within two weeks.',
      {
        quotes: [
          {
            content: 'refunds would arrive within two weeks',
            type: 'indirect',
            source: 'Ottilie Brandt',
            cue: 'said',
          },
        ],
      },
    ],
    ['identical'],
  ],
  [
    'a quotation that lost its marks',
    [
      '“The northern sluice trembles whenever barges pass at night,” Ottilie Brandt said.',
      said('“The northern sluice trembles whenever barges pass at night,”'),
    ],
    [
      'It was late. Ottilie Brandt said the northern sluice trembles whenever barges pass at night.',
      {
        quotes: [
          {
            content: 'the northern sluice trembles whenever barges pass at night',
            type: 'indirect',
            source: 'Ottilie Brandt',
            cue: 'said',
          },
        ],
      },
    ],
    ['edited'],
  ],
  [
    'trap: one speaker, one stock opening, two quotations',
    [
      '“I want to be very clear about this: nobody will lose a home,” Ottilie Brandt said.',
      said('“I want to be very clear about this: nobody will lose a home,”'),
    ],
    [
      '“I want to be very clear about this: taxes must rise,” Ottilie Brandt said.',
      said('“I want to be very clear about this: taxes must rise,”'),
    ],
    [],
  ],
  [
    'trap: one speaker, one topic, another quotation',
    [
      '“Families leave because the harvest failed twice,” Ottilie Brandt said.',
      {
        quotes: [
          {
            content: '“Families leave because the harvest failed twice,”',
            source: 'Ottilie Brandt',
            topics: ['root-causes'],
          },
        ],
      },
    ],
    [
      '“The harvest is one reason; fear of the gangs is another,” Brandt said.',
      {
        quotes: [
          {
            content: '“The harvest is one reason; fear of the gangs is another,”',
            source: 'Brandt',
            topics: ['root-causes'],
          },
        ],
      },
    ],
    ['same-speaker-same-topic'],
  ],
  [
    'trap: the same scare quotes',
    [
      'He called it a “complex issue” for growers.',
      {
        quotes: [
          {
            content: 'a “complex issue” for growers',
            type: 'mixed',
            source: 'He',
            speaker: 'Ivo Lang',
          },
        ],
      },
    ],
    [
      'The ferry plan is a “complex issue” and costly.',
      { quotes: [{ content: 'a “complex issue” and costly', type: 'mixed', speaker: 'Ivo Lang' }] },
    ],
    [],
  ],
  [
    'trap: unrelated articles',
    ['The orchard flooded in spring. Growers replanted pears on the upper terrace.'],
    ['A violinist won the regional prize. Judges praised the slow movement.'],
    [],
  ],
  [
    'trap: stock phrases of reporting',
    [
      'The ministry declined to comment, a spokesperson said in a statement on Monday, adding that the matter was closed.',
    ],
    [
      'The museum declined to comment, a spokesperson said in a statement on Monday, adding that the roof leaks.',
    ],
    [],
  ],
  [
    'trap: a list of places',
    [
      'Storms crossed Guatemala, Honduras, El Salvador, Nicaragua, Costa Rica and Panama overnight.',
    ],
    [
      'Exporters in Guatemala, Honduras, El Salvador, Nicaragua, Costa Rica and Panama want lower tariffs.',
    ],
    [],
  ],
  [
    'a sentence kept among others',
    ['The orchard flooded in spring. Growers replanted pears on the upper terrace.'],
    ['Growers replanted pears\non the upper terrace. Nobody was hurt.'.replace('\n', ' ')],
    ['identical'],
  ],
  [
    'a sentence edited',
    ['Divers searched the flooded quarry for a fourth night while relatives waited behind a rope.'],
    [
      'Divers searched the flooded quarry for a fifth night while relatives waited behind a cordon.',
    ],
    ['edited'],
  ],
  [
    'two sentences merged into one',
    [
      'Divers searched the flooded quarry until dawn. Relatives waited behind a rope near the old crane.',
    ],
    [
      'Divers searched the flooded quarry until dawn while relatives waited behind a rope near the old crane.',
    ],
    ['merged'],
  ],
  [
    'a short sentence merged with its neighbours',
    [
      'The shed belonged to the growers’ cooperative. It held ninety crates of packaging. It was not insured.',
    ],
    [
      'The shed belonged to the growers’ cooperative, held ninety crates of packaging and was not insured.',
    ],
    ['merged'],
  ],
  [
    'trap: the same words of purpose in two different sentences',
    [
      'The governor flew to the coast with three ministers to slow the loss of farmland in the delta.',
    ],
    [
      'Bishops asked parishes for blankets and said prayers alone would not slow the loss of farmland in the delta.',
    ],
    [],
  ],
  [
    'a claim under another attribution',
    [
      'The dam would need a second spillway before autumn, engineers said.',
      {
        quotes: [
          {
            content: 'The dam would need a second spillway before autumn',
            type: 'indirect',
            source: 'engineers',
            cue: 'said',
            kind: 'unnamed',
          },
        ],
      },
    ],
    [
      'The dam would need a second spillway before autumn, according to two consultants.',
      {
        quotes: [
          {
            content: 'The dam would need a second spillway before autumn',
            type: 'indirect',
            source: 'two consultants',
            cue: 'according to',
            kind: 'unnamed',
          },
        ],
      },
    ],
    ['attribution-edited'],
  ],
  [
    'a figure that changed',
    [
      'The landslide destroyed 140 houses along the lower road.',
      { figures: [{ text: '140', in: '140 houses', value: 140, counted: 'houses' }] },
    ],
    [
      'The landslide destroyed 114 houses along the lower road.',
      { figures: [{ text: '114', in: '114 houses', value: 114, counted: 'houses' }] },
    ],
    ['edited', 'figure-changed'],
  ],
  [
    'trap: the same figure in other words',
    [
      'The fund paid 1.2 million kroner to fishing crews last winter.',
      { figures: [{ text: '1.2 million', value: 1200000, kind: 'money', unit: 'NOK' }] },
    ],
    [
      'The fund paid 1,200,000 kroner to fishing crews last winter.',
      { figures: [{ text: '1,200,000', value: 1200000, kind: 'money', unit: 'NOK' }] },
    ],
    ['edited'],
  ],
  [
    'trap: the same value of something else',
    [
      'The strike idled 40 trams.',
      { figures: [{ text: '40', in: '40 trams', value: 40, counted: 'trams' }] },
    ],
    [
      'The choir hired 38 singers.',
      { figures: [{ text: '38', in: '38 singers', value: 38, counted: 'singers' }] },
    ],
    [],
  ],
  [
    'trap: one noun in two periods',
    [
      'Border police counted 900 crossings of the frozen river in May.',
      {
        figures: [{ text: '900', in: '900 crossings', value: 900, counted: 'crossings' }],
        dates: [{ text: 'May', value: '2021-05' }],
      },
    ],
    [
      'In June, 700 crossings of the frozen river were counted by border police.',
      {
        figures: [{ text: '700', in: '700 crossings', value: 700, counted: 'crossings' }],
        dates: [{ text: 'June', value: '2021-06' }],
      },
    ],
    ['edited'],
  ],
  [
    'a date that changed',
    [
      'The bridge will reopen on June 3 after repairs to the eastern pier.',
      { dates: [{ text: 'June 3', value: '2021-06-03' }] },
    ],
    [
      'The bridge will reopen on June 9 after repairs to the eastern pier.',
      { dates: [{ text: 'June 9', value: '2021-06-09' }] },
    ],
    ['date-changed', 'edited'],
  ],
  [
    'trap: the same day in other words',
    [
      'The bridge will reopen on Thursday after repairs to the eastern pier.',
      { dates: [{ text: 'Thursday', value: '2021-06-03' }] },
    ],
    [
      'The bridge will reopen on June 3 after repairs to the eastern pier.',
      { dates: [{ text: 'June 3', value: '2021-06-03' }] },
    ],
    ['edited'],
  ],
  [
    'trap: only case and marks differ',
    ["The mayor didn't resign, the clerk's note says."],
    ['The mayor didn’t resign; the clerk’s note says.'],
    [],
  ],
];

describe('diffReports', () => {
  it.each(PAIRS)('%s', (_name, a, b, expected) => {
    expect(kinds(a, b)).toEqual(expected);
    expect(kinds(b, a)).toEqual(expected);
  });

  it.each(PAIRS)('%s: nothing against itself', (_name, a, b) => {
    expect(diffReports(reportA(a), reportA(a)).changes).toEqual([]);
    expect(diffReports(reportB(b), reportB(b)).changes).toEqual([]);
  });
});

/** Small articles over few sentences, so that any two share some. */
const SENTENCES = [
  'Divers searched the flooded quarry for a fourth night.',
  'Divers searched the flooded quarry for a fifth night near the crane.',
  'Growers replanted pears on the upper terrace after the harvest failed.',
  'Growers replanted pears on the upper terrace, and apples below.',
  'Nobody was hurt.',
  '“The turbines tremble whenever the northern sluice opens,” Ottilie Brandt said.',
  '“The turbines tremble whenever the southern sluice opens,” Marek Sand said.',
];
const articles = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 })
  .map((sentences) => {
    const text = sentences.join(' ');
    let at = 0;
    const quotes = sentences.flatMap((sentence) => {
      const start = text.indexOf(sentence, at);
      at = start + sentence.length;
      const content = /“[^”]*”/.exec(sentence)?.[0];
      return content
        ? [{ content, from: start, source: sentence.slice(content.length + 1, -6) }]
        : [];
    });
    return reportOf(text, { quotes });
  });
const sorted = (changes: readonly Change[]): string[] =>
  changes.map((c) => JSON.stringify(c)).sort();

describe('laws', () => {
  it('diff(a, b) mirrors diff(b, a)', () => {
    fc.assert(
      fc.property(articles, articles, (a, b) => {
        const other = { ...b, id: 'b', path: 'b.txt' };
        const there = diffReports(a, other).changes;
        const back = diffReports(other, a).changes.map(mirrored);
        expect(sorted(back)).toEqual(sorted(there));
      }),
    );
  });

  it('diff(x, x) reports nothing', () => {
    fc.assert(
      fc.property(articles, (x) => {
        expect(diffReports(x, { ...x, id: 'b', path: 'b.txt' }).changes).toEqual([]);
      }),
    );
  });

  it('edits spell out both sides of a sentence', () => {
    fc.assert(
      fc.property(articles, articles, (a, b) => {
        for (const { kind, a: left, edits } of diffReports(a, b).changes) {
          if (kind !== 'edited' || !left) continue;
          const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
          const kept = edits.filter((e) => e.op !== 'insert').map((e) => e.text);
          expect(letters(kept.join(''))).toBe(letters(left.text));
        }
      }),
    );
  });
});

describe('contradictions inside one article', () => {
  const claim = (content: string, source: string, stance: 'asserts' | 'denies' = 'asserts') => ({
    content,
    source,
    type: 'indirect' as const,
    stance,
  });
  const rival = 'Nobody slept.';
  const contradictions = (text: string, sketch: ReportSketch): readonly string[][] =>
    diffReports(reportA([text, sketch]), reportB([rival])).contradictions.map((c) => [
      c.article,
      c.about,
      c.first.text,
      c.second.text,
    ]);

  it('sets a claim and its denial side by side, with both places', () => {
    const text =
      'Ewa Sand said the northern dam was leaking. The operator denied that the dam was leaking.';
    const quotes = [
      claim('the northern dam was leaking', 'Ewa Sand'),
      claim('that the dam was leaking', 'The operator', 'denies'),
    ];
    expect(contradictions(text, { quotes })).toEqual([
      ['a', 'claim', 'the northern dam was leaking', 'that the dam was leaking'],
    ]);
  });

  it('says nothing of a denial of something else, or by the same speaker', () => {
    const text =
      'Ewa Sand said the northern dam was leaking. The operator denied that the mill was leaking oil.';
    const other = [
      claim('the northern dam was leaking', 'Ewa Sand'),
      claim('that the mill was leaking oil', 'The operator', 'denies'),
    ];
    expect(contradictions(text, { quotes: other })).toEqual([]);
    const own =
      'Ewa Sand said the northern dam was leaking. Ewa Sand denied that the dam was leaking.';
    const same = [
      claim('the northern dam was leaking', 'Ewa Sand'),
      claim('that the dam was leaking', 'Ewa Sand', 'denies'),
    ];
    expect(contradictions(own, { quotes: same })).toEqual([]);
  });

  it('compares an article with a copy of itself without listing any', () => {
    const text = 'Ewa Sand said the dam was leaking. The operator denied that the dam was leaking.';
    const quotes = [
      claim('the dam was leaking', 'Ewa Sand'),
      claim('that the dam was leaking', 'The operator', 'denies'),
    ];
    const report = reportA([text, { quotes }]);
    expect(diffReports(report, { ...report, path: 'b.txt' }).contradictions).toEqual([]);
  });
});

describe('what a change carries', () => {
  it('estimates raw ranges of sentences and says so', () => {
    const a = reportOf('Growers replanted pears on the upper terrace. It rained.');
    const b = reportOf('Growers replanted pears on the lower terrace. It rained.', {
      path: 'b.txt',
    });
    const change = diffReports(a, b).changes.find((c) => c.kind === 'edited');
    expect(change?.a).toEqual({
      text: 'Growers replanted pears on the upper terrace.',
      spans: [[0, 45]],
      raw: [[0, 45]],
      rawExact: false,
    });
    expect(change?.edits).toEqual([
      { op: 'equal', text: 'Growers replanted pears on the' },
      { op: 'delete', text: 'upper' },
      { op: 'insert', text: 'lower' },
      { op: 'equal', text: 'terrace' },
    ]);
  });

  it('takes stray words of a rewritten passage into what was replaced', () => {
    const a = reportOf(
      'Divers searched the flooded quarry in the north of the valley for nine nights.',
    );
    const b = reportOf(
      'Divers searched the flooded quarry by torchlight and in spite of all warnings for nine nights.',
    );
    const change = diffReports(a, b).changes.find((c) => c.kind === 'edited');
    expect(change?.edits.map((e) => e.op)).toEqual(['equal', 'delete', 'insert', 'equal']);
  });

  it('names both speakers where the attribution changed', () => {
    const [, a, b] = PAIRS[3] ?? [];
    if (!a || !b) throw new Error('no such pair');
    const change = between(a, b).find((c) => c.kind === 'attribution-edited');
    expect(change?.speakers).toEqual({ a: 'Ottilie Brandt', b: 'Marek Sand' });
  });

  it('reports another speaker of the same text, and refuses a report without text', () => {
    const a = reportA([`${QUAY} she said.`, said(QUAY, 'she')]);
    const b = {
      ...a,
      quotes: a.quotes.map((q) => ({ ...q, speaker: { ...q.speaker, name: 'Ida Holm' } })),
    };
    const { changes } = diffReports(a, b as DocumentReport);
    expect(changes.map((c) => c.kind)).toEqual(['attribution-edited']);
    const { text: _, ...bare } = a;
    expect(() => diffReports(bare, a)).toThrow(/--text/);
  });
});
