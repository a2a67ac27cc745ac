/** Trains the two stages of the attribution model from annotated documents. */
import {
  ARGUMENT_FEATURES,
  argumentFeatures,
  cueFrame,
} from '../../dist/extract/attributions/model/argument-features.js';
import { countCandidates, windowOf } from '../../dist/extract/attributions/model/arguments.js';
import { WordHashes } from '../../dist/extract/attributions/model/candidates.js';
import { CUE_FEATURES, cueFeatures } from '../../dist/extract/attributions/model/cue-features.js';
import {
  argumentStates,
  argumentTopology,
  cueTopology,
  Role,
} from '../../dist/extract/attributions/model/labels.js';
import { AttributionModel } from '../../dist/extract/attributions/model/model.js';
import { View } from '../../dist/extract/attributions/model/view.js';
import {
  WORD_FEATURES,
  wordFeatures,
} from '../../dist/extract/attributions/model/word-features.js';
import { Vocabulary } from '../../dist/extract/attributions/model/words.js';
import { lemmaOf } from '../../dist/lexicon/lemma.js';
import { TOKENS } from '../../dist/model/annotations.js';
import { Chain } from '../../dist/sequence/crf.js';
import { freezeCrf, indexFeatures } from '../../dist/sequence/crf-model.js';
import { trainCrf } from '../../dist/sequence/crf-train.js';
import { hashText } from '../../dist/sequence/hash.js';
import { generator, shuffled } from '../random.mjs';

/** Lemma hash to share of uses inside cues, as ranks 1 to 4; lemmas seen fewer than three times stay out. */
export function learnLexicon(items) {
  const counts = new Map();
  for (const { doc, gold } of items) {
    const tokens = doc.get(TOKENS);
    const inCue = new Set(gold.flatMap((one) => tokensIn(tokens, one.cue)));
    tokens.words.forEach((word, i) => {
      if (!/\p{L}/u.test(word)) return;
      const lemma = lemmaOf(word.toLowerCase().replaceAll('’', "'"));
      const count = counts.get(lemma) ?? [0, 0];
      count[0]++;
      if (inCue.has(i)) count[1]++;
      counts.set(lemma, count);
    });
  }
  const lexicon = [];
  for (const [lemma, [all, cues]] of counts) {
    if (cues < 2 || all < 3) continue;
    const share = cues / all;
    const rank = share >= 0.5 ? 4 : share >= 0.25 ? 3 : share >= 0.08 ? 2 : 1;
    lexicon.push(hashText(lemma), rank);
  }
  return lexicon;
}

export function tokensIn(tokens, spans) {
  return spans.flatMap(([start, end]) => {
    const [first, last] = tokens.range(start, end);
    return Array.from({ length: last - first }, (_, i) => first + i);
  });
}

/** Gold spans as cells of the view. */
export function goldCells(view, doc, gold) {
  const tokens = doc.get(TOKENS);
  const cells = (spans) =>
    tokensIn(tokens, spans)
      .map((t) => view.cellOf[t])
      .filter((c) => c >= 0);
  return gold
    .map((one) => ({ source: cells(one.source), cue: cells(one.cue), content: cells(one.content) }))
    .filter((one) => one.cue.length > 0);
}

/** First-stage labels of every cell; where roles collide a cue wins over a source over a content. */
function cueStates(view, gold) {
  const states = new Uint8Array(view.size);
  for (const [role, label] of [
    ['content', 5],
    ['source', 1],
    ['cue', 3],
  ]) {
    for (const one of gold) {
      one[role].forEach((cell, i) => {
        states[cell] = i > 0 && one[role][i - 1] === cell - 1 ? label + 1 : label;
      });
    }
  }
  for (let cell = 1; cell < view.size; cell++) {
    const s = states[cell];
    // An inside whose beginning another role took becomes a beginning.
    if (s > 0 && s % 2 === 0 && states[cell - 1] !== s && states[cell - 1] !== s - 1)
      states[cell] = s - 1;
  }
  return states;
}

class Builder {
  constructor(capacity) {
    this.hashes = new Int32Array(capacity);
    this.used = 0;
    this.sequences = [0];
    /** How often an epoch passes each sequence. */
    this.passes = [];
    this.tokens = [0];
    this.states = [];
    this.masked = [];
  }

  room(n) {
    if (this.used + n <= this.hashes.length) return;
    const larger = new Int32Array(Math.ceil((this.used + n) * 1.5));
    larger.set(this.hashes.subarray(0, this.used));
    this.hashes = larger;
  }

  token(state, masked) {
    this.states.push(state);
    this.masked.push(masked);
    this.tokens.push(this.used);
  }

  end(passes) {
    this.sequences.push(this.states.length);
    this.passes.push(passes ?? 1);
  }

  /** Rows instead of hashes, rare features left out. */
  finish() {
    const hashes = this.hashes.subarray(0, this.used);
    const { keys, tokens } = indexFeatures(hashes, Int32Array.from(this.tokens));
    return {
      keys,
      set: {
        sequences: Int32Array.from(this.sequences),
        tokens,
        rows: hashes,
        states: Uint8Array.from(this.states),
        masked: Uint8Array.from(this.masked),
      },
    };
  }
}

function fitCrf(topology, builder, options) {
  const { keys, set } = builder.finish();
  const chain = new Chain(topology);
  options.log?.(
    `${set.states.length} tokens, ${set.sequences.length - 1} sequences, ${keys.length} features`,
  );
  const weights = trainCrf(chain, set, {
    rows: keys.length,
    epochs: options.epochs,
    step: options.step,
    order: orderFrom(options.seed, builder.passes),
    report: (epoch, loss) => options.log?.(`  epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  });
  return { chain, keys, weights };
}

function orderFrom(seed, passes) {
  const random = generator(seed);
  const list = Int32Array.from(passes.flatMap((times, i) => new Array(times).fill(i)));
  return () => Int32Array.from(shuffled([...list], random));
}

export function trainCues(items, options) {
  const lexicon = learnLexicon(items);
  const vocabulary = new Vocabulary(
    new Map(lexicon.flatMap((x, i) => (i % 2 ? [] : [[x, lexicon[i + 1]]]))),
  );
  const size = WORD_FEATURES + CUE_FEATURES;
  const builder = new Builder(items.length * 1000 * size);
  for (const { doc, gold, weight } of items) {
    const view = new View(doc, vocabulary);
    const states = cueStates(view, goldCells(view, doc, gold));
    builder.room(view.size * size);
    for (const { first, last } of view.blocks) {
      for (let cell = first; cell < last; cell++) {
        const at = wordFeatures(view, cell, builder.hashes, builder.used);
        builder.used = cueFeatures(view, cell, builder.hashes, at);
        builder.token(states[cell], 0);
      }
      builder.end(weight);
    }
  }
  const { chain, keys, weights } = fitCrf(cueTopology, builder, options);
  return freezeCrf(chain, keys, weights, options.pruning, { lexicon });
}

/** Candidate cues of the model, and the gold cues that it misses, each with its roles. */
export function examplesOf(view, doc, gold, model) {
  const cells = goldCells(view, doc, gold);
  const words = new WordHashes(view);
  const candidates = model.candidates(view, words);
  const byCell = new Map();
  for (const one of cells) for (const cell of one.cue) byCell.set(cell, one);
  const found = new Set();
  const examples = candidates.map((cue) => {
    let target = null;
    for (let cell = cue.first; cell <= cue.last; cell++) target ??= byCell.get(cell) ?? null;
    if (target) found.add(target);
    return { cue, target };
  });
  for (const one of cells) {
    if (found.has(one) || one.content.length === 0) continue;
    const first = Math.min(...one.cue);
    const last = Math.max(...one.cue);
    if (last - first < 12) examples.push({ cue: { first, last, probability: 0 }, target: one });
  }
  return { examples, candidates };
}

/** `cueModels(i)`: the cue model to find candidates with in item `i`, which was not trained on it. */
export function trainArguments(items, cueModels, options) {
  const size = WORD_FEATURES + ARGUMENT_FEATURES;
  const builder = new Builder(items.length * 2200 * size);
  items.forEach(({ doc, gold, weight }, index) => {
    const model = cueModels(index);
    const view = model.view(doc);
    const { examples, candidates } = examplesOf(view, doc, gold, model);
    const others = countCandidates(view, candidates);
    for (const { cue, target } of examples) {
      addExample(builder, view, others, cue, target, size);
      builder.end(weight);
    }
  });
  const { chain, keys, weights } = fitCrf(argumentTopology, builder, options);
  return freezeCrf(chain, keys, weights, options.pruning, {});
}

function addExample(builder, view, others, cue, target, size) {
  const cells = windowOf(view, cue);
  const roleOf = new Map();
  for (const cell of target?.content ?? []) roleOf.set(cell, Role.content);
  for (const cell of target?.source ?? []) roleOf.set(cell, Role.source);
  const roles = Uint8Array.from(cells, (cell) =>
    cell >= cue.first && cell <= cue.last ? Role.none : (roleOf.get(cell) ?? Role.none),
  );
  const states = argumentStates(roles);
  const frame = cueFrame(view, cue.first, cue.last);
  builder.room(cells.length * size);
  cells.forEach((cell, i) => {
    const at = wordFeatures(view, cell, builder.hashes, builder.used);
    builder.used = argumentFeatures(view, frame, others, cell, builder.hashes, at);
    builder.token(states[i], cell >= cue.first && cell <= cue.last ? 1 : 0);
  });
}

export function modelOf(cues, args) {
  return new AttributionModel(cues, args);
}
