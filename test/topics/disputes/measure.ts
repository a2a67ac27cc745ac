/** Scores the coding of quotes against hand coding: which topics, and which way each of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stance } from '../../../src/model/annotations.ts';
import { builtInCodebooks, type Codebook, loadCodebook } from '../../../src/topics/codebook.ts';
import { codingOf } from '../coding.ts';

export interface CodedQuote {
  readonly codebook: string;
  readonly content: string;
  readonly gold: readonly string[];
  readonly found: readonly string[];
}

export interface CodingScore {
  readonly quotes: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of the topics found rightly whose direction is right. */
  readonly direction: number;
}

/** The reporter's words around every quote: what a document tells of its place. */
const AROUND: Readonly<Record<string, string>> = {
  migration: 'Thousands of people from Honduras have reached the US-Mexico border this year.',
};

/** Codes every quote of a file beside this one. */
export function codedQuotes(file: string): CodedQuote[] {
  const books = new Map<string, Codebook>();
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', stance, speaker, content = '', codes = ''] = line.split('\t');
      const book = books.get(name) ?? codebookNamed(name);
      books.set(name, book);
      const [cue, kind] =
        speaker === 'document' ? (['found', 'document'] as const) : (['said', 'person'] as const);
      const said = `${AROUND[name] ?? ''} They ${cue} «${content}».`;
      const found = codingOf(book, said, { stance: stance as Stance, kind, cue });
      return { codebook: name, content, gold: codes === '-' ? [] : codes.split(' '), found };
    });
}

function codebookNamed(name: string): Codebook {
  const builtIn = builtInCodebooks().includes(name);
  return loadCodebook(builtIn ? name : join(import.meta.dirname, `${name}.yaml`));
}

export function codingScore(quotes: readonly CodedQuote[]): CodingScore {
  let [gold, found, both, right] = [0, 0, 0, 0];
  const topicOf = (code: string): string => code.split(':')[0] ?? '';
  for (const quote of quotes) {
    gold += quote.gold.length;
    found += quote.found.length;
    for (const code of quote.found) {
      if (quote.gold.some((g) => topicOf(g) === topicOf(code))) both++;
      if (quote.gold.includes(code)) right++;
    }
  }
  return {
    quotes: quotes.length,
    precision: both / found,
    recall: both / gold,
    direction: right / both,
  };
}
