/** Reads a page as blocks of text, each with where it stands and in what; nothing is decided here. */
import { lazyPackage } from '../../model/lazy.ts';
import { PageMeta } from './html-meta.ts';

const htmlparser = lazyPackage<typeof import('htmlparser2')>('htmlparser2');

/** Text of the page: `text` stands for the raw characters [start, end). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Block {
  readonly pieces: Piece[];
  /** The element that makes the block. */
  readonly tag: string;
  /** Number of the `<article>` around it, 0 for none. */
  readonly article: number;
  readonly inMain: boolean;
  /** Inside an element that says it is the article's body. */
  readonly inBody: boolean;
  /** By its class it stands beside the article: a sidebar, comments, related stories. */
  readonly aside: boolean;
}

const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math nav aside footer figure figcaption form button select iframe object video audio canvas dialog menu head'.split(
    ' ',
  ),
);

const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote section article main header body table tr td th pre address hr center'.split(
    ' ',
  ),
);

const SKIPPED_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|menu)$/;
const SKIPPED_CLASS =
  /(?:^|[\s_-])(?<!(?:has|with|no|without|left|right)[_-])(?:nav|navbar|menu|sidebar|footer|related|recirc|promo|advert|advertisement|ad|ads|share|sharing|social|newsletter|signup|comments|cookie|breadcrumbs?|caption|paywall|sr-only|visually-hidden|most-read|recommended)(?:$|[\s_-])/i;
const VOID: ReadonlySet<string> = new Set(
  'br hr img meta link input source wbr area base col embed track param'.split(' '),
);

interface Open {
  readonly tag: string;
  readonly skips: boolean;
  readonly article: number;
  readonly inMain: boolean;
  readonly inBody: boolean;
  readonly aside: boolean;
}

export function readBlocks(raw: string): { blocks: Block[]; meta: PageMeta } {
  const reader = new Reader();
  const parser: InstanceType<typeof import('htmlparser2').Parser> = new (htmlparser().Parser)(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      onclosetag: (tag) => reader.close(tag),
      ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(raw);
  return { blocks: reader.blocks.filter((block) => block.pieces.length > 0), meta: reader.meta };
}

class Reader {
  readonly blocks: Block[] = [];
  readonly meta: PageMeta = new PageMeta();
  readonly #stack: Open[] = [];
  #articles = 0;
  #skips = 0;
  #block: Block | null = null;
  /** The script that is open holds JSON-LD. */
  #jsonLd = false;
  #script = '';

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#readMeta(tag, attributes);
    if (tag === 'br') this.#addBreak();
    if (VOID.has(tag)) return;
    if (BLOCKS.has(tag)) this.#block = null;
    const top = this.#stack.at(-1);
    const named = isNamedAside(tag, attributes);
    const skips = isSkipped(tag, attributes) || (named && !BLOCKS.has(tag));
    if (tag === 'article') this.#articles++;
    this.#stack.push({
      tag,
      skips,
      article: tag === 'article' ? this.#articles : (top?.article ?? 0),
      inMain: tag === 'main' || attributes.role === 'main' || top?.inMain === true,
      inBody: /articleBody/i.test(attributes.itemprop ?? '') || top?.inBody === true,
      aside: named || top?.aside === true,
    });
    if (skips) this.#skips++;
  }

  close(tag: string): void {
    if (VOID.has(tag)) return;
    if (tag === 'script' && this.#jsonLd) this.meta.jsonLd(this.#script);
    const top = this.#stack.pop();
    if (top?.skips) this.#skips--;
    if (BLOCKS.has(tag)) this.#block = null;
  }

  text(text: string, start: number, end: number): void {
    const tag = this.#stack.at(-1)?.tag;
    if (tag === 'title' && !this.#inside('svg')) this.meta.title += text;
    if (tag === 'script') this.#script += text;
    if (this.#skips > 0) return;
    if (!this.#block && text.trim() === '') return;
    this.#current().pieces.push({ start, end, text });
  }

  #readMeta(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'script') {
      this.#jsonLd = attributes.type === 'application/ld+json';
      this.#script = '';
    } else if (tag === 'meta') this.meta.tag(attributes);
    else if (tag === 'time' && attributes.datetime) this.meta.time(attributes.datetime);
    else if (tag === 'link' && attributes.rel === 'canonical' && attributes.href) {
      this.meta.canonical(attributes.href);
    }
  }

  #inside(tag: string): boolean {
    return this.#stack.some((open) => open.tag === tag);
  }

  #addBreak(): void {
    const last = this.#block?.pieces.at(-1);
    if (!last || this.#skips > 0) return;
    this.#block?.pieces.push({ start: last.end, end: last.end, text: '\n' });
  }

  #current(): Block {
    if (this.#block) return this.#block;
    const top = this.#stack.at(-1);
    const tag = this.#stack.findLast((open) => BLOCKS.has(open.tag))?.tag ?? 'body';
    this.#block = {
      pieces: [],
      tag,
      article: top?.article ?? 0,
      inMain: top?.inMain ?? false,
      inBody: top?.inBody ?? false,
      aside: top?.aside ?? false,
    };
    this.blocks.push(this.#block);
    return this.#block;
  }
}

function isSkipped(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (SKIPPED.has(tag)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  return SKIPPED_ROLE.test(attributes.role ?? '');
}

/** Class names are the page's own, so what they say is only believed as long as an article is left. */
function isNamedAside(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return false;
  return SKIPPED_CLASS.test(attributes.class ?? '') || SKIPPED_CLASS.test(attributes.id ?? '');
}
