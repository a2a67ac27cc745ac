/** The default view of `extract`: who said what about which topic, at a glance, then each statement. */
import {
  type SpeakerTally,
  type Statement,
  statementsOf,
  tallySpeakers,
} from '../../corpus/tally.ts';
import type { Direction } from '../../model/annotations.ts';
import type { CorpusReport } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import type { Block, Piece, Tone } from '../../render/output.ts';

const MOST_SPEAKERS = 25;

const TONES: Readonly<Record<Direction, Tone>> = {
  pro: 'good',
  con: 'bad',
  linked: 'accent',
  mention: 'dim',
  declined: 'dim',
};

export function corpusView(report: CorpusReport): Block[] {
  const statements = [...statementsOf(report.documents)];
  return [
    ...headline(report),
    ...matrix(report, statements),
    ...(report.codebook?.topics ?? []).flatMap(({ topic, label }) =>
      topicBlocks(
        topic === label ? topic : `${topic}: ${label}`,
        statements.filter((s) => s.topic.topic === topic),
      ),
    ),
  ];
}

function headline({ summary, codebook }: CorpusReport): Block[] {
  const parts = [
    counted(summary.documents, 'article'),
    counted(summary.quotes, 'quote'),
    counted(summary.speakers, 'speaker'),
    counted(summary.statements, 'statement'),
    counted(summary.dates, 'date'),
    counted(summary.figures, 'figure'),
    ...(codebook ? [`codebook ${codebook.name}`] : []),
  ];
  return [{ kind: 'line', pieces: [{ text: parts.join(' · '), tone: 'dim' }] }, { kind: 'gap' }];
}

export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function matrix(report: CorpusReport, statements: readonly Statement[]): Block[] {
  const topics = report.codebook?.topics.map((t) => t.topic) ?? [];
  if (topics.length === 0) return [];
  const speakers = tallySpeakers(statements);
  if (speakers.length === 0) {
    return [{ kind: 'line', pieces: [{ text: `Nobody speaks about ${topics.join(' or ')}.` }] }];
  }
  const table: Table = {
    name: 'who',
    columns: [
      { name: 'speaker', weight: 2 },
      { name: 'kind' },
      ...topics.map((name) => ({ name, weight: 2 })),
    ],
    rows: speakers
      .slice(0, MOST_SPEAKERS)
      .map((s) => [s.name, s.kind, ...topics.map((topic) => cellOf(s, topic))]),
  };
  const more = speakers.length - MOST_SPEAKERS;
  const rest: Block[] =
    more > 0
      ? [{ kind: 'line', pieces: [{ text: `… and ${more} more: corpus who`, tone: 'dim' }] }]
      : [];
  return [
    { kind: 'heading', text: 'Who speaks about what' },
    { kind: 'table', table },
    ...rest,
    { kind: 'gap' },
  ];
}

/** "4: 3 pro, 1 con"; the bare count where there is one direction: "2 pro". */
export function cellOf(speaker: SpeakerTally, topic: string): string {
  const counts = [...(speaker.topics.get(topic) ?? [])];
  const parts = counts.sort((a, b) => b[1] - a[1]).map(([direction, n]) => `${n} ${direction}`);
  if (parts.length < 2) return parts[0] ?? '';
  return `${counts.reduce((sum, [, n]) => sum + n, 0)}: ${parts.join(', ')}`;
}

function topicBlocks(title: string, statements: readonly Statement[]): Block[] {
  if (statements.length === 0) return [];
  return [
    { kind: 'heading', text: `${title} (${counted(statements.length, 'statement')})` },
    ...statements.flatMap(statementBlocks),
    { kind: 'gap' },
  ];
}

export function statementBlocks({ document, quote, topic }: Statement): Block[] {
  const raw = quote.content.raw.map(([start, end]) => `${start}-${end}`).join(',');
  const head: Piece[] = [
    { text: quote.speaker?.name ?? '(no speaker named)', tone: 'strong' },
    { text: '  ' },
    { text: topic.direction, tone: TONES[topic.direction] },
    { text: quote.stance === 'asserts' ? '' : `  ${quote.stance}` },
    { text: `  ${document.path}:${raw}`, tone: 'dim' },
  ];
  const why = topic.decidedBy?.text ? `  [${topic.decidedBy.text}]` : '';
  return [
    { kind: 'line', pieces: head, indent: 2 },
    { kind: 'line', pieces: [{ text: quote.content.text }, { text: why, tone: 'dim' }], indent: 4 },
  ];
}
