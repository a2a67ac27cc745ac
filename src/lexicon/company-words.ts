/** Words that companies, parties and clubs may drop from the end of their names. */
import { wordSet } from './load.ts';

export const companyWords: () => ReadonlySet<string> = wordSet('people/company-words.tsv');
