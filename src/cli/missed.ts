/** What to say when a filter named somebody or something that the articles do not have. */
import { fold } from '../lexicon/fold.ts';
import { didYouMean } from '../lexicon/nearest.ts';
import type { DocumentReport } from '../model/report.ts';
import type { Call } from './command.ts';
import { analyzeOptions } from './flags.ts';
import { tell } from './reading.ts';

/** Tells on stderr why a selection is empty: a speaker nobody quotes, or a topic no codebook has. */
/** Tells on stderr why a selection may be empty: a speaker nobody quotes, or a topic no codebook has. */
export async function tellMissed(call: Call, read: readonly DocumentReport[]): Promise<void> {
  const { speaker, topic } = call.flags;
  if (typeof topic === 'string') await tellTopic(call, topic);
  if (typeof speaker !== 'string') return;
  const names = read.flatMap((d) => d.quotes.flatMap((q) => q.speaker?.name ?? []));
  if (names.some((name) => fold(name).includes(fold(speaker)))) return;
  await tell(call, `No speaker's name holds "${speaker}".${didYouMean(speaker, names)}`);
}

async function tellTopic(call: Call, topic: string): Promise<void> {
  const { loadCodebook } = await import('../index.ts');
  const { codebook = 'migration' } = analyzeOptions(call.flags);
  const book = typeof codebook === 'string' ? loadCodebook(codebook) : codebook;
  const topics = book?.topics.map((t) => t.topic) ?? [];
  if (topics.includes(topic)) return;
  const known = topics.length > 0 ? `only ${topics.join(', ')}` : 'or any other';
  await tell(call, `The codebook has no topic "${topic}", ${known}.${didYouMean(topic, topics)}`);
}
