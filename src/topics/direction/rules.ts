/** The rules of direction, strongest first: each decides one match or passes it on. */
import type { DirectionRule } from './context.ts';
import { both, comparison, contrast, correction, linking, opposed, ranking } from './contrast.ts';
import { imperative } from './imperative.ts';
import { conceded, group, judged, predicate, tone } from './judgement.ts';
import { denied, futile, negated, powerless } from './negation.ts';
import {
  accused,
  asked,
  byTopic,
  labelled,
  mention,
  naming,
  planned,
  refusal,
  relayed,
} from './speech.ts';

export const DIRECTION_RULES: readonly DirectionRule[] = [
  refusal,
  linking,
  relayed,
  both,
  futile,
  contrast,
  correction,
  comparison,
  opposed,
  ranking,
  naming,
  negated,
  group,
  predicate,
  labelled,
  accused,
  asked,
  conceded,
  judged,
  imperative,
  powerless,
  denied,
  tone,
  planned,
  byTopic,
  mention,
];

/** Rules that only fall back on a default: a match with a stronger rule outweighs them. */
export const WEAK_RULES: ReadonlySet<string> = new Set([
  'mention',
  'plan',
  'tone',
  'codebook',
  'concession',
]);
