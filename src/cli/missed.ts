/** Tells on stderr why a selection of quotes may be empty. */
import type { DocumentReport } from '../model/report.ts';
import type { Call } from './command.ts';
import { analyzeOptions } from './flags.ts';
import { tell } from './reading.ts';
import { selectionOf } from './selection.ts';

export async function tellMissed(call: Call, read: readonly DocumentReport[]): Promise<void> {
  const { loadCodebook, missedBy } = await import('../index.ts');
  const { codebook = 'migration' } = analyzeOptions(call.flags);
  const book = typeof codebook === 'string' ? loadCodebook(codebook) : codebook;
  const topics = book?.topics.map((t) => t.topic) ?? [];
  for (const line of missedBy(selectionOf(call.flags), read, topics)) await tell(call, line);
}
