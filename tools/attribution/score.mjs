/**
 * Scores predicted attributions against annotated ones.
 *
 * Spans are compared as sets of word tokens, so edge punctuation and quotation marks never matter.
 * - type: direct = every content word inside quotation marks, indirect = none, mixed = some; read from the text
 *   for gold and prediction alike. `said` cuts across: the cue has a speech word.
 * - matched: greedy one-to-one pairing, highest Jaccard of the content's words first, at least 0.5.
 * - source of a pair: right if both have none, or word F1 is at least 0.5, or each span holds the other's head word.
 * - endToEnd: matched, and the source is right. strict: some gold content has exactly the same words.
 */
const SPEECH = new RegExp(
  `^(${[
    'sa(y|ys|id|ying)',
    't(ell|ells|old|elling)',
    'w(rite|rites|rote|ritten|riting)',
    'sp(eak|eaks|oke|oken|eaking)',
    'according',
    ...(
      'ask|add|claim|explain|insist|report|announc|warn|argu|suggest|stat|declar|tweet|acknowledg|conced|admit|assert|' +
      'alleg|accus|call|cit|comment|complain|confirm|contend|critici[sz]|den|describ|disclos|emphasi[sz]|charg|counter|' +
      'respond|repl|recount|recall|remark|reiterat|repeat|reveal|predict|promis|vow|pledg|propos|quip|jok|question|quot|' +
      'stress|testif|urg|observ|maintain|mention|boast|brag|apologi[sz]|condemn|denounc|blast|slam|attack|prais|mock|' +
      'tout|refus|declin|recommend|interview|conclud|answer|shout|chant|yell|exclaim|discuss|talk|post|blam|inform|' +
      'lament|dismiss|rail|rip|joke|label|dub'
    )
      .split('|')
      .map(
        (stem) =>
          `${stem}(e|es|s|ed|ing|d|ies|ied|y|ying|ted|ting|ged|ging|ped|ping|bed|bing|med|ming)?`,
      ),
    'statements?',
    'announcements?',
    'remarks?',
    'comments?',
    'not(e|es|ed|ing)',
    'speech',
    'words?',
    'tweets?',
  ].join('|')})$`,
  'i',
);
const TOKEN = /['’]\p{L}{1,2}(?![\p{L}\p{N}])|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Tokens of a text, each with its quotation's number: the view that gold and predictions share. */
export function prepare(text) {
  const quote = quoteMap(text);
  const tokens = Array.from(text.matchAll(TOKEN), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    text: word,
    word: /[\p{L}\p{N}]/u.test(word),
    quote: quote[index],
  }));
  return { text, tokens };
}

/** Number of the quotation that holds each UTF-16 unit, 0 outside; a quotation ends with its paragraph. */
function quoteMap(text) {
  const map = new Int32Array(text.length);
  let id = 0;
  let open = null;
  for (let i = 0; i <= text.length; i++) {
    const mark = markAt(text, i);
    if (!open) {
      if (mark.double) open = { start: i, single: false };
      else if (opensSingle(text, i)) open = { start: i, single: true };
    } else if (i === text.length || text[i] === '\n') {
      if (!open.single) map.fill(++id, open.start, i);
      open = null;
    } else if (open.single ? closesSingle(text, i) : mark.double && text[i] !== '“') {
      map.fill(++id, open.start, i + mark.length);
      open = null;
    }
    i += mark.length - 1;
  }
  return map;
}

/** Two apostrophes or two grave accents stand for a double mark. */
function markAt(text, i) {
  const c = text[i];
  const twice = (c === "'" || c === '`') && text[i + 1] === c;
  return { double: twice || c === '"' || c === '“' || c === '”', length: twice ? 2 : 1 };
}

const opensSingle = (text, i) =>
  /['‘]/.test(text[i] ?? '') &&
  /^$|[\s(—–]/.test(text[i - 1] ?? '') &&
  /^['‘][\p{L}\p{N}][^\n"“”]*?[\p{L}\p{N}.,?!]['’](?![\p{L}\p{N}])/u.test(text.slice(i, i + 400));

const closesSingle = (text, i) => /['’]/.test(text[i]) && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '');

function tokensIn(doc, spans) {
  const set = new Set();
  for (const [start, end] of spans ?? []) {
    let low = 0;
    let high = doc.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (doc.tokens[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < doc.tokens.length && doc.tokens[i].start < end; i++) set.add(i);
  }
  return set;
}

/** An attribution as sets of tokens, with its type and its source's head. */
function viewOf(doc, attribution) {
  const all = {};
  const words = {};
  for (const part of ['source', 'cue', 'content']) {
    all[part] = tokensIn(doc, attribution[part]);
    words[part] = new Set([...all[part]].filter((i) => doc.tokens[i].word));
  }
  const content = words.content.size > 0 ? words.content : all.content;
  const spoken = [...words.cue].some((i) => SPEECH.test(doc.tokens[i].text));
  return {
    attribution,
    source: words.source,
    content,
    type: typeOf(doc, words),
    said: spoken || (all.cue.size > 0 && words.cue.size === 0),
    head: headOf(doc, words.source),
  };
}

function typeOf(doc, words) {
  const outer = new Set([...words.cue].map((i) => doc.tokens[i].quote));
  let inside = 0;
  for (const i of words.content) {
    const { quote } = doc.tokens[i];
    if (quote && !outer.has(quote)) inside++;
  }
  if (inside === 0) return 'indirect';
  return inside === words.content.size ? 'direct' : 'mixed';
}

const STOP = /^(of|for|from|in|at|on|with|who|whose|which|that|to|by|near|about|under|during)$/i;

/** Last word of the first noun group: before a comma, dash, bracket, preposition or relative word. */
function headOf(doc, words) {
  const sorted = [...words].sort((x, y) => x - y);
  let head = -1;
  for (const i of sorted) {
    const token = doc.tokens[i];
    if (head >= 0) {
      const between = doc.text.slice(doc.tokens[head].end, token.start);
      if (STOP.test(token.text) || /[,;:(—–]/.test(between)) break;
    }
    if (/^['’]s?$/i.test(token.text)) {
      if (head >= 0 && i === sorted.at(-1)) break;
      continue;
    }
    head = i;
  }
  return head;
}

function common(a, b) {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

function sourceRight(gold, found) {
  const a = gold.source;
  const b = found.source;
  if (!a.size || !b.size) return !a.size && !b.size;
  if ((2 * common(a, b)) / (a.size + b.size) >= 0.5) return true;
  return b.has(gold.head) && a.has(found.head);
}

function pairUp(gold, found) {
  const pairs = [];
  for (const g of gold) {
    for (const p of found) {
      const n = common(g.content, p.content);
      const jaccard = n / (g.content.size + p.content.size - n || 1);
      if (jaccard >= 0.5) pairs.push({ g, p, jaccard });
    }
  }
  pairs.sort((x, y) => y.jaccard - x.jaccard);
  const used = new Set();
  return pairs.filter(({ g, p }) => {
    if (used.has(g) || used.has(p)) return false;
    used.add(g).add(p);
    return true;
  });
}

/** One article: views of both sides, the pairs, and for each view whether its content is exact. */
export function compare(doc, gold, found) {
  const gs = gold.map((one) => viewOf(doc, one)).filter((one) => one.content.size > 0);
  const ps = found.map((one) => viewOf(doc, one)).filter((one) => one.content.size > 0);
  const key = (one) => [...one.content].sort((a, b) => a - b).join();
  const keys = [new Set(gs.map(key)), new Set(ps.map(key))];
  const pairs = pairUp(gs, ps).map((pair) => ({ ...pair, right: sourceRight(pair.g, pair.p) }));
  const exact = new Set([
    ...gs.filter((one) => keys[1].has(key(one))),
    ...ps.filter((one) => keys[0].has(key(one))),
  ]);
  return { gold: gs, found: ps, pairs, exact };
}

/** Adds up articles: precision over what was found, recall over the gold, a type or `said` at a time. */
export class Tally {
  #cells = new Map();

  add({ gold, found, pairs, exact }, weight = 1) {
    const matched = new Set(pairs.flatMap(({ g, p }) => [g, p]));
    const right = new Set(pairs.filter((pair) => pair.right).flatMap(({ g, p }) => [g, p]));
    for (const [side, list] of [
      ['P', found],
      ['R', gold],
    ]) {
      for (const one of list) {
        this.#count('strict', side, one, exact.has(one), weight);
        this.#count('matched', side, one, matched.has(one), weight);
        this.#count('endToEnd', side, one, right.has(one), weight);
      }
    }
    for (const { g, right: hit } of pairs) this.#count('source', 'R', g, hit, weight);
  }

  #count(metric, side, one, hit, weight) {
    for (const slice of ['all', one.type, ...(one.said ? ['said'] : [])]) {
      const key = `${metric} ${slice}`;
      const cell = this.#cells.get(key) ?? { P: [0, 0], R: [0, 0] };
      cell[side][0] += hit ? weight : 0;
      cell[side][1] += weight;
      this.#cells.set(key, cell);
    }
  }

  /** Of `metric` (strict, matched, endToEnd, source) in `slice` (all, direct, indirect, mixed, said). */
  score(metric, slice) {
    const { P, R } = this.#cells.get(`${metric} ${slice}`) ?? { P: [0, 0], R: [0, 0] };
    const precision = P[1] ? P[0] / P[1] : 0;
    const recall = R[1] ? R[0] / R[1] : 0;
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    return { precision, recall, f1, found: P[1], gold: R[1] };
  }
}
