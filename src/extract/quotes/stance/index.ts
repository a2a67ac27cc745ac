/** The stance of each quote: what act its cue names, or else what its words do. */
import type { Attribution, Quote, Speaker } from '../../../model/annotations.ts';
import type { Document } from '../../../model/document.ts';
import { cover, textOf } from '../../../model/span.ts';
import { type StanceView, stanceView } from './clause.ts';
import { goesOnDenying, type SpeechAct } from './continued.ts';
import { stanceOfCue } from './cue.ts';
import { sayingOf } from './saying.ts';
import { selfOf } from './self.ts';
import { stanceOfWords } from './words.ts';

export type Act = Pick<Quote, 'stance' | 'stanceFrom'>;

/** The act of every attribution, in their order. */
export function actsOf(
  doc: Document,
  attributions: readonly Attribution[],
  speakers: readonly (Speaker | null)[],
): Act[] {
  const view = stanceView(doc);
  const acts = attributions.map((attribution, i) => actOf(view, attribution, speakers[i] ?? null));
  return acts.map(
    (act): Act =>
      goesOnDenying(acts, act)
        ? { stance: 'denies', stanceFrom: 'words' }
        : { stance: act.stance, stanceFrom: act.stanceFrom },
  );
}

function actOf(view: StanceView, attribution: Attribution, speaker: Speaker | null): SpeechAct {
  const saying = sayingOf(view, attribution);
  const isSelf = selfOf(
    textOf(view.text, attribution.source),
    speaker,
    attribution.type === 'direct',
  );
  const cue = textOf(view.text, attribution.cue);
  const named = stanceOfCue(cue, bridgeOf(view, attribution), saying);
  return {
    stance: named ?? stanceOfWords(saying, isSelf, isAnswer(view, attribution)),
    stanceFrom: named ? 'cue' : 'words',
    saying,
    speaker,
    isSelf,
    extent: cover(attribution.content),
  };
}

/** "[wrote] to the estate to ask {why}": what stands between a cue and the content after it. */
function bridgeOf(view: StanceView, { cue, content }: Attribution): string {
  const [first] = content;
  const end = cue.at(-1)?.end ?? 0;
  if (!first || end === 0 || first.start - end > 100 || first.start < end) return '';
  const bridge = view.text.slice(end, first.start);
  return /[.;"“]/.test(bridge) ? '' : bridge;
}

/** "Asked whether it had paid, she said": the words answer a question that the text holds. */
function isAnswer(view: StanceView, { source, cue, content }: Attribution): boolean {
  const { start } = cover([...source, ...cue, ...content]);
  const before = view.text.slice(Math.max(0, start - 300), start);
  const sentence = before.split(/[.!?]["”’']?\s|\n/).at(-1) ?? '';
  return /^\W*(?:when |then )?(?:asked|pressed|questioned|quizzed)\b/i.test(sentence);
}
