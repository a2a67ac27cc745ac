/** Walks GUM's gold chains with the product's discourse state and yields each pronoun with its candidates. */
import { Discourse } from '../dist/extract/entities/discourse.js';
import { personNouns } from '../dist/extract/entities/lexicons.js';
import { candidates, featureRows, pronounAt } from '../dist/extract/entities/pronouns.js';
import { isSubject } from '../dist/extract/entities/subjects.js';
import { titleBefore } from '../dist/extract/entities/titles.js';
import { sentenceColumn } from '../dist/extract/entities/view.js';
import { findQuotations } from '../dist/extract/quotations/index.js';
import { firstNames } from '../dist/lexicon/first-names.js';
import { fold } from '../dist/lexicon/fold.js';
import { HONORIFICS } from '../dist/lexicon/titles.js';
import { Tokens } from '../dist/model/tokens.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { base } from './gum.mjs';

function viewOf(doc) {
  const { length } = doc.starts;
  const tokens = new Tokens(doc.text, Int32Array.from(doc.starts), Int32Array.from(doc.ends), new Uint8Array(length));
  const quoteOf = new Int32Array(length);
  findQuotations(doc.text, linesAsParagraphs(doc.text)).forEach((quotation, i) => {
    quoteOf.fill(i + 1, ...tokens.range(quotation.start, quotation.end));
  });
  return {
    text: doc.text,
    tokens,
    words: tokens.words,
    lower: tokens.words.map((word) => word.toLowerCase()),
    tags: doc.tags,
    sentences: doc.sentences,
    sentenceOf: sentenceColumn(doc.sentences, length),
    quoteOf,
  };
}

/** Gender of a chain's mention by title, noun or given name. */
function genderOf(view, { first, last }, kind) {
  if (kind === 'nominal') {
    const noun = personNouns().get(view.lower[last - 1]);
    return { gender: noun?.gender ?? null, certain: noun?.gender != null };
  }
  const title = HONORIFICS.get(view.lower[first].replace(/\.$/, '')) ?? titleBefore(view, first)?.gender ?? null;
  if (title) return { gender: title, certain: true };
  const words = view.words.slice(first, last).filter((_, i) => view.tags[first + i].startsWith('NNP'));
  const given = words.length > 1 ? firstNames().get(fold(words[0])) : null;
  return { gender: given ?? null, certain: false };
}

/** `teach` says whether the resolver's own choice (by `model`) may teach a gender. */
export function* pronounCases(doc, choose) {
  const view = viewOf(doc);
  const discourse = new Discourse();
  const chains = new Map();
  const persons = doc.mentions.filter((m) => m.type === 'person');
  for (const mention of persons) {
    const { first, last } = base(doc, mention);
    const pronoun = last - first === 1 ? pronounAt(view, first) : null;
    if (!pronoun && /^PRP/.test(doc.tags[first]) && last - first === 1) continue;
    const kind = pronoun ? 'pronoun' : doc.upos.slice(first, last).includes('PROPN') ? 'name' : 'nominal';
    const plural = !pronoun && (/NNP?S$/.test(doc.tags[last - 1]) || view.lower.slice(first, last).includes('and'));
    const reference = {
      start: doc.starts[first], end: doc.ends[last - 1], first, last, outer: first, referent: -1, kind,
      confidence: 1, rule: 'gold', quote: view.quoteOf[first], subject: isSubject(view, first, last),
    };
    const known = chains.get(mention.chain);
    if (pronoun) {
      const fitting = candidates(pronoun, discourse.standings(reference.quote));
      if (fitting.length > 0 && known) {
        const rows = featureRows(view, first, pronoun, fitting);
        const gold = fitting.findIndex((s) => s.referent === known);
        yield { rows, gold, word: view.lower[first], speech: false, at: first, view, fitting };
      } else if (known) yield { rows: [], gold: -1, word: view.lower[first], at: first, view, fitting };
    }
    // A chain that opens with a pronoun, or whose first mention is out of reach, starts here.
    const referent = known ?? discourse.open({ type: 'person', named: kind === 'name', plural, name: mention.chain });
    if (!known) chains.set(mention.chain, referent);
    const { gender, certain } = pronoun ? { gender: pronoun.gender, certain: true } : genderOf(view, { first, last }, kind);
    if (gender && !referent.certainGender && (!pronoun || choose(known))) {
      referent.gender = gender;
      referent.certainGender = certain;
    }
    if (kind === 'name') Object.assign(referent, { named: true });
    discourse.note(reference, referent);
  }
}
