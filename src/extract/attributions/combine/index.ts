/** Rules and model together: each where it was measured to be right more often. */
import type { Context, Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { sharing } from './model-drafts.ts';

/** What only the model sees must be this sure. */
const ALONE = 0.5;

/** The rules' drafts, confirmed by the model or not, and what the model sees beyond them. */
export function combined(_ctx: Context, rules: readonly Draft[], model: readonly Draft[]): Draft[] {
  const out = [...rules];
  for (const draft of model) {
    const rival = rules.find((rule) => isRival(rule, draft));
    if (rival) continue;
    if (draft.confidence >= ALONE) out.push(draft);
  }
  return out;
}

/** Two drafts speak of the same attribution: a shared cue, or content that is mostly the same. */
function isRival(a: Draft, b: Draft): boolean {
  if (a.cue && b.cue && meets(a.cue, b.cue)) return true;
  return sharing(a.content, b.content) > 0.5;
}

function meets(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last;
}
