/** All codebook formats. A new one is a file here and a line in this list. */
import { lexicoder } from './lexicoder.ts';
import { liwc } from './liwc.ts';
import { quanteda } from './quanteda.ts';
import type { CodebookReader } from './tree.ts';
import { wordstat } from './wordstat.ts';
import { yoshikoder } from './yoshikoder.ts';

export const READERS: readonly CodebookReader[] = [quanteda, lexicoder, liwc, yoshikoder, wordstat];
