/** "The lawmaker said", "the 34-year-old said": other words for the person who acts or speaks just before. */
import type { Speaker } from '../../model/annotations.ts';
import { speaksAgainst } from '../entities/kin.ts';
import { agreesWithTitle } from '../entities/nominals.ts';
import { personNounAt } from '../entities/titles.ts';
import type { View } from '../entities/view.ts';
import { referentOf, type SpeakerContext } from './context.ts';
import { speakerOf } from './naming.ts';
import { mentionEnding, type SourcePhrase } from './source.ts';

/** Offices that papers use as another word for somebody who holds a finer one. */
const GENERIC =
  /^(?:lawmaker|legislator|politician|official|executive|leader|chief|boss|diplomat|envoy|officer)$/;

/** The named person of the same paragraph whom a new definite phrase can mean; null where nobody is sure enough. */
export function variationSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view } = context;
  if (view.lower[source.first] !== 'the' || !isBare(context, source)) return null;
  const titled = titledBy(context, source);
  if (titled) return titled;
  if (!mayVary(context, source) || hasReferent(context, source)) return null;
  return justBefore(context, source);
}

/** Nothing follows the noun but a mark: "the clerk who typed them" is somebody of his own. */
function isBare({ view }: SpeakerContext, source: SourcePhrase): boolean {
  return source.last === source.baseLast || view.words[source.baseLast] === ',';
}

/** "The collector" of "District Collector Ida Lund": a title that no list holds. */
function titledBy(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  const head = view.lower[source.baseLast - 1] ?? '';
  if (source.baseLast - source.first !== 2 || personNounAt(view, source.baseLast - 1)) return null;
  for (const mention of references.mentions) {
    if (mention.first >= source.first) break;
    const person = referentOf(context, mention);
    if (mention.kind !== 'name' || person?.type !== 'person') continue;
    const before = view.words[mention.first - 1] ?? '';
    if (view.lower[mention.first - 1] === head && before !== view.lower[mention.first - 1])
      return speakerOf(context, person, 'role', 0.7);
  }
  return null;
}

/** A person's noun that says what somebody is, not which office he alone holds. */
function mayVary({ view }: SpeakerContext, source: SourcePhrase): boolean {
  const at = source.baseLast - 1;
  if (/-year-old$/.test(view.lower[at] ?? '')) return true;
  const noun = personNounAt(view, at)?.noun;
  if (!noun || noun.plural) return false;
  if (noun.class === 'job' || noun.class === 'plain') return true;
  return noun.class === 'office' && GENERIC.test(noun.lemma);
}

/** True where the phrase means somebody spoken of before. */
function hasReferent(context: SpeakerContext, source: SourcePhrase): boolean {
  const at = { first: source.first, last: source.baseLast };
  const mention = mentionEnding(context.references, at);
  const referent = mention ? referentOf(context, mention) : null;
  if (!mention || !referent) return false;
  return referent.named || referent.mentions[0] !== mention;
}

/** Nobody new is brought in by an age alone: "the 34-year-old" reaches into the paragraph before. */
function isNear({ sentences }: View, sentence: number, here: number, aged: boolean): boolean {
  if (aged) return here - sentence <= 3;
  const together = sentences[sentence]?.paragraph === sentences[here]?.paragraph;
  return together && here - sentence <= 2;
}

/** "the 34-year-old", "the 34-year-old baker". */
function isAged(view: View, source: SourcePhrase): boolean {
  return /-year-old$/.test(view.lower[source.first + 1] ?? '');
}

/** Who acted or spoke in the sentence before, or in this one, within the paragraph. */
function justBefore(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  const here = view.sentenceOf[source.first] ?? 0;
  const aged = isAged(view, source);
  const noun = personNounAt(view, source.baseLast - 1)?.noun;
  const gender = noun?.gender ?? null;
  for (const mention of references.mentions.toReversed()) {
    if (mention.first >= source.first || mention.quote !== 0) continue;
    const sentence = view.sentenceOf[mention.first] ?? 0;
    if (!isNear(view, sentence, here, aged)) break;
    const person = referentOf(context, mention);
    if (!(mention.subject || mention.spoke) || person?.type !== 'person') continue;
    const clash = gender !== null && person.gender !== null && person.gender !== gender;
    if (!person.named || clash) return null;
    if (noun && !aged && speaksAgainst(noun.lemma, person, agreesWithTitle)) return null;
    return speakerOf(context, person, 'role', 0.55);
  }
  return null;
}
