/** Narrows reports to the quotes that are asked for: by speaker, topic, time, words and stance. */
import type { Stance } from '../../model/annotations.ts';
import type { DocumentReport, QuoteReport } from '../../model/report.ts';
import { type Statement, statementsOf } from '../tally.ts';

export interface Selection {
  /** Part of the speaker's name, any case. */
  readonly speaker?: string | undefined;
  readonly topic?: string | undefined;
  readonly stance?: Stance | undefined;
  /** ISO days, inclusive; a document without a date is outside of every range. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Words that the content holds, any case. */
  readonly search?: string | undefined;
}

/** The documents with only the selected quotes; documents without any are left out. */
export function selectQuotes(
  documents: Iterable<DocumentReport>,
  selection: Selection,
): DocumentReport[] {
  const selected: DocumentReport[] = [];
  for (const document of documents) {
    if (!inTime(document, selection)) continue;
    const quotes = document.quotes
      .filter((quote) => wanted(quote, selection))
      .map((quote) => onlyTopic(quote, selection.topic));
    if (quotes.length > 0) selected.push({ ...document, quotes });
  }
  return selected;
}

function inTime(document: DocumentReport, { since, until }: Selection): boolean {
  if (since === undefined && until === undefined) return true;
  const day = document.published?.date.slice(0, 10);
  return day !== undefined && (since ?? day) <= day && day <= (until ?? day);
}

function wanted(quote: QuoteReport, selection: Selection): boolean {
  const { speaker, topic, stance, search } = selection;
  if (stance !== undefined && quote.stance !== stance) return false;
  if (topic !== undefined && !quote.topics.some((t) => t.topic === topic)) return false;
  if (speaker !== undefined && !isSaidBy(quote, speaker)) return false;
  return search === undefined || holds(quote.content.text, search);
}

function onlyTopic(quote: QuoteReport, topic: string | undefined): QuoteReport {
  if (topic === undefined) return quote;
  return { ...quote, topics: quote.topics.filter((t) => t.topic === topic) };
}

/** The speaker's name holds the words that a filter gives. */
export function isSaidBy(quote: QuoteReport, speaker: string): boolean {
  return holds(quote.speaker?.name ?? '', speaker);
}

function holds(text: string, part: string): boolean {
  return folded(text).includes(folded(part));
}

/** Lower case without diacritics, so that `zuniga` finds Zúñiga. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Each statement once, however many articles print it: same speaker, topic and words. */
export function uniqueStatements(documents: Iterable<DocumentReport>): Statement[] {
  const seen = new Map<string, Statement>();
  for (const statement of statementsOf(documents)) {
    const { quote, topic } = statement;
    const words = folded(quote.content.text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
    const key = [folded(quote.speaker?.name ?? ''), topic.topic, words].join('\0');
    if (!seen.has(key)) seen.set(key, statement);
  }
  return [...seen.values()];
}
