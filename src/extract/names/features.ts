/** Features of one token for the name tagger. */
import type { Features } from '../../sequence/features.ts';
import { feature, join } from '../../sequence/hash.ts';
import { type WordForm, wordForm } from '../../sequence/word-form.ts';
import { type CaseMemory, isAllCapitals, isHeadlineCase } from './case-memory.ts';
import { Known, knownBits, knownNameAt } from './gazetteer.ts';
import { isCapitalised, type Stretch } from './stretches.ts';

/** What the features of a sentence are read from. */
export interface NameContext {
  readonly forms: readonly WordForm[];
  /** Hash of each token's part-of-speech tag name. */
  readonly tags: Int32Array;
  readonly memory: CaseMemory;
  /** Token range of the sentence. */
  readonly first: number;
  readonly last: number;
}

const NONE: WordForm = wordForm('<none>');
const TYPES = ['person', 'organization', 'place', 'group', 'event', 'work', 'other'];

/** Per stretch: what holds for all of its tokens, or is looked up once. */
export interface StretchView {
  readonly stretch: Stretch;
  /** Known name over each token: type × 2 + (starts here ? 1 : 0) + 1, 0 for none. */
  readonly known: Int32Array;
  readonly bits: Int32Array;
  /** Bit 1: all capitals; bit 2: headline case. */
  readonly casing: number;
}

export function viewOf(context: NameContext, stretch: Stretch): StretchView {
  const { forms, first, last } = context;
  const size = stretch.last - stretch.first;
  const known = new Int32Array(size);
  const bits = new Int32Array(size);
  const capitals = isAllCapitals(forms, first, last) ? 1 : 0;
  for (let k = 0; k < size; k++) bits[k] = knownBits(forms[stretch.first + k] as WordForm);
  for (let k = 0; k < size; k++) {
    if (!isCapitalised(forms[stretch.first + k] as WordForm)) continue;
    const hit = knownNameAt(forms, stretch.first + k);
    if (!hit || (capitals === 1 && hit.length === 1)) continue;
    const type = TYPES.indexOf(hit.type) * 2 + 1;
    for (let m = 0; m < hit.length && k + m < size; m++) known[k + m] = type + (m === 0 ? 1 : 0);
    k += hit.length - 1;
  }
  const casing = capitals | (isHeadlineCase(forms, first, last) ? 2 : 0);
  return { stretch, known, bits, casing };
}

/** Writes the features of the `k`-th token of the stretch. */
export function nameFeatures(
  into: Features,
  context: NameContext,
  view: StretchView,
  k: number,
): void {
  const { forms, tags, first, last } = context;
  const { stretch } = view;
  const i = stretch.first + k;
  const at = (index: number): WordForm =>
    index >= first && index < last ? (forms[index] as WordForm) : NONE;
  const tagAt = (index: number): number =>
    index >= first && index < last ? (tags[index] as number) : 0;
  const word = at(i);
  const before = at(i - 1);
  const after = at(i + 1);
  const bits = view.bits[k] ?? 0;
  const known = view.known[k] ?? 0;
  const bitsBefore = view.bits[k - 1] ?? 0;
  const bitsAfter = view.bits[k + 1] ?? 0;
  const seen = context.memory.get(word.lowerText) ?? 0;
  const run = runAround(context, stretch, i);
  const place = (i === first ? 1 : 0) | (view.casing << 1);
  const position = (i === run.first ? 1 : 0) | (i === run.last - 1 ? 2 : 0);
  const size = Math.min(4, run.last - run.first);
  into.clear();
  into.push(feature(1, word.exact));
  into.push(feature(2, word.lower));
  into.push(feature(3, word.suffix2));
  into.push(feature(4, word.suffix3));
  into.push(feature(5, word.suffix4));
  into.push(feature(6, word.prefix3));
  into.push(feature(7, join(word.shape, place)));
  into.push(feature(8, join(tagAt(i), position)));
  into.push(feature(9, before.lower));
  into.push(feature(10, after.lower));
  into.push(feature(11, at(i - 2).lower));
  into.push(feature(12, at(i + 2).lower));
  into.push(feature(13, join(tagAt(i - 1), tagAt(i))));
  into.push(feature(14, join(tagAt(i), tagAt(i + 1))));
  into.push(feature(15, join(before.shape, word.shape)));
  into.push(feature(16, join(word.shape, after.shape)));
  into.push(feature(17, join(bits, position)));
  into.push(feature(18, join(bits, bitsBefore)));
  into.push(feature(19, join(bits, bitsAfter)));
  into.push(feature(20, join(known, position)));
  into.push(feature(21, join(view.known[k - 1] ?? 0, known)));
  into.push(feature(22, join(known, view.known[k + 1] ?? 0)));
  into.push(feature(23, join(seen, place)));
  into.push(feature(24, join(position, size)));
  into.push(feature(25, join(at(run.first - 1).lower, size)));
  into.push(feature(26, join(at(run.last).lower, size)));
  into.push(feature(27, join(tagAt(run.first - 1), tagAt(run.last))));
  into.push(feature(28, join(at(run.last - 1).lower, 1)));
  into.push(feature(29, join(at(run.first).lower, 2)));
  into.push(feature(30, view.bits[run.last - 1 - stretch.first] ?? 0));
  into.push(feature(31, join(view.bits[run.first - stretch.first] ?? 0, size)));
  into.push(feature(32, join(at(run.last - 1).suffix3, size)));
  into.push(feature(33, join(view.known[run.first - stretch.first] ?? 0, size)));
  into.push(feature(34, join(at(run.last).lower, at(run.last + 1).lower)));
  into.push(feature(35, join(at(run.first - 2).lower, at(run.first - 1).lower)));
  into.push(feature(36, join(join(bits & NAME_BITS, bitsAfter & NAME_BITS), join(size, position))));
  into.push(feature(37, (view.bits[run.last - 1 - stretch.first] ?? 0) & MARKER_BITS));
  into.push(feature(38, join(tagAt(run.last), bits & NAME_BITS)));
  into.push(feature(39, join(join(seen, tagAt(i)), place)));
}

const NAME_BITS = Known.firstName | Known.surname | Known.human | Known.title;
const MARKER_BITS =
  Known.organizationWord | Known.placeWord | Known.groupWord | Known.eventWord | Known.otherWord;

/** The run of capitalised words around token `i`, or `i` alone where it is a small word. */
function runAround(context: NameContext, stretch: Stretch, i: number): Stretch {
  const { forms } = context;
  if (!isCapitalised(forms[i] as WordForm)) return { first: i, last: i + 1 };
  let first = i;
  while (first > stretch.first && isCapitalised(forms[first - 1] as WordForm)) first--;
  let last = i + 1;
  while (last < stretch.last && isCapitalised(forms[last] as WordForm)) last++;
  return { first, last };
}
