/** The stage that codes quotes: which topics their own words name, and which way the speaker points. */
import {
  CODINGS,
  type Coding,
  QUOTES,
  type Quote,
  SENTENCES,
  type Stance,
  TOKENS,
} from '../model/annotations.ts';
import type { Document } from '../model/document.ts';
import { cover, type Span, type Spans } from '../model/span.ts';
import { type Stage, stage } from '../pipeline/stage.ts';
import type { Codebook } from './codebook.ts';
import type { QuoteContext } from './direction/context.ts';
import { type Cue, cuesIn } from './direction/cues.ts';
import { decide } from './direction/decide.ts';
import { Matcher, type TopicMatch, WholeDocument } from './match.ts';
import { documentWords, type Word, wordsWithin } from './words.ts';

/** Codes with this codebook; no codebook, no codings. */
export function codingsStage(codebook: Codebook | null): Stage<readonly Coding[]> {
  const matcher = codebook ? new Matcher(codebook) : null;
  return stage(CODINGS, [QUOTES, TOKENS, SENTENCES], (doc) => (matcher ? code(doc, matcher) : []));
}

function code(doc: Document, matcher: Matcher): readonly Coding[] {
  const whole = new WholeDocument(documentWords(doc));
  const quotes = doc.get(QUOTES);
  return quotes.flatMap((quote, index) => {
    const words = wordsWithin(whole.words, quote.content);
    const matches = matcher.match(words, whole);
    if (matches.length === 0) return [];
    const context: QuoteContext = {
      words,
      cues: outside(cuesIn(words), matches),
      matches,
      stance: relevantStance(quote),
      measured: measures(quote, whole.words),
      relayed: inside(relayedSpans(quotes, index)),
    };
    return codingsOf(index, context);
  });
}

/** A denial in the words themselves already holds its negation: it must not turn the direction once more. */
function relevantStance({ stance, stanceFrom }: Quote): Stance {
  const denies = stance === 'denies' || stance === 'rejects';
  return denies && stanceFrom === 'words' ? 'asserts' : stance;
}

/** Words of a topic's own name judge nothing: a rent freeze is no freeze on it. */
function outside(cues: readonly Cue[], matches: readonly TopicMatch[]): readonly Cue[] {
  return cues.filter((cue) => !matches.some((m) => cue.from < m.to && m.from < cue.to));
}

function codingsOf(quote: number, context: QuoteContext): Coding[] {
  const byTopic = new Map<string, TopicMatch[]>();
  for (const match of context.matches) {
    const list = byTopic.get(match.topic.topic);
    if (list) list.push(match);
    else byTopic.set(match.topic.topic, [match]);
  }
  return [...byTopic].map(([topic, matches]): Coding => {
    const verdict = decide(matches, context);
    const { cue } = verdict;
    return {
      quote,
      topic,
      direction: verdict.direction,
      evidence: matches.map((m) => spanOf(context.words, m.from, m.to)),
      decidedBy: {
        span: cue ? spanOf(context.words, cue.from, cue.to) : null,
        rule: verdict.rule,
      },
    };
  });
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return cover(words.slice(from, to));
}

/** Content of quotes inside this one that somebody else says. */
function relayedSpans(quotes: readonly Quote[], index: number): Spans {
  const speaker = quotes[index]?.speaker?.name;
  return quotes
    .filter((q) => q.parent === index && q.speaker?.name !== speaker)
    .flatMap((q) => q.content);
}

function inside(spans: Spans): (word: Word) => boolean {
  return (word) => spans.some((s) => s.start <= word.start && word.end <= s.end);
}

/** "The survey found", "according to the agency": who counts takes no side by it. */
function measures(quote: Quote, words: readonly Word[]): boolean {
  const kind = quote.speaker?.kind;
  if (kind !== 'organization' && kind !== 'document') return false;
  return cuesIn(wordsWithin(words, quote.cue)).some((cue) => cue.value === 'measure');
}
