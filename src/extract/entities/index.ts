/** The REFERENTS stage (everybody and everything spoken of) and the ENTITIES stage (those with a name). */
import {
  ATTRIBUTIONS,
  type Attribution,
  ENTITIES,
  type Entity,
  NAMES,
  QUOTATIONS,
  SENTENCES,
  TAGS,
  TOKENS,
} from '../../model/annotations.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { saidBy } from './disjoint.ts';
import { REFERENTS, type Reference, type References, type Referent } from './referents.ts';
import { resolveReferences } from './resolve.ts';
import { firstPerson } from './speech.ts';
import { type View, viewOf } from './view.ts';

export { REFERENTS, type Reference, type References, type Referent } from './referents.ts';

/** Stands before ENTITIES in the pipeline; QUOTES reads it too, for speakers without a name. */
export const referentsStage: Stage<References> = stage(
  REFERENTS,
  [TOKENS, SENTENCES, TAGS, QUOTATIONS, NAMES, ATTRIBUTIONS],
  (doc) => {
    const view = viewOf(doc);
    const attributions = doc.get(ATTRIBUTIONS);
    const references = resolveReferences(view, doc.get(NAMES), saidBy(view, attributions));
    const spoken = firstPerson(view, attributions, references);
    for (const mention of spoken) references.referents[mention.referent]?.mentions.push(mention);
    return {
      referents: references.referents,
      mentions: [...references.mentions, ...spoken].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      ),
    };
  },
);

/** First tokens of the sources of attributions. */
export function sourceTokens(
  view: View,
  attributions: readonly Attribution[],
): ReadonlySet<number> {
  return new Set(attributions.flatMap(({ source }) => source.map((s) => view.tokens.at(s.start))));
}

/** Ids of named referents as entities: `e1`, `e2`, … in order of first mention. */
export function entityIds(references: References): ReadonlyMap<number, string> {
  const named = references.referents.filter((r) => r.named && r.mentions.length > 0);
  named.sort((a, b) => firstStart(a) - firstStart(b));
  return new Map(named.map((referent, i) => [referent.id, `e${i + 1}`]));
}

function firstStart(referent: Referent): number {
  return referent.mentions.reduce((least, m) => Math.min(least, m.start), Number.MAX_SAFE_INTEGER);
}

export const entitiesStage: Stage<readonly Entity[]> = stage(ENTITIES, [REFERENTS], (doc) => {
  const references = doc.get(REFERENTS);
  const entities: Entity[] = [];
  for (const [index, id] of entityIds(references)) {
    const referent = references.referents[index];
    if (referent) entities.push(entityOf(referent, id));
  }
  return entities;
});

function entityOf(referent: Referent, id: string): Entity {
  return {
    id,
    type: referent.type,
    name: referent.name,
    aliases: referent.aliases.filter((alias) => alias !== referent.name),
    roles: referent.roles,
    gender: referent.gender,
    mentions: [...referent.mentions]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, kind, confidence, rule }: Reference) => ({
        start,
        end,
        kind,
        confidence,
        rule,
      })),
  };
}
