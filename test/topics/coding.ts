/** Codes one quote of a test text: the content is what stands between « and ». */
import {
  CODINGS,
  type Coding,
  QUOTES,
  type Quote,
  type SpeakerKind,
  type Stance,
} from '../../src/model/annotations.ts';
import { stage } from '../../src/pipeline/stage.ts';
import { type Codebook, parseCodebook } from '../../src/topics/codebook.ts';
import { codingsStage } from '../../src/topics/stage.ts';
import { documentOf, SEGMENTS } from '../support/document.ts';

export function bookOf(yaml: string): Codebook {
  return parseCodebook(Buffer.from(yaml), 'test.yaml', 'test');
}

/** Cuts the marks out of the text and makes the quotes, the outer of two first. */
export function quotesOf(
  marked: string,
  stance: Stance = 'asserts',
): { readonly text: string; readonly quotes: readonly Quote[] } {
  let text = '';
  const open: number[] = [];
  const quotes: Quote[] = [];
  for (const char of marked) {
    if (char === '«') {
      quotes.push({
        source: [],
        cue: [],
        content: [{ start: text.length, end: text.length }],
        type: 'indirect',
        parent: open.at(-1) ?? null,
        confidence: 1,
        rule: 'test',
        speaker: {
          name: `speaker ${quotes.length}`,
          entity: null,
          kind: 'person',
          resolvedBy: 'name',
          confidence: 1,
        },
        stance,
        stanceFrom: 'cue',
      });
      open.push(quotes.length - 1);
    } else if (char === '»') {
      const index = open.pop() ?? 0;
      const quote = quotes[index] as Quote;
      const start = quote.content[0]?.start ?? 0;
      quotes[index] = { ...quote, content: [{ start, end: text.length }] };
    } else text += char;
  }
  return { text, quotes };
}

interface Saying {
  readonly stance: Stance;
  readonly kind: SpeakerKind;
  /** The word in the text that carries the attribution. */
  readonly cue: string;
}

/** `topic:direction` of the first quote. */
export function codingOf(codebook: Codebook, marked: string, saying: Saying): string[] {
  const { text, quotes } = quotesOf(marked, saying.stance);
  const at = text.indexOf(` ${saying.cue} `) + 1;
  const said = quotes.map((quote) => ({
    ...quote,
    cue: [{ start: at, end: at + saying.cue.length }],
    speaker: quote.speaker && { ...quote.speaker, kind: saying.kind },
  }));
  return codingsIn(codebook, text, said)
    .filter((c) => c.quote === 0)
    .map((c) => `${c.topic}:${c.direction}`);
}

function codingsIn(codebook: Codebook, text: string, quotes: readonly Quote[]): readonly Coding[] {
  const stages = [...SEGMENTS, stage(QUOTES, [], () => quotes), codingsStage(codebook)];
  return documentOf(text, stages).get(CODINGS);
}

/** `topic:direction [evidence]` of every coding, by quote. */
export function coded(codebook: Codebook, marked: string, stance: Stance = 'asserts'): string[] {
  const { text, quotes } = quotesOf(marked, stance);
  return codingsIn(codebook, text, quotes).map((c) => {
    const evidence = c.evidence.map((e) => text.slice(e.start, e.end)).join('; ');
    return `${c.quote} ${c.topic}:${c.direction} [${evidence}]`;
  });
}
