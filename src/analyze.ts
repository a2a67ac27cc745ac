/** The default pipeline: files in, plain reports out. */
import {
  type KnownPerson,
  mergeEntities,
  nameFromFolder,
  peopleFrom,
} from './corpus/entities/index.ts';
import {
  loadMetadata,
  type MetadataTable,
  type ReadOptions,
  type ReadResult,
  readInputs,
  readText,
} from './decode/index.ts';
import { allStages } from './extract/index.ts';
import { CODINGS, ENTITIES, FIGURES, PARAGRAPHS, QUOTES, TIMEXES } from './model/annotations.ts';
import type { Document } from './model/document.ts';
import { CorpusError } from './model/errors.ts';
import type { Layer } from './model/layer.ts';
import type { CorpusReport, DocumentReport, Located, SkippedReport } from './model/report.ts';
import type { Spans } from './model/span.ts';
import { checkOrder, runStages, type Timing } from './pipeline/run.ts';
import { stagesFor } from './pipeline/select.ts';
import type { Stage } from './pipeline/stage.ts';
import { reportCorpus } from './report/corpus.ts';
import { type ReportOptions, reportDocument } from './report/document.ts';
import { locate } from './report/located.ts';
import { type Codebook, codingsStage, loadCodebook } from './topics/index.ts';
import { TOOL, VERSION } from './version.ts';

export type Section = 'entities' | 'quotes' | 'dates' | 'figures';

export interface AnalyzeOptions extends Omit<ReadOptions, 'metadata'>, ReportOptions {
  /** Path of a metadata table, or one that is already loaded. */
  readonly metadata?: string | MetadataTable;
  /** Sections to extract; all by default. The others are left empty. */
  readonly only?: readonly Section[];
  /** Built-in name, path of a codebook file, one already loaded, or null for none. */
  readonly codebook?: string | Codebook | null;
  /** Path of a table of known people, or the people: they win over inference. */
  readonly people?: string | readonly KnownPerson[];
  /** Attribution model: `default`, `none` for rules only, or a model folder. */
  readonly model?: string;
  /** Called after each stage with its wall time in milliseconds. */
  readonly timing?: Timing;
}

export type AnalyzeResult =
  | {
      readonly kind: 'document';
      readonly path: string;
      readonly report: DocumentReport;
      /** Gives any spans of the text their raw ranges; keeps no layer alive. */
      readonly locate: (spans: Spans) => Located;
    }
  | ({ readonly kind: 'skipped' } & SkippedReport);

const SECTION_LAYERS: Readonly<Record<Section, readonly Layer<unknown>[]>> = {
  entities: [ENTITIES],
  quotes: [QUOTES, CODINGS],
  dates: [TIMEXES],
  figures: [FIGURES, QUOTES],
};

/** Prepares the stages once and returns what turns a document into its report. */
export function createAnalyzer(options: AnalyzeOptions = {}): (doc: Document) => DocumentReport {
  const sections = options.only ?? (Object.keys(SECTION_LAYERS) as Section[]);
  const wanted = sections.flatMap((section) => SECTION_LAYERS[section]);
  const stages: readonly Stage[] = stagesFor(
    [...allStages(options), codingsStage(codebookOf(options))],
    wanted,
  );
  checkOrder(stages, [PARAGRAPHS]);
  return (doc) => reportDocument(runStages(doc, stages, options.timing), options);
}

/** Analyzes every input, one document at a time; memory does not grow with the corpus. */
export async function* analyzeEach(
  inputs: readonly string[],
  options: AnalyzeOptions = {},
): AsyncGenerator<AnalyzeResult> {
  const analyzer = createAnalyzer(options);
  for await (const result of readInputs(inputs, readOptions(options))) {
    yield analyzed(result, analyzer);
  }
}

/** Analyzes every input and gathers the corpus report. */
export async function analyze(
  inputs: readonly string[],
  options: AnalyzeOptions = {},
): Promise<CorpusReport> {
  const documents: DocumentReport[] = [];
  const skipped: SkippedReport[] = [];
  for await (const result of analyzeEach(inputs, options)) {
    if (result.kind === 'document') documents.push(result.report);
    else skipped.push(skippedReport(result));
  }
  return corpusReport(documents, skipped, options);
}

/** Analyzes one text that is already decoded, e.g. from a database. Throws where it holds no text. */
export function analyzeText(
  text: string,
  options: AnalyzeOptions & { readonly path?: string } = {},
): DocumentReport {
  const analyzer = createAnalyzer(options);
  const [result] = readText(text, { path: options.path ?? 'text' }, readOptions(options));
  if (result?.kind === 'document') return analyzer(result.doc);
  const { path, message } = result ?? { path: 'text', message: 'holds no document' };
  throw new CorpusError('io', { path, problem: message });
}

/** Merges document reports of one run into the report of the corpus. */
export function corpusReport(
  documents: readonly DocumentReport[],
  skipped: readonly SkippedReport[],
  options: AnalyzeOptions = {},
): CorpusReport {
  const codebook = codebookOf(options);
  const merge = mergeEntities(documents, peopleFrom(options.people));
  return reportCorpus({
    tool: { name: TOOL, version: VERSION },
    codebook: codebook && {
      name: codebook.name,
      topics: codebook.topics.map(({ topic, label }) => ({ topic, label })),
    },
    documents: nameFromFolder(documents, merge),
    entities: merge.entities,
    skipped,
  });
}

function analyzed(result: ReadResult, analyzer: (doc: Document) => DocumentReport): AnalyzeResult {
  if (result.kind === 'skipped') return { ...result };
  const { doc } = result;
  const { text, provenance, meta } = doc;
  return {
    kind: 'document',
    path: meta.path,
    report: analyzer(doc),
    locate: (spans) => locate({ text, provenance }, spans),
  };
}

function skippedReport({ path, reason, message }: SkippedReport): SkippedReport {
  return { path, reason, message };
}

export const DEFAULT_CODEBOOK = 'migration';

function codebookOf({ codebook = DEFAULT_CODEBOOK }: AnalyzeOptions): Codebook | null {
  return typeof codebook === 'string' ? loadCodebook(codebook) : codebook;
}

function readOptions(options: AnalyzeOptions): ReadOptions {
  const { metadata, codebook, ...others } = options;
  // A codebook that lies among the articles is not an article.
  const codebookFile = typeof codebook === 'string' ? [codebook] : [];
  const rest = { ...others, exclude: [...(options.exclude ?? []), ...codebookFile] };
  if (metadata === undefined) return rest;
  return { ...rest, metadata: typeof metadata === 'string' ? loadMetadata(metadata) : metadata };
}
