/** Checks a codebook: patterns that two topics share, and what each pattern caught in a corpus. */
import type { Codebook } from './codebook.ts';
import { PatternIndex, patternWords } from './patterns.ts';
import { plainWords } from './words.ts';

export interface PatternUse {
  readonly topic: string;
  readonly pattern: string;
  readonly line: number;
  /** Matches in the corpus. */
  readonly hits: number;
  /** The words it caught, most frequent first. */
  readonly caught: readonly string[];
}

export interface SharedPattern {
  readonly pattern: string;
  readonly topics: readonly string[];
}

/** The same pattern under more than one topic: each match then codes both. */
export function sharedPatterns(codebook: Codebook): readonly SharedPattern[] {
  const topics = new Map<string, Set<string>>();
  for (const { topic, patterns } of codebook.topics) {
    for (const { text } of patterns) {
      const key = patternWords(text).join(' ').toLowerCase();
      topics.set(key, (topics.get(key) ?? new Set()).add(topic));
    }
  }
  return [...topics]
    .filter(([, names]) => names.size > 1)
    .map(([pattern, names]) => ({ pattern, topics: [...names] }));
}

/** Who caught what: `evidence` lists the matched words by topic. */
export function patternUses(
  codebook: Codebook,
  evidence: Iterable<{ readonly topic: string; readonly text: string }>,
): readonly PatternUse[] {
  const counts = new Map<string, Map<string, number>>();
  const indexes = new Map(
    codebook.topics.map((t) => [
      t.topic,
      new PatternIndex(t.patterns.map((p) => [p.text, p.text] as const)),
    ]),
  );
  for (const { topic, text } of evidence) {
    const words = plainWords(text);
    const whole = indexes
      .get(topic)
      ?.find(words)
      .filter((f) => f.to - f.from === words.length);
    for (const pattern of new Set(whole?.map((f) => f.value))) {
      const key = `${topic}\0${pattern}`;
      const caught = counts.get(key) ?? new Map<string, number>();
      caught.set(text.toLowerCase(), (caught.get(text.toLowerCase()) ?? 0) + 1);
      counts.set(key, caught);
    }
  }
  return codebook.topics.flatMap(({ topic, patterns }) =>
    patterns.map(({ text, line }) => {
      const caught = [...(counts.get(`${topic}\0${text}`) ?? [])].sort((a, b) => b[1] - a[1]);
      const hits = caught.reduce((sum, [, n]) => sum + n, 0);
      return { topic, pattern: text, line, hits, caught: caught.map(([words]) => words) };
    }),
  );
}
