/** Brat standoff as gold: events or relations that join a source, a cue and a content. */
import type { Pair } from '../../model/report.ts';
import type { GoldDocument, GoldPart, GoldQuote } from './gold.ts';

type Role = 'source' | 'cue' | 'content';

/** What annotators call the three parts. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['source', 'source'],
  ['speaker', 'source'],
  ['holder', 'source'],
  ['cue', 'cue'],
  ['verb', 'cue'],
  ['trigger', 'cue'],
  ['content', 'content'],
  ['quote', 'content'],
  ['quotation', 'content'],
  ['statement', 'content'],
]);

interface Mark {
  readonly label: string;
  readonly spans: readonly Pair[];
}

/** One annotated quote: the ids of its marks by role. */
interface Group {
  /** Ids that attributes and notes may hang on: the event's and its marks'. */
  readonly ids: Set<string>;
  readonly parts: Record<Role, string[]>;
}

/**
 * `T` spans in code points; `E` lines "Cue:T2 Source:T1 Content:T3", or `R` lines from mark to mark. Attributes
 * `Stance` and `Type` and a note "speaker: NAME" may hang on an event or on one of its marks.
 */
export function parseBrat(name: string, annotation: string, text: string): GoldDocument {
  const lines = annotation.split(/\r?\n/).map((line) => line.split('\t'));
  const marks = readMarks(lines, text);
  const groups = [...eventGroups(lines, marks), ...relationGroups(lines, marks)];
  const extras = readExtras(lines);
  const quotes = groups
    .map((group) => quoteOf(group, marks, extras))
    .filter((quote) => quote !== null);
  return { name, text, published: null, quotes };
}

function readMarks(lines: readonly (readonly string[])[], text: string): Map<string, Mark> {
  const unit = codePointOffsets(text);
  const marks = new Map<string, Mark>();
  for (const [id = '', body = ''] of lines) {
    if (!/^T\d/.test(id)) continue;
    const [label = ''] = body.split(' ', 1);
    marks.set(id, { label, spans: bratSpans(body, unit, text.length) });
  }
  return marks;
}

/** Index of a code point to its UTF-16 index. */
function codePointOffsets(text: string): number[] {
  const unit = [0];
  let at = 0;
  for (const character of text) {
    at += character.length;
    unit.push(at);
  }
  return unit;
}

function bratSpans(body: string, unit: readonly number[], length: number): readonly Pair[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((piece) => {
      const [start = 0, end = 0] = piece.trim().split(' ').map(Number);
      return [unit[start] ?? length, unit[end] ?? length] as const;
    });
}

const roleOf = (label: string): Role | undefined =>
  ROLES.get(label.replace(/\d+$/, '').toLowerCase());

const emptyGroup = (): Group => ({ ids: new Set(), parts: { source: [], cue: [], content: [] } });

function eventGroups(
  lines: readonly (readonly string[])[],
  marks: ReadonlyMap<string, Mark>,
): Group[] {
  const groups: Group[] = [];
  for (const [event = '', body = ''] of lines) {
    if (!/^E\d/.test(event)) continue;
    const group = emptyGroup();
    group.ids.add(event);
    for (const argument of body.trim().split(/\s+/)) {
      const [label = '', id = ''] = argument.split(':');
      const role = roleOf(label);
      if (marks.has(id)) group.ids.add(id);
      if (role && marks.has(id) && !group.parts[role].includes(id)) group.parts[role].push(id);
    }
    groups.push(group);
  }
  return groups;
}

/** Marks that relations join are one quote; a source that several cues share goes to each of them. */
function relationGroups(
  lines: readonly (readonly string[])[],
  marks: ReadonlyMap<string, Mark>,
): Group[] {
  const links = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    links.set(from, [...(links.get(from) ?? []), to]);
  };
  for (const [id = '', body = ''] of lines) {
    const joined = /^R\d/.test(id) ? /\bArg1:(\w+)\s+Arg2:(\w+)/.exec(body) : null;
    const [, one = '', other = ''] = joined ?? [];
    if (!marks.has(one) || !marks.has(other)) continue;
    link(one, other);
    link(other, one);
  }
  const of = (id: string): Role | undefined => roleOf(marks.get(id)?.label ?? '');
  const groups: Group[] = [];
  for (const content of links.keys()) {
    if (of(content) === 'content') groups.push(groupAround(content, links, of));
  }
  return groups;
}

/** The marks next to a content, and those next to its cue; other contents are other quotes. */
function groupAround(
  content: string,
  links: ReadonlyMap<string, readonly string[]>,
  roleOfMark: (id: string) => Role | undefined,
): Group {
  const group = emptyGroup();
  const queue = [content];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const role = roleOfMark(id);
    if (!role || group.ids.has(id)) continue;
    group.ids.add(id);
    group.parts[role].push(id);
    if (role === 'source') continue;
    for (const next of links.get(id) ?? []) if (roleOfMark(next) !== 'content') queue.push(next);
  }
  return group;
}

/** Stance, type and speaker by the id that they hang on. */
type Extras = ReadonlyMap<string, Readonly<Record<string, string>>>;

function readExtras(lines: readonly (readonly string[])[]): Extras {
  const extras = new Map<string, Record<string, string>>();
  const set = (id: string, key: string, value: string): void => {
    extras.set(id, { ...extras.get(id), [key]: value });
  };
  for (const [id = '', body = '', note = ''] of lines) {
    const [kind = '', target = '', value = ''] = body.trim().split(/\s+/);
    if (/^[AM]\d/.test(id) && value !== '') set(target, kind.toLowerCase(), value.toLowerCase());
    const speaker = id.startsWith('#') ? /^\s*speaker\s*[:=]\s*(.+?)\s*$/i.exec(note) : null;
    if (speaker?.[1]) set(target, 'speaker', speaker[1]);
  }
  return extras;
}

function quoteOf(
  { ids, parts }: Group,
  marks: ReadonlyMap<string, Mark>,
  extras: Extras,
): GoldQuote | null {
  const part = (role: Role): GoldPart | null => {
    const spans = parts[role].flatMap((id) => marks.get(id)?.spans ?? []);
    return spans.length > 0 ? { spans: [...spans].sort((a, b) => a[0] - b[0]) } : null;
  };
  const content = part('content');
  if (!content) return null;
  const extra = Object.assign({}, ...[...ids].map((id) => extras.get(id))) as Record<
    string,
    string | undefined
  >;
  return {
    source: part('source'),
    cue: part('cue'),
    content,
    ...(extra.type && { type: extra.type }),
    ...(extra.stance && { stance: extra.stance }),
    ...(extra.speaker && { speaker: { name: extra.speaker } }),
  };
}
