/** What the speaker rules share: the document's referents, what unnamed ones are called, documents met. */
import type { ResolvedBy, Speaker, SpeakerKind } from '../../model/annotations.ts';
import type { Reference, References, Referent } from '../entities/referents.ts';
import type { View } from '../entities/view.ts';
import type { Bodies, Body } from './bodies.ts';
import type { SourcePhrase } from './source.ts';

export interface SpeakerContext {
  readonly view: View;
  readonly references: References;
  readonly bodies: Bodies;
  /** Entity id of each named referent. */
  readonly ids: ReadonlyMap<number, string>;
  /** What an unnamed referent is called: the words of its first mention. */
  readonly called: Map<number, string>;
  /** What sources of unknown nouns were called, by the noun. */
  readonly described: Map<string, string>;
  /** What bodies without a name are called. */
  readonly bodyNames: Map<Body, string>;
  /** The cue's words of the attribution being read. */
  cue: string;
  /** Who spoke last, where, and whether they are several. */
  lastTurn: {
    readonly speaker: Speaker;
    readonly sentence: number;
    readonly many: boolean;
    /** The body that the source's phrase means, else null. */
    readonly body: Body | null;
  } | null;
  /** Documents met so far as sources, with whom they spoke for. */
  readonly documents: { readonly source: SourcePhrase; readonly speaker: Speaker }[];
}

export function makeSpeaker(
  name: string,
  entity: string | null,
  kind: SpeakerKind,
  by: ResolvedBy,
  confidence: number,
): Speaker {
  return { name, entity, kind, resolvedBy: by, confidence };
}

export function referentOf(context: SpeakerContext, mention: Reference): Referent | null {
  return context.references.referents[mention.referent] ?? null;
}

export function resolvedBy(mention: Reference, referent: Referent): ResolvedBy {
  if (mention.kind === 'nominal') return referent.named ? 'role' : 'description';
  return mention.end - mention.start >= referent.name.length ? 'name' : 'alias';
}
