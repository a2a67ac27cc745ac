/** The codebook that a command line names, loaded. */
import type { Codebook } from '../topics/codebook.ts';
import type { Flags } from './command.ts';
import { analyzeOptions } from './flags.ts';

/** Null for `--codebook none`. */
export async function codebookOf(flags: Flags): Promise<Codebook | null> {
  const { DEFAULT_CODEBOOK, loadCodebook } = await import('../index.ts');
  const { codebook = DEFAULT_CODEBOOK } = analyzeOptions(flags);
  return typeof codebook === 'string' ? loadCodebook(codebook) : codebook;
}

/** Names of its topics; a command that lists by topic has nothing to do without one. */
export async function topicsOf(flags: Flags): Promise<readonly string[]> {
  const book = await codebookOf(flags);
  const topics = book?.topics.map(({ topic }) => topic) ?? [];
  const wanted = flags.topic as string | undefined;
  const { CorpusError } = await import('../index.ts');
  if (!book) {
    const problem = 'this command needs a codebook.';
    throw new CorpusError('bad-option', { option: '--codebook none', problem });
  }
  if (wanted === undefined) return topics;
  if (topics.includes(wanted)) return [wanted];
  const problem = `the codebook ${book.name} has no such topic. Topics: ${topics.join(', ')}.`;
  throw new CorpusError('bad-option', { option: `--topic ${wanted}`, problem });
}
