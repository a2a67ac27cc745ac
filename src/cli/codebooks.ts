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

/** Names of its topics, or of the one that `--topic` wants; without a codebook there is nothing to list. */
export async function topicsOf(flags: Flags): Promise<readonly string[]> {
  const book = await codebookOf(flags);
  if (!book) {
    const { CorpusError } = await import('../index.ts');
    const problem = 'this command needs a codebook.';
    throw new CorpusError('bad-option', { option: '--codebook none', problem });
  }
  const topics = book.topics.map(({ topic }) => topic);
  return flags.topic === undefined ? topics : topics.filter((topic) => topic === flags.topic);
}
