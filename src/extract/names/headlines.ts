/** Cuts names in headlines, where capitals say nothing: "Ada Roe Pins | the Rise" is Ada Roe in the text below. */
import { isHeadlineCase } from './case-memory.ts';
import type { NamesDocument } from './context.ts';
import type { TokenName } from './tagger.ts';

/** Names of headlines with the parts that the running text has as names, where it has no such whole. */
export function headlineNames(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const headlines = doc.sentences.filter(({ first, last }) =>
    isHeadlineCase(doc.forms, first, last),
  );
  if (headlines.length === 0) return [...names];
  const inHeadline = new Uint8Array(doc.forms.length);
  for (const { first, last } of headlines) inHeadline.fill(1, first, last);
  const known = new Map<string, TokenName>();
  for (const name of names) {
    if (!inHeadline[name.first]) known.set(textOf(doc, name.first, name.last), name);
  }
  return names.flatMap((name) => {
    const whole = textOf(doc, name.first, name.last);
    if (!inHeadline[name.first] || name.last - name.first < 3 || known.has(whole)) return [name];
    const parts = knownParts(doc, name, known);
    return parts.length > 0 ? parts : [name];
  });
}

/** The longest known names inside the name, from left to right. */
function knownParts(
  doc: NamesDocument,
  { first, last }: TokenName,
  known: ReadonlyMap<string, TokenName>,
): TokenName[] {
  const parts: TokenName[] = [];
  for (let from = first; from < last; from++) {
    for (let to = last; to > from; to--) {
      const same = known.get(textOf(doc, from, to));
      if (!same) continue;
      parts.push({ ...same, first: from, last: to, rule: 'headline' });
      from = to - 1;
      break;
    }
  }
  return parts;
}

function textOf(doc: NamesDocument, first: number, last: number): string {
  let text = '';
  for (let i = first; i < last; i++) text += ` ${doc.forms[i]?.text}`;
  return text;
}
