/**
 * Who gives a figure without a quote: "police put the crowd at 900", "a poll by Kestrel had the gap at 8 points",
 * "the $4 average estimate of 11 analysts".
 */
import type { Entity, Figure, Sentence } from '../model/annotations.ts';
import { overlaps, type Span } from '../model/span.ts';

/** Verbs whose "at" gives an amount. */
const PUTS =
  /\b(?:put|puts|putting|estimate[sd]?|reckon(?:s|ed)?|value[sd]?|calculate[sd]?|forecasts?|project(?:s|ed)?|assess(?:es|ed)?|peg(?:s|ged)|gauge[sd]?)\b/g;

/** Between the verb's object and the figure. */
const AT =
  /\bat\s+(?:(?:about|around|nearly|roughly|some|just|only|almost|over|under|between|up to|as (?:much|many|high|low) as|(?:more|less|fewer) than|at least)\s+)*$/i;

/** "… estimate of 11 analysts" right after the figure. */
const ESTIMATE =
  /^(?:[ -]\p{Ll}+){0,3} (?:estimate|forecast|projection|prediction)s? (?:of|by|from) ((?:the |an? )?[^,.;:—–()"“”]{3,60})/u;

/** "put her coat on and arrived at 9": the "at" is another verb's. */
const OTHER_VERB =
  /\b(?:and|but|then) (?:\p{Ll}+ed|he|she|they|it|was|were|came|went|left|stood)\b/u;

/** Words in front of the verb that are not its subject. */
const AUXILIARIES =
  /(?:\s+(?:has|have|had|also|now|then|later|earlier|since|already|previously|itself|themselves|was|is|were|are|would|could|could have|will))+$/;

/** The span of what gives the figure, or null. */
export function giverOf(text: string, figure: Figure, sentence: Sentence): Span | null {
  return (
    estimateBy(text, figure, sentence) ??
    subjectOfPut(text, figure, sentence) ??
    dataBefore(text, figure, sentence) ??
    dataAfter(text, figure, sentence)
  );
}

/** "… fell by a third, the agency's data show." */
const SHOWN =
  /^[^.;:!?"“”]*?, ((?:the |a |an |its )?[^,.;:—–()"“”]{3,60}?) (?:have |has |had )?(?:show(?:s|ed|n)?|suggest(?:s|ed)?|indicate[sd]?|found|reveal(?:s|ed)?)(?=[.,;]|$)/;

function dataAfter(text: string, figure: Figure, sentence: Sentence): Span | null {
  const match = SHOWN.exec(text.slice(figure.end, sentence.end));
  if (!match?.[1] || !isData(match[1])) return null;
  const start = figure.end + match[0].lastIndexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** "A Kestrel poll released this week found 66 percent …": data that show what follows in their sentence. */
function dataBefore(text: string, figure: Figure, sentence: Sentence): Span | null {
  const before = text.slice(sentence.start, figure.start);
  let verb = -1;
  for (const match of before.matchAll(SHOWS)) verb = match.index;
  if (verb < 0 || /[.;!?]\s/.test(before.slice(verb))) return null;
  const subject = subjectBefore(before.slice(0, verb), sentence.start);
  return subject && isData(text.slice(subject.start, subject.end)) ? subject : null;
}

const SHOWS =
  /\b(?:found|finds|show(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|reveal(?:s|ed)?|put|puts)\b/g;

/** Polls, records, statistics: what stands in them is theirs until somebody else speaks. */
export function isData(phrase: string): boolean {
  return /\b(?:polls?|surveys?|study|studies|reports?|data|figures|statistics|estimates?|analys[ei]s|census|reviews?|research|records|returns|audit)\b/i.test(
    phrase,
  );
}

function estimateBy(text: string, figure: Figure, sentence: Sentence): Span | null {
  const match = ESTIMATE.exec(text.slice(figure.end, sentence.end));
  if (!match?.[1]) return null;
  const end = figure.end + match[0].length;
  return { start: end - match[1].length, end };
}

function subjectOfPut(text: string, figure: Figure, sentence: Sentence): Span | null {
  const before = text.slice(sentence.start, figure.start);
  const at = AT.exec(before);
  if (!at) return null;
  let verb = -1;
  for (const match of before.matchAll(PUTS)) if (match.index < at.index) verb = match.index;
  if (verb < 0 || /[.;:!?]/.test(before.slice(verb, at.index))) return null;
  if (OTHER_VERB.test(before.slice(verb, at.index))) return null;
  return subjectBefore(before.slice(0, verb), sentence.start);
}

/** The noun phrase that ends a stretch of text; what stands between commas behind it is its apposition. */
function subjectBefore(stretch: string, offset: number): Span | null {
  let lead = stretch.trimEnd().replace(AUXILIARIES, '');
  if (lead.endsWith(',')) {
    const opening = lead.lastIndexOf(',', lead.length - 2);
    if (opening < 0) return null;
    lead = lead.slice(0, opening);
  }
  const clause = Math.max(
    ...[',', ';', ':', '—', '–', '(', '"', '“', '\n'].map((mark) => lead.lastIndexOf(mark)),
  );
  const start =
    clause +
    1 +
    (/^\s*(?:(?:and|but|while|although|though|as|when|yet)\s+)?/i.exec(lead.slice(clause + 1))?.[0]
      .length ?? 0);
  const subject = lead.slice(start);
  const passive = /\b(?:is|was|are|were|be|been|being)$/.test(stretch.trimEnd());
  if (passive || subject.length < 2 || subject.length > 90) return null;
  return { start: offset + start, end: offset + lead.length };
}

/** Data speak for the organization that the phrase names; others for themselves or for the entity that they mention. */
export function giverName(text: string, giver: Span, entities: readonly Entity[]): string {
  const phrase = text.slice(giver.start, giver.end);
  const mentioned = entities.filter((entity) => entity.mentions.some((m) => overlaps(m, giver)));
  const data = isData(phrase);
  const named = mentioned.find((e) => data && e.type === 'organization');
  if (named) return named.name;
  const head = mentioned.find((e) => e.mentions.some((m) => isHead(text, m, giver)));
  return head?.name ?? phrase;
}

/** The mention is the whole phrase but for its article and titles. */
function isHead(text: string, mention: Span, giver: Span): boolean {
  if (mention.end < giver.end || mention.start < giver.start) return false;
  return !/\b(?:of|by|for|from|in|at|to)\b/.test(text.slice(giver.start, mention.start));
}
