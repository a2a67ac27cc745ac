/** The terminal view of `diff`: like `git diff --word-diff`, grouped by speaker. */
import type { Change, ChangeKind, ChangeSide, DiffReport, EditReport } from '../../diff/report.ts';
import { sameName } from '../../diff/speakers.ts';
import type { Cell, Table } from '../../model/table.ts';
import type { Block, Piece, Tone } from '../../render/output.ts';
import { counted } from './corpus-view.ts';

const NARRATION = 'In the reporter’s words';
const VALUES = 'Figures and dates';

const TONES: Partial<Record<ChangeKind, Tone>> = {
  'quote-identical': 'good',
  identical: 'good',
  'only-in-a': 'removed',
  'only-in-b': 'added',
  'quote-altered': 'bad',
  'figure-changed': 'bad',
  'date-changed': 'bad',
};

export interface Shown {
  readonly reports: readonly DiffReport[];
  /** Articles that passages link, where all were compared with each other. */
  readonly clusters: readonly (readonly string[])[];
  /** True where the user left some changes out. */
  readonly isChoice: boolean;
}

export function diffView({ reports, clusters, isChoice }: Shown): Block[] {
  if (reports.length === 0) return [line('No two articles share a passage.')];
  const linked = clusters.filter((paths) => paths.length > 2);
  return [
    ...linked.map((paths) => line(`${paths.length} articles are linked: ${paths.join(', ')}`)),
    ...(linked.length > 0 ? [{ kind: 'gap' } as const] : []),
    ...reports.flatMap((report) => reportBlocks(report, isChoice)),
  ];
}

function line(text: string, indent = 0, tone: Tone = 'plain'): Block {
  return { kind: 'line', pieces: [{ text, tone }], indent };
}

function reportBlocks(report: DiffReport, isChoice: boolean): Block[] {
  const { a, b, changes } = report;
  const head: Block = { kind: 'heading', text: `${a.path} → ${b.path}` };
  const none = isChoice ? 'Nothing of what was asked for differs.' : 'Nothing differs.';
  const kinds = new Map<string, number>();
  for (const { kind } of changes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const summary = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(' · ');
  return [
    head,
    changes.length === 0
      ? line(none, 2)
      : line(`${counted(changes.length, 'finding')}: ${summary}`, 0, 'dim'),
    ...[...grouped(changes)].flatMap(([name, group]): Block[] => [
      { kind: 'gap' },
      line(name, 0, 'strong'),
      ...group.flatMap(changeBlocks),
    ]),
    ...contradictionBlocks(report),
    { kind: 'gap' },
  ];
}

/** Both places are shown: the reader judges whether the sources contradict each other. */
function contradictionBlocks({ a, b, contradictions }: DiffReport): Block[] {
  return contradictions.flatMap(({ article, first, second, speakers }): Block[] => {
    const { path } = article === 'a' ? a : b;
    const claim = (speaker: string, side: ChangeSide): Block => ({
      kind: 'line',
      pieces: [
        { text: `${speaker}: `, tone: 'strong' },
        { text: `${side.text}  ` },
        { text: rangeOf(side), tone: 'dim' },
      ],
      indent: 2,
    });
    return [
      { kind: 'gap' },
      line(`Sources contradict each other in ${path}`, 0, 'bad'),
      claim(speakers.first, first),
      claim(speakers.second, second),
    ];
  });
}

/**
 * By speaker: who is in both articles first, in order of appearance, then who is in one only; values and what
 * nobody says come last. Inside a group, too, what both articles have comes first.
 */
function grouped(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = groupOf(change);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  const isShared = ({ a, b }: Change): boolean => a !== null && b !== null;
  const last = [VALUES, NARRATION];
  const order = ([name, group]: readonly [string, readonly Change[]]): number =>
    group.some(isShared) ? last.indexOf(name) : last.indexOf(name) + last.length + 1;
  return new Map(
    [...groups]
      .sort((x, y) => order(x) - order(y))
      .map(([name, group]) => [
        name,
        [...group.filter(isShared), ...group.filter((change) => !isShared(change))],
      ]),
  );
}

function groupOf({ kind, speakers }: Change): string {
  if (kind === 'figure-changed' || kind === 'date-changed') return VALUES;
  if (!speakers) return NARRATION;
  return speakers.a ?? speakers.b ?? '(no speaker named)';
}

function changeBlocks(change: Change): Block[] {
  const { kind, a, b, speakers, topic } = change;
  const isOther = speakers?.a && speakers.b && !sameName(speakers.a, speakers.b);
  const other = isOther ? `  ${speakers.a} → ${speakers.b}` : '';
  const places = [a ? `a:${rangeOf(a)}` : '', b ? `b:${rangeOf(b)}` : ''].filter(Boolean).join(' ');
  const head: Piece[] = [
    { text: kind, tone: TONES[kind] ?? 'accent' },
    { text: `${topic ? `  ${topic}` : ''}${other}  ` },
    { text: places, tone: 'dim' },
  ];
  const isSame = kind === 'quote-identical' || kind === 'identical';
  const body: Piece[][] =
    kind === 'same-speaker-same-topic'
      ? [
          piecesOf([{ op: 'delete', text: a?.text ?? '' }]),
          piecesOf([{ op: 'insert', text: b?.text ?? '' }]),
        ]
      : [isSame ? [{ text: a?.text ?? '' }] : piecesOf(change.edits)];
  return [
    { kind: 'line', pieces: head, indent: 2 },
    ...body.map((pieces): Block => ({ kind: 'line', pieces, indent: 4 })),
  ];
}

function rangeOf({ raw }: ChangeSide): string {
  return raw.map(([start, end]) => `${start}-${end}`).join(',');
}

/** Marks as git prints them, so that the words are told apart without colour too. */
function piecesOf(edits: readonly EditReport[]): Piece[] {
  return edits.flatMap(({ op, text }, i): Piece[] => {
    const space = { text: i > 0 ? ' ' : '' };
    if (op === 'equal') return [space, { text }];
    const shown = op === 'delete' ? `[-${text}-]` : `{+${text}+}`;
    return [space, { text: shown, tone: op === 'delete' ? 'removed' : 'added' }];
  });
}

/** A row a change, for csv, tsv and md. */
export function diffTable(reports: readonly DiffReport[]): Table {
  const names = ['a', 'b', 'kind', 'speaker_a', 'speaker_b', 'text_a', 'text_b', 'words'];
  const ranges = ['value_a', 'value_b', 'raw_a', 'raw_b'];
  return {
    name: 'changes',
    columns: [...names, ...ranges].map((name) => ({ name })),
    rows: reports.flatMap((report) => [
      ...report.changes.map((change) => rowOf(report, change)),
      ...report.contradictions.map((found) => contradictionRow(report, found)),
    ]),
  };
}

function rowOf({ a: one, b: two }: DiffReport, change: Change): Cell[] {
  const { kind, a, b, speakers, values, edits } = change;
  return [
    one.path,
    two.path,
    kind,
    speakers?.a ?? null,
    speakers?.b ?? null,
    a?.text ?? null,
    b?.text ?? null,
    piecesOf(edits)
      .map(({ text }) => text)
      .join(''),
    values?.a ?? null,
    values?.b ?? null,
    a ? rangeOf(a) : null,
    b ? rangeOf(b) : null,
  ];
}

/** Both sides stand in one article. */
function contradictionRow(report: DiffReport, found: DiffReport['contradictions'][number]): Cell[] {
  const { article, first, second, speakers, values } = found;
  const { path } = report[article];
  return [
    ...[path, path, 'contradiction', speakers.first, speakers.second, first.text, second.text],
    null,
    ...[values?.first ?? null, values?.second ?? null, rangeOf(first), rangeOf(second)],
  ];
}
