/** Known people that a user lists (`--people FILE`): they win over what the texts suggest. */
import { fold } from '../../lexicon/fold.ts';
import { readFileAt } from '../../lexicon/load.ts';
import {
  isFull,
  type PersonName,
  parsePersonName,
  sameFullName,
} from '../../lexicon/person-name.ts';
import { CorpusError } from '../../model/errors.ts';
import { lazyPackage } from '../../model/lazy.ts';
import type { EntityNode } from './nodes.ts';

const yaml = lazyPackage<typeof import('yaml')>('yaml');

const csv = lazyPackage<typeof import('csv-parse/sync')>('csv-parse/sync');

export interface KnownRole {
  readonly title: string;
  /** ISO days, inclusive; null where open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface KnownPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly KnownRole[];
}

export interface KnownPeople {
  readonly people: readonly KnownPerson[];
  readonly byForm: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly bySurname: ReadonlyMap<string, readonly { name: PersonName; person: KnownPerson }[]>;
}

/**
 * Reads a table of people. CSV has the columns `name,aliases,roles`, several aliases or roles parted by
 * `;`, a role as `title` or `title (2021-01-20..2025-01-20)`. YAML and JSON hold a list of records.
 */
export function parsePeople(text: string, path: string): KnownPerson[] {
  const rows = /\.(?:ya?ml|json)$/i.test(path) ? yaml().parse(text) : readCsv(text, path);
  if (!Array.isArray(rows)) throw problem(path, 'expected a list of people');
  return rows.map((row: Record<string, unknown>, i) => {
    const name = typeof row?.name === 'string' ? row.name.trim() : '';
    if (name === '') throw problem(path, `person ${i + 1} has no name`);
    const roles = listOf(row.roles).map((role) => roleOf(role, path));
    return { name, aliases: listOf(row.aliases).map(String), roles };
  });
}

/** People from a file that the user named, a list that is loaded already, or nobody. */
export function peopleFrom(
  source: string | readonly KnownPerson[] | undefined,
): readonly KnownPerson[] {
  if (typeof source !== 'string') return source ?? [];
  return parsePeople(readFileAt(source).toString('utf8'), source);
}

function readCsv(text: string, path: string): unknown {
  try {
    return csv().parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw problem(path, error instanceof Error ? error.message : String(error));
  }
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [];
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function roleOf(value: unknown, path: string): KnownRole {
  if (typeof value === 'string') {
    const match = /^([^(]*\S)\s*\((\d{4}[\d-]*)?\.\.(\d{4}[\d-]*)?\)$/.exec(value);
    return { title: match?.[1] ?? value, from: match?.[2] ?? null, to: match?.[3] ?? null };
  }
  const row = value as Partial<Record<keyof KnownRole, unknown>> | null;
  if (typeof row?.title !== 'string') throw problem(path, 'a role has no title');
  return { title: row.title, from: dayOf(row.from), to: dayOf(row.to) };
}

function dayOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function problem(path: string, words: string): CorpusError {
  return new CorpusError('bad-metadata', { path, problem: words });
}

export function indexKnown(people: readonly KnownPerson[]): KnownPeople {
  const byForm = new Map<string, KnownPerson[]>();
  const bySurname = new Map<string, { name: PersonName; person: KnownPerson }[]>();
  for (const person of people) {
    for (const form of new Set([person.name, ...person.aliases].map(formOf))) {
      byForm.set(form, [...(byForm.get(form) ?? []), person]);
    }
    for (const written of [person.name, ...person.aliases]) {
      const name = parsePersonName(written.split(/\s+/));
      const surname = name.parts.at(-1) ?? '';
      if (isFull(name))
        bySurname.set(surname, [...(bySurname.get(surname) ?? []), { name, person }]);
    }
  }
  return { people, byForm, bySurname };
}

function formOf(written: string): string {
  return parsePersonName(written.split(/\s+/)).parts.join(' ') || fold(written);
}

/** The known person whom a document's entity can only be; null where none or several fit. */
export function matchKnown(known: KnownPeople, node: EntityNode): KnownPerson | null {
  if (!node.name || known.people.length === 0) return null;
  const exact = known.byForm.get(formOf(node.entity.name)) ?? [];
  if (exact.length === 1) return exact[0] ?? null;
  const { name } = node;
  const bearers = known.bySurname.get(name.parts.at(-1) ?? '') ?? [];
  const fitting = node.full ? bearers.filter((b) => sameFullName(b.name, name)) : bearers;
  const people = new Set(fitting.map((b) => b.person));
  return people.size === 1 ? ([...people][0] ?? null) : null;
}

/** Titles that the known person held on a day; those without dates always. */
export function rolesOn(person: KnownPerson, days: readonly string[]): string[] {
  const held = person.roles.filter(
    ({ from, to }) =>
      (from === null && to === null) ||
      days.some((day) => (from === null || day >= from) && (to === null || day <= `${to}\uffff`)),
  );
  return held.map((role) => role.title);
}
