/** `corpus show`: one result of a file, its text and the very bytes it came from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RawSource } from '../../decode/index.ts';
import { CorpusError } from '../../model/errors.ts';
import type { DocumentReport, Located, Pair } from '../../model/report.ts';
import { printable } from '../../render/safe.ts';
import { type Call, type Command, Exit } from '../command.ts';
import { addInputFlags, analyzeOptions } from '../flags.ts';
import { quoted } from '../quoted.ts';

const KINDS = ['quote', 'entity', 'date', 'figure'] as const;

/** A labelled piece of a result, e.g. the source of a quote. */
interface Part {
  readonly label: string;
  readonly piece: Located;
}

export const show: Command = {
  name: 'show',
  summary: 'one quote, entity, date or figure with the raw bytes it came from',
  args: '<file>',
  examples: ['corpus show article.txt --quote q3', 'corpus show articles.csv#2 --entity e1'],
  configure(program) {
    addInputFlags(program);
    program
      .option('--quote <id>', 'a quote, e.g. q3')
      .option('--entity <id>', 'an entity, e.g. e1')
      .option('--date <id>', 'a date, e.g. d1')
      .option('--figure <id>', 'a figure, e.g. f1');
  },
  async run(call) {
    const named = call.args[0] ?? '';
    const { rawSource } = await import('../../index.ts');
    const { path, record } = fileOf(named);
    const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
      throw new CorpusError('io', { path, problem: `cannot be read (${cause.code}).` }, cause);
    });
    const report = await reportOf(call, path, record ? named : null);
    const raw = rawSource(bytes, path, call.flags.encoding as string | undefined);
    if (!raw) throw new CorpusError('io', { path, problem: 'is not a text file.' });
    for (const { label, piece } of wanted(call, report)) {
      for (const line of lines(label, piece, raw)) await call.io.out.write(`${printable(line)}\n`);
    }
    return Exit.ok;
  },
};

/** `articles.csv#3` is a record of a table, unless a file has that very name. */
function fileOf(named: string): { path: string; record: boolean } {
  const record = /#\d+$/.test(named) && !existsSync(named);
  return { path: record ? named.replace(/#\d+$/, '') : named, record };
}

/** The report of a record, or of the file's first document. */
async function reportOf(call: Call, path: string, record: string | null): Promise<DocumentReport> {
  const { analyzeEach } = await import('../../index.ts');
  for await (const result of analyzeEach([path], analyzeOptions(call.flags))) {
    if (record !== null && result.path !== record) continue;
    if (result.kind === 'document') return result.report;
    throw new CorpusError('io', { path: result.path, problem: result.message });
  }
  if (record === null) throw new CorpusError('no-files', { path });
  throw new CorpusError('io', { path: record, problem: 'has no such record.' });
}

function wanted(call: Call, report: DocumentReport): readonly Part[] {
  const kind = KINDS.find((name) => call.flags[name] !== undefined);
  if (!kind) {
    const problem = 'say which result, e.g. --quote q1, --entity e1, --date d1 or --figure f1.';
    throw new CorpusError('bad-option', { option: 'show', problem });
  }
  const id = String(call.flags[kind]);
  const parts = partsOf(kind, id, report);
  if (parts) return parts;
  const problem = `there is no ${kind} "${id}" in ${report.path}.`;
  throw new CorpusError('bad-option', { option: `--${kind}`, problem });
}

function partsOf(kind: (typeof KINDS)[number], id: string, report: DocumentReport): Part[] | null {
  if (kind === 'quote') {
    const quote = report.quotes.find((q) => q.id === id);
    if (!quote) return null;
    const { source, cue, content } = quote;
    return [
      { label: 'source', piece: source },
      { label: 'cue', piece: cue },
      { label: 'content', piece: content },
    ].filter((part): part is Part => part.piece !== null);
  }
  if (kind === 'entity') {
    const entity = report.entities.find((e) => e.id === id);
    return entity ? entity.mentions.map((piece) => ({ label: piece.kind, piece })) : null;
  }
  const list = kind === 'date' ? report.dates : report.figures;
  const piece = list.find((item) => item.id === id);
  return piece ? [{ label: kind, piece }] : null;
}

function lines(label: string, piece: Located, raw: RawSource): string[] {
  const out = [`${label}: ${piece.text}`];
  if (piece.rawExact === false) out.push('  (no exact characters; this is the whole record)');
  for (const pair of piece.raw) out.push(...rawLines(pair, raw));
  return out;
}

/** Longest stretch of bytes that is shown in hexadecimal. */
const HEX_BYTES = 48;

function rawLines([start, end]: Pair, raw: RawSource): string[] {
  const [from, to] = raw.bytesOf(start, end);
  const shown = Buffer.from(raw.bytes.subarray(from, Math.min(to, from + HEX_BYTES)));
  const hex = shown.toString('hex').replace(/(..)(?=.)/g, '$1 ');
  return [
    `  raw ${start}-${end} (${raw.encoding}), bytes ${from}-${to}: ${quoted(raw.text.slice(start, end))}`,
    `  ${hex}${to - from > HEX_BYTES ? ' …' : ''}`,
  ];
}
