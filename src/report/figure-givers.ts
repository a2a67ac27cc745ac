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

/** Words in front of the verb that are not its subject. */
const AUXILIARIES =
  /(?:\s+(?:has|have|had|also|now|then|later|earlier|since|already|previously|itself|themselves|was|is|were|are|would|could|could have|will))+$/;

/** The span of what gives the figure, or null. */
export function giverOf(text: string, figure: Figure, sentence: Sentence): Span | null {
  return estimateBy(text, figure, sentence) ?? subjectOfPut(text, figure, sentence);
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
  const data =
    /\b(?:poll|survey|study|report|data|figures|estimate|analysis|census|review)s?\b/i.test(phrase);
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
