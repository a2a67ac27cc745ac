/** Orders of magnitude: "dozens", "tens of thousands", "several hundred", "millions of dollars". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import type { Candidate } from './candidates.ts';
import { candidate } from './composed.ts';

const MONEY: Readonly<Record<string, string>> = { dollars: 'USD', euros: 'EUR', pounds: 'GBP' };

/** "dozens", "tens of thousands", "hundreds of millions of". */
export function orderAt(atoms: Atoms, at: number): Candidate | null {
  return severalAt(atoms, at) ?? pluralOrder(atoms, at);
}

function pluralOrder(atoms: Atoms, at: number): Candidate | null {
  if (!atoms.is(at, Is.order) || !orderStands(atoms, at)) return null;
  let { value } = atoms.at(at);
  let end = at + 1;
  while (atoms.word(end) === 'of' && atoms.is(end + 1, Is.order | Is.scale)) {
    value *= atoms.at(end + 1).value;
    end += 2;
  }
  if (atoms.word(at) === 'tens' && end === at + 1) return null;
  // "millions and millions of euros".
  const again = atoms.word(end) === 'and' && end === at + 1;
  if (again && atoms.word(end + 1) === atoms.word(at)) end += 2;
  const order = { value, approximate: 'order', rule: 'order' };
  const unit = atoms.word(end) === 'of' ? MONEY[atoms.word(end + 1)] : undefined;
  return unit === undefined
    ? candidate(at, end, order)
    : candidate(at, end + 2, { ...order, kind: 'money', unit });
}

/** "no dozens" count nothing, "in tens" groups, "scores" and "tens" need their "of". */
function orderStands(atoms: Atoms, at: number): boolean {
  const word = atoms.word(at);
  const of = atoms.word(at + 1) === 'of';
  if (word === 'tens' && atoms.word(at - 1) === 'in') return false;
  if (atoms.word(at - 1) === 'no' || (atoms.word(at - 2) === 'no' && !of)) return false;
  return of || (word !== 'scores' && word !== 'tens');
}

/** "several hundred", "a few dozen", "a couple of thousand": the scale is the order. */
function severalAt(atoms: Atoms, at: number): Candidate | null {
  const few = atoms.word(at) === 'a' ? at + 1 : at;
  if (!/^(?:several|few|couple)$/.test(atoms.word(few))) return null;
  if (few === at && atoms.word(at) !== 'several') return null;
  let end = atoms.word(few + 1) === 'of' ? few + 2 : few + 1;
  if (!atoms.is(end, Is.scale)) return null;
  let value = 1;
  while (atoms.is(end, Is.scale)) value *= atoms.at(end++).value;
  return candidate(at, end, { value, approximate: 'order', rule: 'order' });
}
