/** Tells on stderr why a selection of quotes may be empty. */
import type { DocumentReport } from '../model/report.ts';
import { codebookOf } from './codebooks.ts';
import type { Call } from './command.ts';
import { tell } from './reading.ts';
import { selectionOf } from './selection.ts';

export async function tellMissed(call: Call, read: readonly DocumentReport[]): Promise<void> {
  const { missedBy } = await import('../index.ts');
  const book = await codebookOf(call.flags);
  const topics = book?.topics.map((t) => t.topic) ?? [];
  for (const line of missedBy(selectionOf(call.flags), read, topics)) await tell(call, line);
}
