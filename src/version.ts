/** Name and version as package.json has them. */
import { readData } from './lexicon/load.ts';

const manifest = JSON.parse(readData('../package.json').toString('utf8')) as {
  readonly version: string;
};

export const TOOL = 'corpus';
export const VERSION: string = manifest.version;
