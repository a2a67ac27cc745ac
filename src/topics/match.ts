/** Finds a codebook's topics in a quote's content: conditions first, then the longest match wins. */
import type { About, Codebook, GroupRule, Topic } from './codebook.ts';
import { type Found, type Matching, PatternIndex } from './patterns.ts';
import type { Word } from './words.ts';

/** One pattern of one topic, with its group's conditions. */
export interface CodeEntry {
  readonly topic: Topic;
  readonly pattern: string;
  readonly rule: GroupRule | null;
}

export interface TopicMatch {
  readonly topic: Topic;
  readonly pattern: string;
  readonly rule: GroupRule | null;
  /** Words `[from, to)` of the content. */
  readonly from: number;
  readonly to: number;
}

/** The group's word counts more than the topic's. */
export function aboutOf({ topic, rule }: Pick<TopicMatch, 'topic' | 'rule'>): About {
  return rule?.about ?? topic.about ?? 'option';
}

interface Condition {
  readonly near: PatternIndex<true> | null;
  readonly never: PatternIndex<true> | null;
  readonly document: PatternIndex<true> | null;
}

/** A codebook made ready to match: built once a run. */
export class Matcher {
  readonly #index: PatternIndex<CodeEntry>;
  readonly #conditions = new Map<GroupRule, Condition>();

  constructor(codebook: Codebook) {
    const entries: [string, CodeEntry, Matching][] = [];
    for (const topic of codebook.topics) {
      for (const { text, group } of topic.patterns) {
        const rule = (group === null ? undefined : topic.groups.get(group)) ?? null;
        entries.push([text, { topic, pattern: text, rule }, topic.matching]);
        if (rule && !this.#conditions.has(rule)) {
          this.#conditions.set(rule, {
            near: indexOf(rule.with),
            never: indexOf(rule.without),
            document: indexOf(rule.document),
          });
        }
      }
    }
    this.#index = new PatternIndex(entries);
  }

  /** Matches in text order; each word belongs to one match, but one match can name two topics. */
  match(words: readonly Word[], whole: WholeDocument): readonly TopicMatch[] {
    const candidates = this.#index
      .find(words)
      .filter((found) => this.#holds(found, words, whole))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const matches: TopicMatch[] = [];
    let last: Found<CodeEntry> | undefined;
    for (const found of candidates) {
      const same = last?.from === found.from && last.to === found.to;
      const repeated =
        same && matches.some((m) => m.from === found.from && m.topic === found.value.topic);
      if (last && found.from < last.to && (!same || repeated)) continue;
      matches.push({ ...found.value, from: found.from, to: found.to });
      last = found;
    }
    return matches;
  }

  #holds(found: Found<CodeEntry>, words: readonly Word[], whole: WholeDocument): boolean {
    const { rule } = found.value;
    const condition = rule ? this.#conditions.get(rule) : undefined;
    if (!rule || !condition) return true;
    if (condition.document && !whole.occurs(condition.document)) return false;
    const scope = scopeOf(rule.within, found, words);
    if (scope.some((part) => condition.never?.occurs(part))) return false;
    if (condition.near === null) return true;
    if (rule.within === 'document') return whole.occurs(condition.near);
    return scope.some((part) => condition.near?.occurs(part));
  }
}

function indexOf(patterns: readonly string[]): PatternIndex<true> | null {
  return patterns.length === 0 ? null : new PatternIndex(patterns.map((p) => [p, true]));
}

/** The words before and after the match that a condition may look at. */
function scopeOf(
  within: GroupRule['within'],
  found: Found<unknown>,
  words: readonly Word[],
): readonly (readonly Word[])[] {
  const before = words.slice(0, found.from);
  const after = words.slice(found.to);
  if (typeof within === 'number') return [before.slice(-within), after.slice(0, within)];
  if (within === 'content' || within === 'document') return [before, after];
  const sentence = words[found.from]?.sentence;
  return [before, after].map((part) => part.filter((word) => word.sentence === sentence));
}

/** The whole document's words, with what was already looked up in them. */
export class WholeDocument {
  readonly words: readonly Word[];
  readonly #known = new Map<PatternIndex<true>, boolean>();

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  occurs(patterns: PatternIndex<true>): boolean {
    const known = this.#known.get(patterns);
    if (known !== undefined) return known;
    const found = patterns.occurs(this.words);
    this.#known.set(patterns, found);
    return found;
  }
}
