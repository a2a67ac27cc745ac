/** Sources that belong to somebody: "her staff", "Ms Roe's office". */
import type { Speaker } from '../../model/annotations.ts';
import { makeSpeaker, type SpeakerContext } from './context.ts';
import { possessed } from './naming.ts';
import { apposedName, headKind, type SourcePhrase } from './source.ts';

/** An office or a staff, called by its owner's fullest name; null for every other source. */
export function ownedSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const kind = headKind(context.view, source);
  if (kind !== 'organization' && kind !== 'group') return null;
  const text = possessed(context, source);
  if (text === null || apposedName(context.view, context.references, source)) return null;
  const by = context.view.tags[source.first] === 'PRP$' ? 'pronoun' : 'name';
  return makeSpeaker(text, null, kind, by, 0.8);
}
