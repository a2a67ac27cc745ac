/** Drops drafts that can be no report: the patient of a passive, nobody in particular, a thing only named. */
import { lazy, readTable } from '../../../lexicon/load.ts';
import { lemmaOf } from '../model/words.ts';
import { type Context, isFiniteVerb, isNoun, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import {
  isDateline,
  isPlan,
  isPlea,
  isQuotedReason,
  isReading,
  isUnnamedHearsay,
} from './events.ts';
import { asksForSilence, isBareVerdict, namesOnly, saysNothing } from './hollow.ts';
import { cueLemma, showsOnly, verbOf } from './verb.ts';

/** Each says what a report cannot be; a draft that fits one of them goes. */
const REFUTATIONS: readonly ((ctx: Context, draft: Draft, cue: Range) => boolean)[] = [
  isGeneric,
  isOwnTalk,
  isPassivePatient,
  isReducedParticiple,
  namesOnly,
  isThingThatShows,
  isLabel,
  saysNothing,
  asksForSilence,
  isBareVerdict,
  isListener,
  isHypothetical,
  isPassingQuote,
  isObjectsParticiple,
  isPutToThem,
  isQuotedReason,
  isUnnamedHearsay,
  isPlea,
  isPlan,
  isDateline,
  isReading,
];

export function plausible(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => {
    const { cue } = draft;
    return !cue || !REFUTATIONS.some((refutes) => refutes(ctx, draft, cue));
  });
}

const NOBODY = /^(?:you|what|that|there|nobody|none|please)$/;

/** "you say", "that said", "nobody asked": no one in particular. */
function isGeneric(ctx: Context, { source }: Draft): boolean {
  if (!source || source.last - source.first !== 1) return false;
  return NOBODY.test(ctx.lower[source.first] ?? '');
}

/** "I tell you", "we stress that …" in somebody's own words: the quotation itself says so already. */
function isOwnTalk(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  if (!source || source.last - source.first !== 1) return false;
  if (!/^(?:i|we)$/.test(ctx.lower[source.first] ?? '')) return false;
  const home = outerQuote(ctx, cue.first);
  const past = ctx.tags[verbOf(ctx, cue)] === 'VBD';
  const nested = content.some(({ first }) => opensNested(ctx, first, home));
  if (nested) return !past;
  if (home < 0 && cueLemma(ctx, cue) === 'ask') return true;
  const clause = /^(?:that|whether|if|how|why)$/.test(ctx.lower[content[0]?.first ?? -1] ?? '');
  return home >= 0 ? !(past && clause) : !past;
}

/** True where a quotation of its own starts at the token, inside the quotation `home` or outside any. */
function opensNested(ctx: Context, token: number, home: number): boolean {
  const quote = ctx.quoteOf[token] ?? -1;
  return quote >= 0 && quote !== home && ctx.quotations[quote]?.start === ctx.tokens.start(token);
}

const BEING = /^(?:is|are|was|were|be|been|being|am|'s|'re|get|gets|got)$/;

/** "They were denied entry", "members were told that …": the subject is not who speaks. */
function isPassivePatient(ctx: Context, { source }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (!source || source.first > verb || !/^VB[ND]$/.test(ctx.tags[verb] ?? '')) return false;
  let at = verb - 1;
  while (at > source.last - 1 && skipsInGroup(ctx, at)) at--;
  if (at < source.last) return false;
  return BEING.test(ctx.lower[at] ?? '') && ctx.tags[at] !== 'POS';
}

function skipsInGroup(ctx: Context, at: number): boolean {
  return /^(?:RB|VBN)/.test(ctx.tags[at] ?? '') && !BEING.test(ctx.lower[at] ?? '');
}

/** "sheets maintained by aides", "economies projected to grow have shrunk": no verb of their own. */
function isReducedParticiple(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (!source || !/^VB[ND]$/.test(ctx.tags[verb] ?? '')) return false;
  if (source.first > verb || hasAuxiliary(ctx, source.last, verb)) return false;
  const [piece] = content;
  if (!piece || piece.first !== cue.last) return false;
  const first = ctx.lower[piece.first] ?? '';
  if (first === 'by') return ctx.tags[piece.first + 1] !== 'CD';
  return first === 'to' && hasSecondMainVerb(ctx, piece);
}

function hasAuxiliary(ctx: Context, first: number, verb: number): boolean {
  for (let i = first; i < verb; i++) {
    if (/^(?:has|have|had|having|'ve|'d)$/.test(ctx.lower[i] ?? '')) return true;
  }
  return false;
}

/** After an infinitive a finite verb stands without a word that could open its clause. */
function hasSecondMainVerb(ctx: Context, { first, last }: Range): boolean {
  for (let i = first + 2; i < last; i++) {
    const tag = ctx.tags[i] ?? '';
    if (/^(?:W|IN$|CC$|PRP$|,|:|``|'')/.test(tag) || outerQuote(ctx, i) >= 0) return false;
    if (isFiniteVerb(tag)) return true;
  }
  return false;
}

/** Nouns whose bearer can speak: people, groups, organizations, documents and data. */
const speaking: () => ReadonlySet<string> = lazy(
  () =>
    new Set(
      ['people/source-nouns.tsv', 'people/person-nouns.tsv'].flatMap((file) =>
        readTable(file).map((row) => row[0] ?? ''),
      ),
    ),
);

/** "The trip underscores …", "her meetings indicate …": an event shows, but it does not say. */
function isThingThatShows(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  if (!source || source.first > cue.first) return false;
  if (!showsOnly(ctx, cue)) return false;
  if (content.some(({ first }) => outerQuote(ctx, first) >= 0)) return false;
  const head = headOf(ctx, source);
  if (!isNoun(ctx.tags[head] ?? '') || isNamed(ctx, head)) return false;
  if (canSpeak(ctx.lower[head] ?? '')) return false;
  // "an average of polls", "a batch of emails": what is measured out speaks.
  const measured = ctx.lower[head + 1] === 'of' && !happens(ctx.lower[head] ?? '');
  if (measured && speaksLater(ctx, head + 2, source.last)) return false;
  // "talks show one side of the problem", but "his thinking shows that …".
  return !(saysByItself(ctx.lower[head] ?? '') && content.some((piece) => statesFact(ctx, piece)));
}

/** A clause or a figure. */
function statesFact(ctx: Context, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    if (isFiniteVerb(ctx.tags[i] ?? '') || /\d/.test(ctx.words[i] ?? '')) return true;
  }
  return false;
}

const nounClass: () => ReadonlyMap<string, string> = lazy(
  () =>
    new Map(
      readTable('word-classes.tsv')
        .filter((row) => row[1] === 'n')
        .map((row) => [row[0] ?? '', row[2] ?? '']),
    ),
);

/** WordNet: an act or an event. */
function happens(noun: string): boolean {
  return /^(?:act|event|process|state)$/.test(nounClass().get(lemmaOf(noun)) ?? '');
}

/** By WordNet or by its ending something of words, thought or people. */
function saysByItself(noun: string): boolean {
  const known = nounClass().get(lemmaOf(noun));
  if (known) return /^(?:communication|cognition|person|group)$/.test(known);
  return /(?:er|or|ist|ian|man|woman|men|women)s?$/.test(noun);
}

function speaksLater(ctx: Context, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (canSpeak(ctx.lower[i] ?? '')) return true;
  return false;
}

/** `listed their home as "Hope"`, `spoke with a man called "Kat"`: a verb of no words, and a few in quotation marks. */
function isPassingQuote(ctx: Context, { content }: Draft, cue: Range): boolean {
  const senses = cueLexicon().senses.get(cueLemma(ctx, cue)) ?? [];
  if (senses.length === 0 || senses.some((sense) => !/^(?:cite|speak)$/.test(sense.cueClass)))
    return false;
  const home = outerQuote(ctx, cue.first);
  const quotations = ctx.quotations.filter((one) =>
    content.some(
      ({ first, last }) =>
        ctx.tokens.start(first) < one.start && one.end <= ctx.tokens.end(last - 1),
    ),
  );
  return (
    home < 0 &&
    quotations.length > 0 &&
    quotations.every((one) => isNameLike(ctx.text.slice(one.inner.start, one.inner.end)))
  );
}

/** One to four capitalized words. */
function isNameLike(text: string): boolean {
  return /^\p{Lu}[\p{L}\d'’.-]*(?:[ ,][ ,.]*\p{Lu}[\p{L}\d'’.-]*){0,3}(?:[ ,][ ,.]*)?$/u.test(text);
}

/** "advocates describe her asking questions": who asks is the object of another verb, not its subject. */
function isObjectsParticiple(ctx: Context, { source }: Draft, cue: Range): boolean {
  if (!source || ctx.tags[cue.first] !== 'VBG' || source.last !== cue.first) return false;
  let finite = 0;
  for (let i = source.first; i < source.last; i++) {
    const low = ctx.lower[i] ?? '';
    const bare = ctx.tags[i] === 'VB' && !/^(?:TO|MD)$/.test(ctx.tags[i - 1] ?? '');
    const mistaken = ctx.tags[i] === 'NN' && ctx.words[i] === low && cueLexicon().verbs.has(low);
    const verb = bare || mistaken || isFiniteVerb(ctx.tags[i] ?? '');
    if (verb && /^\p{Ll}/u.test(ctx.words[i] ?? '')) finite++;
  }
  const relative = ctx.lower
    .slice(source.first, source.last)
    .some((w) => /^(?:who|which|that)$/.test(w));
  return finite > (relative ? 1 : 0);
}

/** "She may say that …", "if he says that …": words that nobody has said. */
function isHypothetical(ctx: Context, { source }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (outerQuote(ctx, verb) >= 0) return false;
  let at = verb - 1;
  while (/^RB/.test(ctx.tags[at] ?? '') && !/^(?:not|n't|never|only)$/.test(ctx.lower[at] ?? ''))
    at--;
  if (/^(?:may|might|could|can|should|must)$/.test(ctx.lower[at] ?? '')) return true;
  const before = source && source.last <= verb ? ctx.lower[source.first - 1] : '';
  return /^(?:if|unless)$/.test(before ?? '') && /^VB[ZP]$/.test(ctx.tags[verb] ?? '');
}

/** "The court heard that …" reports what was said there; "she heard that …" does not. */
function isListener(ctx: Context, { source }: Draft, cue: Range): boolean {
  if (cueLemma(ctx, cue) !== 'hear' || !source) return false;
  const words = ctx.lower.slice(source.first, source.last);
  return !words.some((word) => HEARING.test(word));
}

const HEARING =
  /^(?:court|jury|jurors|panel|tribunal|inquest|inquiry|hearing|committee|commission|trial|magistrates)$/;

/** A capital inside a sentence or a tagged name: names are given the benefit of the doubt. */
function isNamed(ctx: Context, token: number): boolean {
  const opens = /^[.!?]?$/.test(ctx.words[token - 1] ?? '');
  return (
    ctx.tags[token]?.startsWith('NNP') === true ||
    (!opens && /^\p{Lu}/u.test(ctx.words[token] ?? ''))
  );
}

function canSpeak(word: string): boolean {
  return (
    speaking().has(word) || speaking().has(lemmaOf(word)) || speaking().has(word.replace(/s$/, ''))
  );
}

/** The last noun before a preposition, a comma or a relative word. */
function headOf(ctx: Context, { first, last }: Range): number {
  let head = first;
  for (let i = first; i < last; i++) {
    const tag = ctx.tags[i] ?? '';
    if (isNoun(tag)) head = i;
    else if (/^(?:IN|TO|W|,|:|VB)/.test(tag) && isNoun(ctx.tags[head] ?? '')) break;
  }
  return head;
}

const NAMING =
  /^(?:name|know|call|bill|title|brand|nickname|dub|entitle|head|list|go|spell)(?:d|ed|n|s|es)?$/;

/** `named "Better Idea"`, `a cosplayer going by "Kat"`: a name in quotation marks that nobody says. */
function isLabel(ctx: Context, { content }: Draft, cue: Range): boolean {
  if (content.length !== 1) return false;
  const [piece] = content;
  if (!piece) return false;
  const words = wordCount(ctx, piece);
  if (words > 4 || !opensNested(ctx, piece.first, outerQuote(ctx, cue.first))) return false;
  const verb = cueLemma(ctx, cue);
  // "what he calls “a raft”" is his word for it; "a plan called “Raft”" is a name.
  if (verb === 'call' && ctx.tags[verbOf(ctx, cue)] !== 'VBN') return false;
  const speech = cueLexicon()
    .senses.get(verb)
    ?.some((sense) => sense.frames.includes('d'));
  return NAMING.test(verb) && !speech;
}

function wordCount(ctx: Context, { first, last }: Range): number {
  let count = 0;
  for (let i = first; i < last; i++) if (/[\p{L}\p{N}]/u.test(ctx.words[i] ?? '')) count++;
  return count;
}

/** "Asked whether she would go, Orr said no": who is named behind the question did not put it. */
function isPutToThem(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  if (!/^(?:asked|pressed|questioned)$/.test(ctx.lower[verbOf(ctx, cue)] ?? '')) return false;
  const last = content.at(-1)?.last ?? 0;
  return source !== null && source.first >= last && (content[0]?.first ?? 0) >= cue.last;
}
