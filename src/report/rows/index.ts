/** All kinds of flat rows. A new one is a file here and a line in this list. */
import { dates } from './dates.ts';
import { entities } from './entities.ts';
import { figures } from './figures.ts';
import { quotes } from './quotes.ts';
import type { RowKind } from './row-kind.ts';
import { statements } from './statements.ts';

export const ROW_KINDS: readonly RowKind[] = [statements, quotes, entities, dates, figures];

export function rowKindNamed(name: string): RowKind | undefined {
  return ROW_KINDS.find((kind) => kind.name === name);
}
