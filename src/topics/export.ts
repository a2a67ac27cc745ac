/** Writes a codebook as a plain quanteda dictionary: patterns only, without our metadata. */
import { lazyPackage } from '../model/lazy.ts';
import type { Codebook, Topic } from './codebook.ts';

const yaml = lazyPackage<typeof import('yaml')>('yaml');

export function exportCodebook(codebook: Codebook): string {
  const topics = codebook.topics.map((topic) => [topic.topic, patternsOf(topic)]);
  return yaml().stringify(Object.fromEntries(topics), { lineWidth: 0 });
}

/** A list, or lists by group with the topic's own patterns under quanteda's `__`. */
function patternsOf({ patterns }: Topic): unknown {
  if (patterns.every(({ group }) => group === null)) return patterns.map(({ text }) => text);
  const groups: Record<string, string[]> = {};
  for (const { text, group } of patterns) {
    const key = group ?? '__';
    groups[key] = [...(groups[key] ?? []), text];
  }
  return groups;
}
