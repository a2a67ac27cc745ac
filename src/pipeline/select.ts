/** Picks the stages that wanted layers need, so that a run does no work whose result nobody sees. */
import type { Layer } from '../model/layer.ts';
import type { Stage } from './stage.ts';

/** `stages` in their order, without those that no layer of `wanted` depends on. */
export function stagesFor(
  stages: readonly Stage[],
  wanted: readonly Layer<unknown>[],
): readonly Stage[] {
  const needed = new Set(wanted.map((key) => key.name));
  const picked: Stage[] = [];
  for (const step of stages.toReversed()) {
    if (!needed.has(step.layer.name)) continue;
    picked.push(step);
    for (const need of step.requires) needed.add(need.name);
  }
  return picked.reverse();
}
