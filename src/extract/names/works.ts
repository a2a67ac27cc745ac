/** Titles of works: words in quotation marks, capitalised as titles are, that a noun announces. */
import { Form, type WordForm } from '../../sequence/word-form.ts';
import type { NamesDocument } from './context.ts';
import { Known, knownBits } from './gazetteer.ts';
import { isCapitalised } from './stretches.ts';
import type { TokenName } from './tagger.ts';

const MAX_WORDS = 14;
const OPENS = /^(?:["“‘]|``|'')$/;
const CLOSES: Readonly<Record<string, RegExp>> = {
  '"': /^"$/,
  '“': /^”$/,
  '‘': /^’$/,
  '``': /^''$/,
  "''": /^''$/,
};

export function quotedTitles(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const works: TokenName[] = [];
  for (const { first, last } of doc.sentences) {
    for (let i = first; i < last; i++) {
      const end = titleEnd(doc, i, last);
      if (end === 0) continue;
      works.push({ first: i + 1, last: end, type: 'work', confidence: 0.8, rule: 'quoted-title' });
      i = end;
    }
  }
  if (works.length === 0) return [...names];
  const kept = names.filter((n) => !works.some((w) => w.first < n.last && n.first < w.last));
  return [...kept, ...works].sort((a, b) => a.first - b.first);
}

/** Where the title that opens with the mark `i` ends; 0 where none does. */
function titleEnd(doc: NamesDocument, i: number, last: number): number {
  const mark = (doc.forms[i] as WordForm).text;
  const closing = OPENS.test(mark) ? CLOSES[mark] : undefined;
  if (!closing || !isCapitalised((doc.forms[i + 1] as WordForm | undefined) ?? NONE)) return 0;
  let capitals = 0;
  for (let k = i + 1; k < Math.min(last, i + 1 + MAX_WORDS); k++) {
    const form = doc.forms[k] as WordForm;
    if (closing.test(form.text)) return finished(doc, i, k, capitals);
    if (/^[.?!;…]$/.test(form.text)) return 0;
    if (isCapitalised(form)) capitals++;
    else if ((form.flags & Form.letter) !== 0 && form.text.length > 4) return 0;
  }
  return 0;
}

const NONE: WordForm = { flags: 0, text: '', lowerText: '' } as WordForm;

/** A title leaves its closing comma outside. One word alone is none, nor are words that nothing announces. */
function finished(doc: NamesDocument, open: number, close: number, capitals: number): number {
  let end = close;
  if (doc.forms[end - 1]?.text === ',') end--;
  return capitals >= 2 && isAnnounced(doc, open) ? end : 0;
}

/** "his memoir, “…”", "a book called “…”": scare quotes and slogans have no such noun before them. */
function isAnnounced(doc: NamesDocument, open: number): boolean {
  for (let i = Math.max(0, open - 3); i < open; i++) {
    if ((knownBits(doc.forms[i] as WordForm) & Known.workWord) !== 0) return true;
  }
  return false;
}
