/** What stops a run: coded, with a message and a remedy, worded in one table. */

const MESSAGES = {
  'layer-missing': 'The layer "{layer}" is needed but no earlier stage produced it.',
  'layer-twice': 'The layer "{layer}" is already attached; a document is written once.',
  'stage-order': 'Stage "{stage}" needs the layer "{layer}", which no earlier stage produces.',
  'no-input': 'No such file or folder: {path}. Check the spelling, or quote the pattern.',
  'no-files': 'Nothing to read in {path}. Name a folder with .txt, .md or .html files.',
  'bad-date': '"{value}" is not a date. Write it as YYYY-MM-DD.',
  'unknown-encoding':
    'There is no encoding "{name}". Write it as utf-8, windows-1252, macintosh, shift_jis ….',
  'bad-option': '{option}: {problem}',
  'bad-metadata': '{path}: {problem}',
  'bad-codebook': '{path}: {problem}',
  'bad-lexicon': '{path}: {problem}',
  'bad-gold': '{path}: {problem}',
  'bad-results': '{path}: {problem}',
  'unknown-codebook':
    'There is no codebook "{name}". Built in: {known}. A file needs its path, e.g. ./{name}.yaml.{hint}',
  'output-exists': '{path}: {problem}',
  io: '{path}: {problem}',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

export class CorpusError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, values: Readonly<Record<string, string>>, cause?: unknown) {
    const text = MESSAGES[code].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
    super(text, cause === undefined ? undefined : { cause });
    this.name = 'CorpusError';
    this.code = code;
  }
}
