/** Runs stages in order over a document: the only place that attaches layers. */
import type { Document } from '../model/document.ts';
import { CorpusError } from '../model/errors.ts';
import type { Layer } from '../model/layer.ts';
import type { Stage } from './stage.ts';

/** Throws unless every stage's required layers are given or produced by an earlier stage. */
export function checkOrder(stages: readonly Stage[], given: readonly Layer<unknown>[]): void {
  const produced = new Set(given.map((key) => key.name));
  for (const { layer, requires } of stages) {
    for (const need of requires) {
      if (!produced.has(need.name)) {
        throw new CorpusError('stage-order', { stage: layer.name, layer: need.name });
      }
    }
    produced.add(layer.name);
  }
}

/** Called after each stage with its wall time in milliseconds. */
export type Timing = (layer: string, milliseconds: number) => void;

export function runStages(doc: Document, stages: readonly Stage[], timing?: Timing): Document {
  for (const step of stages) {
    const started = timing ? performance.now() : 0;
    doc.attach(step.layer, step.annotate(doc));
    timing?.(step.layer.name, performance.now() - started);
  }
  return doc;
}
