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

/**
 * Patterns that stand under one topic and are caught whole by another's too, by the same words or by
 * wildcards: each match then codes both.
 */
export function sharedPatterns(codebook: Codebook): readonly SharedPattern[] {
  const index = new PatternIndex(
    codebook.topics.flatMap(({ topic, patterns, matching }) =>
      patterns.map(({ text }) => [text, topic, matching] as const),
    ),
  );
  const shared = new Map<string, Set<string>>();
  for (const { topic, patterns } of codebook.topics) {
    for (const { text } of patterns) {
      const key = patternWords(text).join(' ').toLowerCase();
      // A wildcard is tried as if it stood for nothing.
      const words = plainWords(key.replace(/[*?]/g, ''));
      const whole = index.find(words).filter((f) => f.from === 0 && f.to === words.length);
      const topics = shared.get(key) ?? new Set();
      shared.set(key, new Set([...topics, topic, ...whole.map((f) => f.value)]));
    }
  }
  return [...shared]
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
      new PatternIndex(t.patterns.map((p) => [p.text, p.text, t.matching] as const)),
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

/** Quotes that hold with a topic and with its opposite at once: worth a second look. */
export function bothSides(
  codebook: Codebook,
  quotes: Iterable<{
    readonly topics: readonly { readonly topic: string; readonly direction: string }[];
  }>,
): number {
  const opposites = codebook.topics.flatMap((t) => (t.opposite ? [[t.topic, t.opposite]] : []));
  let count = 0;
  for (const { topics } of quotes) {
    const held = new Set(topics.filter((t) => t.direction === 'pro').map((t) => t.topic));
    if (opposites.some((pair) => pair.every((topic) => held.has(topic)))) count++;
  }
  return count;
}
