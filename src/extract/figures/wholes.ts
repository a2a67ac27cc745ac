/** Links parts to the whole that opens their sentence: "Of the 178,000 visitors, 79,000 came by sea". */
import type { Figure, Sentence } from '../../model/annotations.ts';

/** "Of the 178,000 visitors, 79,000, or roughly 44%, came by sea": the whole opens the sentence. */
export function shareOfWhole(
  text: string,
  figures: readonly Figure[],
  sentences: readonly Sentence[],
): Figure[] {
  let at = -1;
  let whole: Figure | null = null;
  return figures.map((figure) => {
    while ((sentences[at]?.end ?? 0) <= figure.start && at < sentences.length) {
      at++;
      whole = null;
    }
    const sentence = sentences[at];
    if (!sentence) return figure;
    if (!whole && opensWhole(text, figure, sentence)) {
      whole = figure;
      return figure;
    }
    if (figure.of !== null || (figure.kind !== 'count' && figure.kind !== 'percent')) return figure;
    if (!whole || typeof whole.value !== 'number' || typeof figure.value !== 'number')
      return figure;
    if (figure.kind === 'count' && figure.value >= whole.value) return figure;
    const from = text.lastIndexOf(' ', whole.start - 2) + 1;
    const article = text.slice(from, whole.start).trim();
    const start = /^(?:the|its|their|his|her|those|these|all)$/i.test(article) ? from : whole.start;
    return { ...figure, of: text.slice(start, whole.phrase.end) };
  });
}

/** The whole follows "Of the" at the head of the sentence or of a clause after a comma. */
function opensWhole(text: string, figure: Figure, sentence: Sentence): boolean {
  if (figure.kind !== 'count' || figure.counted === null) return false;
  const before = text.slice(sentence.start, figure.start);
  return /(?:^|[,;—–-]\s*)["“]?[Oo]f (?:the|its|their|those|these|all|his|her)? ?(?:nearly |about |roughly |some |more than )?$/.test(
    before.slice(-40),
  );
}
