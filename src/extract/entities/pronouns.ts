/** Ranks the antecedents of a third-person pronoun by a small linear model. */

import type { Gender } from '../../lexicon/first-names.ts';
import { lazy, readTable } from '../../lexicon/load.ts';
import type { Reference, Referent } from './referents.ts';
import type { View } from './view.ts';

export interface Pronoun {
  readonly gender: Gender;
  readonly plural: boolean;
  readonly case: 'subject' | 'object' | 'possessive' | 'reflexive';
  /** True where it is the source of an attribution. */
  readonly speaks?: boolean;
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ['he', 'male', 'subject'],
      ['him', 'male', 'object'],
      ['his', 'male', 'possessive'],
      ['himself', 'male', 'reflexive'],
      ['she', 'female', 'subject'],
      ['her', 'female', 'object'],
      ['hers', 'female', 'possessive'],
      ['herself', 'female', 'reflexive'],
    ] as const
  ).map(([word, gender, role]) => [word, { gender, plural: false, case: role }]),
);

/** The pronoun at a token, with "her" told apart by its tag; null for any other word. */
export function pronounAt(view: View, index: number): Pronoun | null {
  const pronoun = PRONOUNS.get(view.lower[index] ?? '');
  if (!pronoun) return null;
  if (view.lower[index] === 'her' && view.tags[index] === 'PRP$') {
    return { ...pronoun, case: 'possessive' };
  }
  return pronoun;
}

/** What is known of a referent when a pronoun is met. */
export interface Standing {
  readonly referent: Referent;
  /** Its last mention that the pronoun can see. */
  last: Reference;
  /** Its last mention as a subject, else null. */
  lastSubject: Reference | null;
  /** Its last mention as the source of an attribution, else null. */
  lastSpoke: Reference | null;
  count: number;
}

export const FEATURES = [
  'same-sentence',
  'previous-sentence',
  'sentence-distance',
  'same-paragraph',
  'subject',
  'subject-for-subject',
  'subject-for-possessive',
  'subject-for-object-same-sentence',
  'named',
  'gender-certain',
  'gender-likely',
  'frequency',
  'pronoun-last',
  'nominal-last',
  'nearest',
  'second-nearest',
  'possessor-last',
  'most-recent-subject',
  'opens-sentence',
  'name-likely-other-gender',
  'subject-same-sentence',
  'possessive-same-sentence',
  'most-frequent',
  'opens-previous-sentence',
  'speech-opens-previous-sentence',
  'speech-spoke-last',
  'speech-spoke-previous-sentence',
  'speech-nominal-previous-subject',
  'speech-same-paragraph',
  'speech-frequency',
  'unknown-gender-nearest-subject',
] as const;

const weights: () => Float64Array = lazy(() => {
  const table = new Map(readTable('people/pronoun-weights.tsv').map((row) => [row[0], row[1]]));
  return Float64Array.from(FEATURES, (name) => Number(table.get(name) ?? 0));
});

export interface Ranked {
  readonly standing: Standing;
  readonly probability: number;
}

/** Candidates with their probabilities, best first; empty where nobody fits. */
export function rankAntecedents(
  view: View,
  at: number,
  pronoun: Pronoun,
  standings: readonly Standing[],
  model: Float64Array = weights(),
): Ranked[] {
  const fitting = candidates(pronoun, standings);
  if (fitting.length === 0) return [];
  const rows = featureRows(view, at, pronoun, fitting);
  const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * (model[i] ?? 0), 0));
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return fitting
    .map((standing, i) => ({ standing, probability: (exps[i] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** A pronoun is linked where its best antecedent has at least this probability. */
const LEAST = 0.3;
/** The same where it speaks, and the best was the last of all to speak: speakers go on. */
const LEAST_ON = 0.2;
/** Below this one the subject that follows an opening clause is likelier: "In what he called a rant, Roe …". */
const LIKELY = 0.6;

/** The best of the ranked where it is likely enough to be linked, else null. */
export function linked(ranked: readonly Ranked[], { speaks }: Pronoun): Ranked | null {
  const [best] = ranked;
  if (!best) return null;
  const newest = Math.max(...ranked.map((r) => r.standing.lastSpoke?.start ?? -1));
  const goesOn = speaks === true && best.standing.lastSpoke?.start === newest;
  return best.probability < (goesOn ? LEAST_ON : LEAST) ? null : best;
}

/** True where nobody who comes later in the sentence could be meant as well. */
export function isLikely(ranked: readonly Ranked[]): boolean {
  return (ranked[0]?.probability ?? 0) >= LIKELY;
}

/** Referents whose gender and number do not forbid the pronoun; newest first. */
export function candidates(pronoun: Pronoun, standings: readonly Standing[]): Standing[] {
  const fitting = standings.filter(({ referent }) => {
    if (referent.type !== 'person' || referent.plural) return false;
    // On GUM's chains none of 596 candidates whose given name speaks for the other gender was meant.
    return referent.gender === null || referent.gender === pronoun.gender;
  });
  return fitting.sort((a, b) => b.last.start - a.last.start).slice(0, 24);
}

/** One row of FEATURES a candidate. `fitting` is sorted newest first. */
export function featureRows(
  view: View,
  at: number,
  pronoun: Pronoun,
  fitting: readonly Standing[],
): number[][] {
  const sentence = view.sentenceOf[at] ?? 0;
  const paragraph = view.sentences[sentence]?.paragraph;
  const subjects = fitting.map((s) => s.lastSubject?.start ?? -1);
  const newestSubject = Math.max(...subjects);
  const mostFrequent = Math.max(...fitting.map((s) => s.count));
  const spokeLast = Math.max(...fitting.map((s) => s.lastSpoke?.start ?? -1));
  const speaks = pronoun.speaks === true;
  return fitting.map((standing, rank) => {
    const { referent, last } = standing;
    const lastSentence = view.sentenceOf[last.first] ?? 0;
    const distance = sentence - lastSentence;
    const fits = referent.gender === pronoun.gender;
    const { subject } = last;
    return [
      distance === 0,
      distance === 1,
      Math.min(distance, 10),
      view.sentences[lastSentence]?.paragraph === paragraph,
      subject,
      subject && pronoun.case === 'subject',
      subject && pronoun.case === 'possessive',
      subject && distance === 0 && pronoun.case === 'object',
      referent.named,
      fits && referent.certainGender,
      fits && !referent.certainGender,
      Math.log2(1 + Math.min(standing.count, 15)),
      last.kind === 'pronoun',
      last.kind === 'nominal',
      rank === 0,
      rank === 1,
      view.tags[last.last] === 'POS',
      newestSubject >= 0 && standing.lastSubject?.start === newestSubject,
      view.sentences[lastSentence]?.firstToken === last.first,
      referent.gender !== null && !fits,
      subject && distance === 0,
      distance === 0 && pronoun.case === 'possessive',
      standing.count === mostFrequent,
      ...speechRow(view, sentence, standing, speaks, spokeLast),
      speaks && view.sentences[lastSentence]?.paragraph === paragraph,
      speaks ? Math.log2(1 + Math.min(standing.count, 15)) : 0,
      referent.gender === null && subject && rank === 0,
    ].map(Number);
  });
}

/** Who opened the sentence before, who spoke last: what a pronoun beside "said" goes by. */
function speechRow(
  view: View,
  sentence: number,
  { last, lastSubject, lastSpoke }: Standing,
  speaks: boolean,
  spokeLast: number,
): boolean[] {
  const before = view.sentences[sentence - 1];
  const opener = lastSubject !== null && before !== undefined && opens(view, lastSubject, sentence);
  const spoke = lastSpoke !== null && lastSpoke.start === spokeLast;
  return [
    opener,
    speaks && opener,
    speaks && spoke,
    speaks && spoke && (view.sentenceOf[lastSpoke.first] ?? 0) >= sentence - 1,
    speaks && opener && last.kind === 'nominal',
  ];
}

/** True where the subject stands in the first words of the sentence before, or after its opening clause. */
function opens(view: View, subject: Reference, sentence: number): boolean {
  const first = view.sentences[sentence - 1]?.firstToken ?? 0;
  return view.sentenceOf[subject.first] === sentence - 1 && subject.outer - first <= 12;
}
