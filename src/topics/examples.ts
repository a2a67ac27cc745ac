/** Tries a codebook on the sentences that it names as its own examples. */
import { linesAsParagraphs } from '../segment/paragraphs.ts';
import { splitSentences } from '../segment/sentences.ts';
import { tokenize } from '../segment/tokens.ts';
import type { Codebook } from './codebook.ts';
import { Matcher, WholeDocument } from './match.ts';
import { type Word, wordsOf } from './words.ts';

export interface FailedExample {
  readonly topic: string;
  readonly example: string;
  /** `missed`: an include that the patterns do not find; `caught`: an exclude that they do. */
  readonly problem: 'missed' | 'caught';
  /** The pattern that caught it. */
  readonly pattern: string | null;
}

/** An example stands for any document, so conditions on the document count as met. */
class AnyDocument extends WholeDocument {
  override occurs(): boolean {
    return true;
  }
}

export function failedExamples(codebook: Codebook): readonly FailedExample[] {
  const matcher = new Matcher(codebook);
  const patternIn = (topic: string, example: string): string | null => {
    const words = exampleWords(example);
    const matches = matcher.match(words, new AnyDocument(words));
    return matches.find((match) => match.topic.topic === topic)?.pattern ?? null;
  };
  return codebook.topics.flatMap(({ topic, include, exclude }): FailedExample[] => [
    ...include
      .filter((example) => patternIn(topic, example) === null)
      .map((example) => ({ topic, example, problem: 'missed' as const, pattern: null })),
    ...exclude.flatMap((example): FailedExample[] => {
      const pattern = patternIn(topic, example);
      return pattern === null ? [] : [{ topic, example, problem: 'caught', pattern }];
    }),
  ]);
}

function exampleWords(text: string): readonly Word[] {
  const tokens = tokenize(text);
  return wordsOf(tokens, splitSentences(tokens, linesAsParagraphs(text)));
}
