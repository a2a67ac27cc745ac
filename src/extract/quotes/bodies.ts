/** Follows bodies and papers through a document, so that "it", "its" and "the agency" find theirs. */
import { type BodyPhrase, findBodyPhrases } from '../entities/body-phrases.ts';
import type { Reference, References, Referent } from '../entities/referents.ts';
import { isSpeech, isSubject } from '../entities/subjects.ts';
import type { View } from '../entities/view.ts';
import { calledBeside, inOrder, isAffiliation, spokenTokens } from './body-cues.ts';
import { type BodySort, sortOfBody, sortOfNoun } from './body-sorts.ts';

/** An organization or a paper, with or without a name. */
export interface Body {
  /** Null where it has no name, or none yet: "the firm, Brenn Docks". */
  referent: Referent | null;
  /** The first phrase for it; null where it was named first. */
  readonly phrase: BodyPhrase | null;
  readonly kind: 'organization' | 'document';
  /** Nouns that the text called it. */
  readonly heads: Set<string>;
  readonly sort: BodySort | null;
  readonly mentions: BodyMention[];
}

interface BodyMention {
  readonly first: number;
  readonly last: number;
  readonly subject: boolean;
  readonly quote: number;
  readonly sentence: number;
  /** True where it is the source of an attribution. */
  readonly spoke: boolean;
  readonly body: Body;
}

/** Sentences within which a noun for its sort, or for anything, may mean a body. */
const REACH = { sort: 9, unknown: 3, any: 4, pronoun: 2 };

/** Mentions that are searched back for a body's noun, so that a long document stays linear. */
const MEMORY = 300;

export class Bodies {
  readonly #view: View;
  readonly #mentions: BodyMention[] = [];
  readonly #named = new Map<Referent, Body>();
  /** Body meant by the phrase that ends at a token. */
  readonly #byEnd = new Map<number, Body>();

  readonly #spoken: Uint8Array;

  /** `sources` holds the first tokens of the sources of attributions. */
  constructor(view: View, references: References, sources: ReadonlySet<number>) {
    this.#view = view;
    this.#spoken = spokenTokens(view, sources);
    const taken = new Uint8Array(view.words.length);
    for (const { kind, first, last } of references.mentions) {
      if (kind === 'name') taken.fill(1, first, last);
    }
    for (const item of inOrder(view, references, findBodyPhrases(view, taken))) {
      if ('phrase' in item) this.#phrase(item.phrase);
      else this.#name(item.name, item.referent);
    }
  }

  /** The body that the phrase with this last token means; null for what is no such phrase. */
  at(last: number): Body | null {
    return this.#byEnd.get(last) ?? null;
  }

  /** The body that "it" or "its" at the token means; `favour` spoke just before. */
  pronoun(at: number, favour: string | null, nameOf: (body: Body) => string): Body | null {
    return this.#best(at, REACH.pronoun, (mention) => {
      if (mention.body.phrase?.plural) return Number.NEGATIVE_INFINITY;
      return favour !== null && nameOf(mention.body) === favour ? 2 : 0;
    });
  }

  /** The papers that "they" at the token can mean. */
  papers(at: number): Body | null {
    return this.#best(at, 1, ({ body }) =>
      body.kind === 'document' && body.phrase?.plural ? 0 : Number.NEGATIVE_INFINITY,
    );
  }

  #name(mention: Reference, referent: Referent): void {
    let body = this.#named.get(referent);
    if (!body) {
      const sort = sortOfBody(this.#view, referent);
      body = { referent, phrase: null, kind: 'organization', heads: new Set(), sort, mentions: [] };
      this.#named.set(referent, body);
      this.#nameLede(body);
    }
    const noun = calledBeside(this.#view, mention);
    if (noun) body.heads.add(noun);
    if (this.#view.words[mention.outer - 1] === ',') {
      this.#unite(this.#byEnd.get(mention.outer - 1), body, mention);
    }
    this.#note(body, mention.first, mention.last, mention.outer);
  }

  /** "A leasing company said …. Arrowfield Leasing": the first lines describe the body by a word of its name. */
  #nameLede({ referent }: Body): void {
    const own = new Set(referent?.name.toLowerCase().split(/\s+/));
    for (const { body } of this.#mentions.slice(0, 12)) {
      if (!body.phrase || !this.#opensLede(body)) continue;
      const { first, last } = body.phrase;
      if (this.#view.lower.slice(first, last - 1).some((word) => own.has(word)))
        body.referent = referent;
    }
  }

  /** "The firm, Brenn Docks, said": from here on the phrase means the named body. */
  #unite(described: Body | undefined, named: Body, mention: Reference): void {
    if (!described || described.referent || described.kind !== 'organization') return;
    if (!/^[,.;]$/.test(this.#view.words[mention.last] ?? '')) return;
    described.referent = named.referent;
    for (const head of described.heads) named.heads.add(head);
  }

  #phrase(phrase: BodyPhrase): void {
    if (phrase.kind === 'group') return;
    // "Brenn Docks, a charity that …": says what the name is, and means nobody else.
    const before = this.#mentions.at(-1);
    if (before?.last === phrase.outer - 1 && this.#view.words[phrase.outer - 1] === ',') {
      if (before.body.kind === 'organization' && phrase.kind === 'organization') {
        this.#byEnd.set(phrase.last, before.body);
        return;
      }
    }
    const body = this.#meant(phrase) ?? this.#open(phrase);
    this.#byEnd.set(phrase.last, body);
    this.#note(body, phrase.first, phrase.last, phrase.outer);
  }

  #open(phrase: BodyPhrase): Body {
    const kind = phrase.kind === 'document' ? 'document' : 'organization';
    const sort = sortOfNoun(phrase.head);
    return {
      referent: null,
      phrase,
      kind,
      heads: new Set([phrase.head]),
      sort: sort === 'any' ? null : sort,
      mentions: [],
    };
  }

  #note(body: Body, first: number, last: number, outer: number): void {
    const mention: BodyMention = {
      first,
      last,
      subject: isSubject(this.#view, outer, last),
      quote: this.#view.quoteOf[first] ?? 0,
      sentence: this.#view.sentenceOf[first] ?? 0,
      spoke: this.#spoken[last - 1] === 1 || isSpeech(this.#view, last),
      body,
    };
    body.mentions.push(mention);
    this.#mentions.push(mention);
  }

  /** Whom a definite phrase of an organization means; null where it opens somebody new. */
  #meant(phrase: BodyPhrase): Body | null {
    if (phrase.determiner === 'indefinite') return null;
    const again = this.#same(phrase);
    if (phrase.kind === 'document') return this.#paper(phrase, again);
    if (phrase.determiner !== 'definite') return again?.referent ? null : again;
    if (again?.referent) return again;
    if (phrase.last - phrase.first > 1)
      return again ?? this.#ending(phrase) ?? this.#justSpoke(phrase);
    const holding = this.#holding(phrase);
    if (holding && (!again || lastFirst(holding) > lastFirst(again))) return holding;
    const sort = sortOfNoun(phrase.head);
    const named = again && !this.#opensLede(again) ? null : sort && this.#ofSort(phrase, sort);
    // "A mining company …. Vale …. The company": the first lines spoke of the one named since.
    if (named && again) again.referent = named.referent;
    return named || again;
  }

  /** "The letter" after "a letter seen by X"; "the Post" of a paper of that name. */
  #paper(phrase: BodyPhrase, again: Body | null): Body | null {
    if (phrase.determiner !== 'definite') return null;
    if (/^\p{Lu}/u.test(this.#view.words[phrase.last - 1] ?? '')) return this.#holding(phrase);
    return again?.phrase?.determiner === 'indefinite' ? again : null;
  }

  /** "The governing body" of whoever spoke in the sentence before, where the noun fits any body. */
  #justSpoke(phrase: BodyPhrase): Body | null {
    if (sortOfNoun(phrase.head) !== 'any') return null;
    return this.#best(phrase.outer, 1, (m) =>
      m.body.referent && m.spoke ? 0 : Number.NEGATIVE_INFINITY,
    );
  }

  /** The last body that the text called so, with modifiers that it had before. */
  #same(phrase: BodyPhrase): Body | null {
    const text = words(this.#view, phrase);
    for (let i = this.#mentions.length - 1; i >= this.#oldest(); i--) {
      const mention = this.#mentions[i] as BodyMention;
      const { body } = mention;
      if (!body.heads.has(phrase.head) || !this.#sees(phrase, mention)) continue;
      const known = body.phrase ? words(this.#view, body.phrase) : [phrase.head];
      if (body.phrase?.determiner === 'possessed' && phrase.determiner === 'bare') continue;
      if (text.every((word) => known.includes(word))) return body;
    }
    return null;
  }

  /** The narrator's phrases do not look into quotations. */
  #sees(phrase: BodyPhrase, mention: BodyMention): boolean {
    return mention.quote === 0 || mention.quote === this.#view.quoteOf[phrase.first];
  }

  #oldest(): number {
    return Math.max(0, this.#mentions.length - MEMORY);
  }

  /** "A mining company" of the first lines is the company that the next ones name. */
  #opensLede(body: Body): boolean {
    if (body.referent || body.phrase?.determiner !== 'indefinite') return false;
    return (this.#view.sentenceOf[body.phrase.first] ?? 0) <= 2;
  }

  /** "the federation" of "Federation of Small Businesses". */
  #holding(phrase: BodyPhrase): Body | null {
    for (let i = this.#mentions.length - 1; i >= this.#oldest(); i--) {
      const mention = this.#mentions[i] as BodyMention;
      if (!this.#sees(phrase, mention)) continue;
      const { body } = mention;
      const aliases = body.referent?.aliases ?? [];
      if (aliases.some((a) => a.toLowerCase().split(/\s+/).includes(phrase.head))) return body;
    }
    return null;
  }

  /** "the budget office" of "Parliamentary Budget Office", where one name only ends so. */
  #ending(phrase: BodyPhrase): Body | null {
    const tail = ` ${words(this.#view, phrase).join(' ')}`;
    const ending = [...this.#named.values()].filter(({ referent }) =>
      referent?.aliases.some((alias) => alias.toLowerCase().endsWith(tail)),
    );
    return ending.length === 1 ? (ending[0] ?? null) : null;
  }

  #ofSort(phrase: BodyPhrase, sort: BodySort | 'any'): Body | null {
    const named = (mention: BodyMention): boolean =>
      mention.body.referent !== null && !isAffiliation(this.#view, mention.first);
    if (sort === 'any')
      return this.#best(phrase.outer, REACH.any, (m) => (named(m) ? 0 : Number.NEGATIVE_INFINITY));
    const reach = sort === 'team' ? REACH.sort : REACH.unknown;
    const here = this.#view.sentenceOf[phrase.outer] ?? 0;
    return this.#best(phrase.outer, REACH.sort, (m) => {
      if (!named(m)) return Number.NEGATIVE_INFINITY;
      if (m.body.sort === sort) return 1.5;
      return m.body.sort === null && here - m.sentence <= reach ? 0 : Number.NEGATIVE_INFINITY;
    });
  }

  /** The mention before the token that is nearest, spoken of most and subject of its clause. */
  #best(at: number, reach: number, bonus: (mention: BodyMention) => number): Body | null {
    const sentence = this.#view.sentenceOf[at] ?? 0;
    const quote = this.#view.quoteOf[at] ?? 0;
    let best: Body | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const mention = this.#mentions[i] as BodyMention;
      if (mention.first >= at) continue;
      const distance = sentence - mention.sentence;
      if (distance > reach) break;
      if (mention.quote !== 0 && mention.quote !== quote) continue;
      const count = earlier(mention.body.mentions, at);
      const score =
        (mention.subject ? 1.5 : 0) +
        (mention.spoke && distance <= 2 ? 1.5 : 0) -
        0.7 * distance +
        0.8 * Math.log2(count) +
        mention.first / 1e6 +
        bonus(mention);
      if (score > bestScore) [best, bestScore] = [mention.body, score];
    }
    return best;
  }
}

function words(view: View, { first, last }: BodyPhrase): string[] {
  return view.lower.slice(first, last);
}

function lastFirst(body: Body): number {
  return body.mentions.at(-1)?.first ?? -1;
}

/** How many of the latest mentions stand before the token. */
function earlier(mentions: readonly BodyMention[], at: number): number {
  return mentions.slice(-40).filter((m) => m.first < at).length || 1;
}
