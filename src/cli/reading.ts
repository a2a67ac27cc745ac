/** Reads and analyzes what a command line names, one document at a time, with progress on stderr. */
import type { AnalyzeOptions, AnalyzeResult } from '../analyze.ts';
import type { DocumentReport, SkippedReport } from '../model/report.ts';
import { printable } from '../render/safe.ts';
import { type Call, Exit, type ExitCode } from './command.ts';
import { analyzeOptions } from './flags.ts';
import { inputPaths } from './inputs.ts';
import { startProgress } from './progress.ts';

/** Reasons that are a choice, not a failure: they never change the exit code. */
const CHOSEN = new Set(['extension', 'excluded']);

/** Left out for what its name ends in: a folder may hold thousands of these. */
const BY_NAME = 'extension';

/** Counts what was read, for the summary and the exit code. */
export class Reading {
  documents = 0;
  readonly skipped: SkippedReport[] = [];

  /** Tells on stderr which file failed and why, and counts it; those of a kind that is no article are told together. */
  async skip(call: Call, { path, reason, message }: SkippedReport): Promise<void> {
    this.skipped.push({ path, reason, message });
    if (reason !== BY_NAME) await tell(call, `${path}: ${message}`);
  }

  /** Tells on stderr how many files are of a kind that is no article, and names the first of each. */
  async tellLeftOut(call: Call): Promise<void> {
    if (call.flags.quiet) return;
    const groups = new Map<string, string[]>();
    for (const { path, reason, message } of this.skipped) {
      if (reason === BY_NAME) groups.set(message, [...(groups.get(message) ?? []), path]);
    }
    for (const [message, [first, ...others]] of groups) {
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      await tell(call, `${first}${more}: ${message}`);
    }
  }

  get failed(): number {
    return this.skipped.filter((s) => !CHOSEN.has(s.reason)).length;
  }

  /** Fatal where not one named input exists: then the command line is wrong, not a file. */
  exitCode(call: Call): ExitCode {
    if (this.failed === 0) return Exit.ok;
    if (this.documents === 0 && this.skipped.every((s) => s.reason === 'ENOENT')) return Exit.fatal;
    return call.flags.strict ? Exit.no : Exit.partial;
  }
}

/** A document that could be read. */
export type Analyzed = Extract<AnalyzeResult, { kind: 'document' }>;

/** Yields each document's report; files that could not be read are told on stderr and counted. */
export async function* reports(
  call: Call,
  reading: Reading,
  overrides: Partial<AnalyzeOptions> = {},
): AsyncGenerator<DocumentReport> {
  for await (const { report } of analyzed(call, reading, overrides)) yield report;
}

/** All of them, for commands whose table needs every document. */
export async function reportsOf(
  call: Call,
  reading: Reading,
  overrides: Partial<AnalyzeOptions> = {},
): Promise<DocumentReport[]> {
  const all: DocumentReport[] = [];
  for await (const report of reports(call, reading, overrides)) all.push(report);
  return all;
}

/** The same with what locates spans in the file. */
export async function* analyzed(
  call: Call,
  reading: Reading,
  overrides: Partial<AnalyzeOptions> = {},
): AsyncGenerator<Analyzed> {
  const { analyzeEach } = await import('../analyze.ts');
  const inputs = await inputPaths(call);
  const options = { ...analyzeOptions(call.flags), ...overrides };
  const progress = await startProgress(call);
  try {
    for await (const result of analyzeEach(inputs, { ...options, stdin: call.io.stdin })) {
      progress.step(result.path);
      const document = await take(call, reading, result);
      if (document) yield document;
    }
  } finally {
    progress.stop();
  }
  await reading.tellLeftOut(call);
}

async function take(call: Call, reading: Reading, result: AnalyzeResult): Promise<Analyzed | null> {
  if (result.kind === 'document') {
    reading.documents++;
    for (const { message } of result.report.warnings) {
      if (!call.flags.quiet) await tell(call, `${result.path}: ${message}`);
    }
    return result;
  }
  await reading.skip(call, result);
  return null;
}

export async function tell(call: Call, text: string): Promise<void> {
  await call.io.err.write(`corpus: ${printable(text)}\n`);
}
