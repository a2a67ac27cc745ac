/** Flags that commands share, and their translation to what the library takes. */
import { InvalidArgumentError, Option, type Command as Program } from 'commander';
import type { AnalyzeOptions } from '../analyze.ts';
import type { RenderOptions } from '../render/output.ts';
import type { Call, Flags } from './command.ts';

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'] as const;
export const SECTIONS = ['entities', 'quotes', 'dates', 'figures'] as const;

const list = (text: string): string[] => text.split(',').map((item) => item.trim());

function numberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`);
  };
}

function sectionList(text: string): string[] {
  const sections = list(text);
  const unknown = sections.find((s) => !(SECTIONS as readonly string[]).includes(s));
  if (unknown === undefined) return sections;
  throw new InvalidArgumentError(`"${unknown}" is not one of ${SECTIONS.join(', ')}.`);
}

/** Flags that say which files to read and how to decode them. */
export function addFileFlags(program: Program): void {
  program
    .option('--encoding <name>', 'decode all inputs as this encoding')
    .option('--ext <list>', 'read these file extensions in folders, e.g. txt,csv', list)
    .option('--files-from <file>', 'read paths from a file, a line each; - for stdin')
    .option('-0, --null', 'paths in --files-from end with NUL, not line ends')
    .option('--max-bytes <n>', 'skip files larger than this', numberFrom(1, 2 ** 31))
    .option('--strict', 'exit 1 when any file could not be read')
    .option('-q, --quiet', 'no progress and no summary');
}

/** Flags that say what to read and how to analyze it. */
export function addInputFlags(program: Program): void {
  addFileFlags(program);
  program
    .option('--metadata <file>', 'table of published, title, outlet, author, url by path')
    .option('--published <date>', 'publication date of all inputs (YYYY-MM-DD)')
    .option('--codebook <name>', 'built-in name, path of a codebook file, or none', 'migration')
    .option('--people <file>', 'table of known people: name, aliases, roles')
    .option('--text-field <name>', 'column that holds the article in tables')
    .option('--model <name>', 'attribution model: default, none (rules only), or a folder')
    .option('--min-confidence <p>', 'leave out quotes below this confidence', numberFrom(0, 1));
}

/** Flags that say how to print. */
export function addOutputFlags(program: Program): void {
  program
    .addOption(
      new Option('-f, --format <name>', 'output format')
        .choices(FORMATS)
        .default('table')
        .env('CORPUS_FORMAT'),
    )
    .option('--json', 'short for --format json')
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--force', 'overwrite the --output file')
    .option('--width <n>', 'columns to wrap at', numberFrom(20, 100_000))
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']))
    .option('--bom', 'start csv and tsv with a byte order mark (for Excel)')
    .option('--csv-raw', 'do not guard cells that a spreadsheet would run as a formula');
}

export function addOnlyFlag(program: Program): void {
  program.option('--only <list>', `sections to extract: ${SECTIONS.join(', ')}`, sectionList);
}

const text = (flags: Flags, name: string): string | undefined => flags[name] as string | undefined;

/** The analysis that the flags ask for. `defined` fields only, so that defaults stay the library's. */
export function analyzeOptions(flags: Flags): AnalyzeOptions {
  const codebook = text(flags, 'codebook');
  const wanted: Record<string, unknown> = {
    published: text(flags, 'published'),
    metadata: text(flags, 'metadata'),
    codebook: codebook === 'none' ? null : codebook,
    people: text(flags, 'people'),
    encoding: text(flags, 'encoding'),
    textField: text(flags, 'textField'),
    extensions: flags.ext,
    maxBytes: flags.maxBytes,
    model: text(flags, 'model'),
    minConfidence: flags.minConfidence,
    only: flags.only,
    text: flags.text,
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as AnalyzeOptions;
}

export function formatOf(flags: Flags): string {
  return flags.json ? 'json' : String(flags.format ?? 'table');
}

/**
 * Colour: `--color`, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal (chalk
 * itself ignores NO_COLOR). Width: `--width`, then the terminal's, then COLUMNS, then 80; 0 counts
 * as unknown.
 */
export function renderOptions({ flags, io }: Call): RenderOptions {
  const { env } = io;
  const toFile = flags.output !== undefined;
  const asked = flags.color;
  const auto = env.NO_COLOR
    ? false
    : env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : io.out.isTerminal && env.TERM !== 'dumb' && !toFile;
  const terminal = toFile ? undefined : io.out.columns;
  return {
    color: asked === 'always' || (asked !== 'never' && auto),
    width: (flags.width as number) || terminal || Number(env.COLUMNS) || 80,
    bom: flags.bom === true,
    csvRaw: flags.csvRaw === true,
  };
}
