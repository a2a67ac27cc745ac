/** The terminal view of `diff`: like `git diff --word-diff`, grouped by speaker. */
import type { Change, ChangeKind, ChangeSide, DiffReport, EditReport } from '../../diff/report.ts';
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

export function diffView(reports: readonly DiffReport[]): Block[] {
  if (reports.length === 0)
    return [{ kind: 'line', pieces: [{ text: 'No two articles share a passage.' }] }];
  return reports.flatMap(reportBlocks);
}

function reportBlocks(report: DiffReport): Block[] {
  const { a, b, changes } = report;
  const head: Block = { kind: 'heading', text: `${a.path} → ${b.path}` };
  if (changes.length === 0) {
    return [
      head,
      { kind: 'line', pieces: [{ text: 'Nothing differs.' }], indent: 2 },
      { kind: 'gap' },
    ];
  }
  const kinds = new Map<string, number>();
  for (const { kind } of changes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const summary = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(' · ');
  return [
    head,
    {
      kind: 'line',
      pieces: [{ text: `${counted(changes.length, 'finding')}: ${summary}`, tone: 'dim' }],
    },
    ...[...grouped(changes)].flatMap(([name, group]): Block[] => [
      { kind: 'gap' },
      { kind: 'line', pieces: [{ text: name, tone: 'strong' }] },
      ...group.flatMap(changeBlocks),
    ]),
    { kind: 'gap' },
  ];
}

/** By speaker in order of appearance; what nobody says comes last. */
function grouped(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  const last = [VALUES, NARRATION];
  const order = (change: Change): number => last.indexOf(groupOf(change));
  for (const change of [...changes].sort((x, y) => order(x) - order(y))) {
    const name = groupOf(change);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return groups;
}

function groupOf({ kind, speakers }: Change): string {
  if (kind === 'figure-changed' || kind === 'date-changed') return VALUES;
  if (!speakers) return NARRATION;
  return speakers.a ?? speakers.b ?? '(no speaker named)';
}

function changeBlocks(change: Change): Block[] {
  const { kind, a, b, speakers, topic } = change;
  const other =
    speakers?.a && speakers.b && speakers.a !== speakers.b ? `  ${speakers.a} → ${speakers.b}` : '';
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
    rows: reports.flatMap((report) => report.changes.map((change) => rowOf(report, change))),
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
