/** "Did you mean …": the known names that are spelled most like one that is not known. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { fold } from './fold.ts';

/** Below this likeness a suggestion puzzles more than it helps. */
const LEAST = 0.84;

/**
 * Up to `most` of `names`, most alike first, by Jaro-Winkler likeness without case or diacritics.
 * A name of several words is as alike as the whole or its most alike word, since people type surnames.
 */
export function nearestNames(typed: string, names: Iterable<string>, most = 3): string[] {
  const wanted = fold(typed);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likeness(wanted, fold(name)) }))
    .filter((candidate) => candidate.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((candidate) => candidate.name);
}

/** " Did you mean A or B?", or nothing. */
export function didYouMean(typed: string, names: Iterable<string>): string {
  const near = nearestNames(typed, names);
  return near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
}

function likeness(wanted: string, name: string): number {
  const parts = [name, ...name.split(/\s+/)];
  return Math.max(...parts.map((part) => jaroWinkler(wanted, part)));
}
