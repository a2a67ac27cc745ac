/** Two spellings of one surname by Jaro-Winkler likeness; a likeness alone says nothing about who is meant. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { PersonName } from './person-name.ts';

/** Shorter surnames differ by a letter too often ("Berg", "Borg"). */
const SHORTEST = 6;
const LEAST = 0.94;

/** True for "Ada Kowalczyk" and "Ada Kowalcyzk": one given name, surnames a slip of the pen apart. */
export function nearNames(a: PersonName, b: PersonName): boolean {
  const [one = '', other = ''] = [a.parts.at(-1), b.parts.at(-1)];
  if (one === other || a.parts[0] !== b.parts[0] || a.generation !== b.generation) return false;
  if (Math.min(one.length, other.length) < SHORTEST) return false;
  // "Petrov" and "Petrova" are two: an added ending is no slip.
  if (Math.abs(one.length - other.length) > 1 || one.startsWith(other) || other.startsWith(one))
    return false;
  return jaroWinkler(one, other) >= LEAST;
}
