/** Why a selection may be empty: it names a speaker nobody quotes, or a topic the codebook lacks. */
import { didYouMean } from '../../lexicon/nearest.ts';
import type { DocumentReport } from '../../model/report.ts';
import { isSaidBy, type Selection } from './select.ts';

/** One sentence for each filter that nothing can meet, with the nearest names that would. */
export function missedBy(
  { speaker, topic }: Selection,
  documents: readonly DocumentReport[],
  topics: readonly string[],
): string[] {
  const missed: string[] = [];
  if (topic !== undefined && !topics.includes(topic)) {
    const known = topics.length > 0 ? `only ${topics.join(', ')}` : 'or any other';
    missed.push(`The codebook has no topic "${topic}", ${known}.${didYouMean(topic, topics)}`);
  }
  if (speaker !== undefined) {
    const quotes = documents.flatMap((d) => d.quotes);
    if (!quotes.some((quote) => isSaidBy(quote, speaker))) {
      const names = quotes.flatMap((quote) => quote.speaker?.name ?? []);
      missed.push(`No speaker's name holds "${speaker}".${didYouMean(speaker, names)}`);
    }
  }
  return missed;
}
