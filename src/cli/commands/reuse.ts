/** `corpus reuse`: which passages and quotes travel through the corpus, and where they were first. */
import type { Article, ReusedPassage } from '../../index.ts';
import { SCHEMA_VERSION } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import type { Block } from '../../render/output.ts';
import { articlesIn } from '../articles.ts';
import type { Command } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { inputPaths } from '../inputs.ts';
import { print } from '../print.ts';
import { Reading } from '../reading.ts';
import { counted } from '../views/corpus-view.ts';

export const reuse: Command = {
  name: 'reuse',
  summary: 'which passages and quotes travel through the corpus, first seen where and when',
  args: '[inputs...]',
  examples: [
    'corpus reuse articles/ --metadata articles/metadata.csv',
    'corpus reuse articles/ --format csv',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
  },
  async run(call) {
    const { findReuse } = await import('../../index.ts');
    const reading = new Reading();
    const articles: Article[] = [];
    for (const path of await inputPaths(call)) {
      articles.push(...(await articlesIn(call, reading, path)));
    }
    const passages = findReuse(articles);
    await print(call, {
      json: { schemaVersion: SCHEMA_VERSION, passages },
      records: passages,
      tables: [tableOf(passages)],
      view: viewOf(passages),
    });
    return reading.exitCode(call);
  },
};

function viewOf(passages: readonly ReusedPassage[]): Block[] {
  if (passages.length === 0) {
    return [{ kind: 'line', pieces: [{ text: 'No passage stands in two articles.' }] }];
  }
  return passages.flatMap(({ kind, articles, variants, text, places }): Block[] => [
    {
      kind: 'line',
      pieces: [
        { text: kind, tone: 'accent' },
        { text: `  ${counted(articles, 'article')}, ${counted(variants, 'wording')}` },
      ],
    },
    { kind: 'line', pieces: [{ text }], indent: 2 },
    ...places.map(({ document, published, speaker, raw }): Block => {
      const at = raw.map(([start, end]) => `${start}-${end}`).join(',');
      const place = [published, `${document}:${at}`, speaker].filter(Boolean).join('  ');
      return { kind: 'line', pieces: [{ text: place, tone: 'dim' }], indent: 4 };
    }),
    { kind: 'gap' },
  ]);
}

function tableOf(passages: readonly ReusedPassage[]): Table {
  return {
    name: 'reuse',
    columns: [
      { name: 'kind' },
      { name: 'articles', align: 'right' },
      { name: 'variants', align: 'right' },
      { name: 'first_document' },
      { name: 'first_published' },
      { name: 'speakers' },
      { name: 'text', weight: 4 },
      { name: 'documents' },
    ],
    rows: passages.map(({ kind, articles, variants, first, places, text }) => [
      kind,
      articles,
      variants,
      first.document,
      first.published,
      [...new Set(places.flatMap((p) => p.speaker ?? []))].join('; ') || null,
      text,
      [...new Set(places.map((p) => p.document))].join(' '),
    ]),
  };
}
