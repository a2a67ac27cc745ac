/** What a number counts where its noun is left out: "370 delegates, her rival 129", "the number of families fell by a third". */
import type { Figure, Sentence } from '../../model/annotations.ts';

/** How far the noun's own number may stand. */
const REACH = 140;

/** What may follow a number whose noun is left out. */
const ENDS =
  /^(?:["”’)]|[.,;:—–]|\s+(?:and|or|but|in|on|at|by|from|to|for|were|was|are|is|had|have|has|did|do|would|will|others?|more|still|with|while|when|who|that|elsewhere|nationally|abroad|there|last|this|remain(?:ed|s)?|died|missing|injured|wounded|dead|hurt|did|voted|said|so|since|against|abstained|apiece|each|came|went|got|of (?:them|these|those|which|whom))\b)/;

const NUMBER_OF =
  /\b[Nn]umbers? of ((?:[\p{L}'’-]+ ){1,4}?)(?:(?:in|at|on|with|from|who|that|by|under|living|waiting|seeking|without|across)\b|(?:has |have |had |is |was |are |were )?(?:\p{Ll}+ed|rose|rises|risen|fell|falls|fallen|grew|grows|grown|hit|stood|stands|was|is|were|are|has|had|shrank|went|reached|topped)\b)/u;

export function withElided(
  text: string,
  figures: readonly Figure[],
  sentences: readonly Sentence[],
): Figure[] {
  const out: Figure[] = [];
  let at = 0;
  let last: Figure | null = null;
  for (const figure of figures) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= figure.start) at++;
    const start = sentences[at]?.start ?? 0;
    const near: Figure | null =
      last && last.start >= start && figure.start - last.end < REACH ? last : null;
    const counted: string | null = isElided(text, figure)
      ? (nounOf(near, figure) ?? numberOf(text.slice(start, figure.start)))
      : null;
    const told: Figure = counted === null ? figure : { ...figure, counted };
    out.push(told);
    if (told.counted !== null && (told.kind === 'count' || told.kind === 'ratio')) last = told;
  }
  return out;
}

function isElided(text: string, figure: Figure): boolean {
  if (figure.counted !== null || figure.unit !== null) return false;
  const counts = figure.kind === 'count' || figure.rule === 'fraction';
  return counts && ENDS.test(text.slice(figure.end, figure.end + 24));
}

/** A part goes on from a part, a number from a number. */
function nounOf(before: Figure | null, figure: Figure): string | null {
  if (before?.kind !== figure.kind) return null;
  // Things are counted in whole numbers, where the first of them is.
  const whole = Number.isInteger(before.value) && !Number.isInteger(figure.value);
  return whole && figure.kind === 'count' ? null : before.counted;
}

function numberOf(before: string): string | null {
  const noun = NUMBER_OF.exec(before)?.[1]?.trim();
  return noun && !/^(?:the|a|an|its|their|his|her|these|those|such|total|all|new)$/i.test(noun)
    ? noun.replace(/^(?:the|its|their|his|her|these|those)\s+/i, '')
    : null;
}
