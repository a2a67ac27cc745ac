/** HTML pages: the article's body as paragraphs, inline links kept in their sentence, offsets into the markup. */
import { applyEdits, type Edit } from '../../model/provenance.ts';
import type { Article, Format } from './format.ts';
import { type Block, readBlocks } from './html-blocks.ts';

export const htmlFormat: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  walked: true,
  layout: false,
  articles: (raw) => [articleOf(raw)],
};

/** A container with less text than this is a teaser, not the article. */
const LEAST = 140;
const HEADINGS = /^h[1-6]$/;

function articleOf(raw: string): Article {
  const { blocks, meta } = readBlocks(raw);
  const chosen = chooseBlocks(withoutAsides(blocks));
  const edits: Edit[] = [];
  let end = 0;
  for (const block of chosen) end = addBlock(raw, edits, block, end);
  addEdit(raw, edits, end, raw.length, '');
  const { text, map } = applyEdits(raw, edits);
  const heading = chosen.find((block) => block.tag === 'h1') ?? blocks.find((b) => b.tag === 'h1');
  return { text, map, meta: meta.done(heading ? textOf(heading) : null), structured: true };
}

/** A site whose frame has an unlucky class keeps its article: what stands aside is less than that. */
function withoutAsides(blocks: readonly Block[]): readonly Block[] {
  const main = blocks.filter((block) => !block.aside);
  const size = sizeOf(main);
  return size >= LEAST || sizeOf(blocks) < 4 * size ? main : blocks;
}

/** The innermost container that says it holds the article and holds enough; its headline comes along. */
function chooseBlocks(blocks: readonly Block[]): readonly Block[] {
  const candidates = [
    blocks.filter((block) => block.inBody),
    blocks.filter((block) => block.article > 0 && block.article === largestArticle(blocks)),
    blocks.filter((block) => block.inMain),
  ];
  const found = candidates.find((list) => sizeOf(list) >= LEAST);
  if (!found) return proseOf(blocks);
  const headline = blocks.find((block) => block.tag === 'h1');
  const prose = proseOf(found);
  return headline && !prose.includes(headline) && headline === blocks[0]
    ? [headline, ...prose]
    : prose;
}

function largestArticle(blocks: readonly Block[]): number {
  const sizes = new Map<number, number>();
  for (const block of blocks) {
    if (block.article === 0) continue;
    sizes.set(block.article, (sizes.get(block.article) ?? 0) + sizeOf([block]));
  }
  let best = 0;
  for (const [article, size] of sizes) if (size > (sizes.get(best) ?? 0)) best = article;
  return best;
}

/** Where paragraphs carry most of the text, what stands beside them is the page's, not the article's. */
function proseOf(blocks: readonly Block[]): readonly Block[] {
  const prose = blocks.filter(
    ({ tag }) => /^(?:p|li|blockquote|pre|dd)$/.test(tag) || HEADINGS.test(tag),
  );
  return sizeOf(prose) * 2 > sizeOf(blocks) ? prose : blocks;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).length, 0);
}

function textOf(block: Block): string {
  return block.pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Adds the edits that keep a block's text, its white space collapsed as a browser does; returns its end. */
function addBlock(raw: string, edits: Edit[], block: Block, from: number): number {
  let at = from;
  let gap = from === 0 ? '' : '\n\n';
  const keep = (start: number, end: number, text: string): void => {
    addEdit(raw, edits, at, start, gap);
    addEdit(raw, edits, start, end, text);
    at = end;
    gap = '';
  };
  const space = (text: string): void => {
    if (gap === '\n\n' || at === from) return;
    gap = text === '\n' ? '\n' : gap || ' ';
  };
  for (const { start, end, text } of block.pieces) {
    // An entity or a line break element stands for other characters than its own.
    const plain = raw.startsWith(text, start) && text.length === end - start;
    for (const { 0: part, index } of plain ? text.matchAll(PARTS) : [whole(text)]) {
      if (part.trim() === '') space(plain ? ' ' : part);
      else if (plain) keep(start + index, start + index + part.length, part);
      else keep(start, end, part);
    }
  }
  return at;
}

/** White space and what is between; a no-break space is kept where the page wrote the character itself. */
const PARTS = /[\t\n\f\r ]+|[^\t\n\f\r ]+/g;

function whole(text: string): { readonly 0: string; readonly index: number } {
  return { 0: text, index: 0 };
}

function addEdit(raw: string, edits: Edit[], start: number, end: number, text: string): void {
  if (raw.slice(start, end) !== text) edits.push({ start, end, text, step: 'markup' });
}
