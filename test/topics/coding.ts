/** Codes one quote of a test text: the content is what stands between « and ». */
import { CODINGS, QUOTES, type Quote, type Stance } from '../../src/model/annotations.ts';
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

/** `topic:direction [evidence]` of every coding, by quote. */
export function coded(codebook: Codebook, marked: string, stance: Stance = 'asserts'): string[] {
  const { text, quotes } = quotesOf(marked, stance);
  const doc = documentOf(text, [
    ...SEGMENTS,
    stage(QUOTES, [], () => quotes),
    codingsStage(codebook),
  ]);
  return doc.get(CODINGS).map((c) => {
    const evidence = c.evidence.map((e) => text.slice(e.start, e.end)).join('; ');
    return `${c.quote} ${c.topic}:${c.direction} [${evidence}]`;
  });
}
