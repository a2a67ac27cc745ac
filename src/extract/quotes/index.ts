/** The QUOTES stage: every attribution with its speaker and its stance. */
import {
  ATTRIBUTIONS,
  type Attribution,
  QUOTES,
  type Quote,
  type Speaker,
} from '../../model/annotations.ts';
import type { Document } from '../../model/document.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { entityIds, REFERENTS, sourceTokens } from '../entities/index.ts';
import { viewOf } from '../entities/view.ts';
import { Bodies } from './bodies.ts';
import type { SpeakerContext } from './context.ts';
import { bareSpeaker, paragraphOf, type Turn } from './sourceless.ts';
import { findSpeaker } from './speakers.ts';
import { actsOf } from './stance/index.ts';

export function speakersOf(doc: Document): (Speaker | null)[] {
  const view = viewOf(doc);
  const references = doc.get(REFERENTS);
  const context: SpeakerContext = {
    view,
    references,
    bodies: new Bodies(view, references, sourceTokens(view, doc.get(ATTRIBUTIONS))),
    ids: entityIds(references),
    called: new Map(),
    described: new Map(),
    bodyNames: new Map(),
    cue: '',
    lastTurn: null,
    documents: [],
  };
  const attributions = doc.get(ATTRIBUTIONS);
  const order = attributions
    .map((attribution, index) => ({ attribution, index }))
    .sort((a, b) => startOf(a.attribution) - startOf(b.attribution));
  const speakers = new Array<Speaker | null>(attributions.length).fill(null);
  const turns: Turn[] = [];
  for (const { attribution, index } of order) {
    const speaker =
      attribution.source.length > 0
        ? findSpeaker(context, attribution)
        : bareSpeaker(view, attribution, turns);
    speakers[index] = speaker;
    if (attribution.parent === null) {
      turns.push({ attribution, speaker, paragraph: paragraphOf(view, attribution) });
    }
  }
  return speakers;
}

function startOf(attribution: Attribution): number {
  const pieces = [...attribution.content, ...attribution.source];
  return pieces.reduce((least, piece) => Math.min(least, piece.start), Number.MAX_SAFE_INTEGER);
}

export const quotesStage: Stage<readonly Quote[]> = stage(
  QUOTES,
  [ATTRIBUTIONS, REFERENTS],
  (doc) => {
    const speakers = speakersOf(doc);
    const attributions = doc.get(ATTRIBUTIONS);
    const acts = actsOf(doc, attributions, speakers);
    return attributions.map((attribution, i) => ({
      ...attribution,
      speaker: speakers[i] ?? null,
      stance: acts[i]?.stance ?? 'asserts',
      stanceFrom: acts[i]?.stanceFrom ?? 'words',
    }));
  },
);
