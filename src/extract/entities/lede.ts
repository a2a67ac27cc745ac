/** Joins the person whom the first paragraph describes to the one whom the next ones name. */

import { fits } from './kin.ts';
import { agreesWithTitle } from './nominals.ts';
import type { Reference, References, Referent } from './referents.ts';
import type { View } from './view.ts';

/** Paragraphs after the first in which the name may come. */
const NEAR = 2;
const CONFIDENCE = 0.6;

/**
 * "… , a former inspector testified.¶ 'I wrote it,' Ida Lund, … told": news names its first person late. The
 * first name of the whole text is that person where it is a subject, and has no title that says otherwise.
 */
export function joinLede(view: View, references: References): void {
  const described = describedFirst(view, references);
  if (!described) return;
  const named = holder(view, references, described) ?? firstNamed(view, references);
  if (!named || clash(described, named)) return;
  for (const mention of described.mentions) {
    mention.referent = named.id;
    mention.confidence = Math.min(mention.confidence, CONFIDENCE);
    mention.rule = 'lede';
    named.mentions.push(mention);
  }
  described.mentions.length = 0;
  named.mentions.sort((a, b) => a.start - b.start);
}

/** The one person named soon after whose title is the noun: "A county clerk …. Clerk Ida Lund". */
function holder(view: View, { referents }: References, described: Referent): Referent | null {
  const first = view.sentences[0]?.paragraph ?? 0;
  const fitting = referents.filter((r) => {
    const [mention] = r.mentions;
    if (!mention || !r.named || r.type !== 'person') return false;
    const paragraph = paragraphOf(view, mention);
    return paragraph > first && paragraph <= first + 4 && fits(described.head, r, agreesWithTitle);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The first person's name of the text, where it stands after the first paragraph and acts or speaks. */
function firstNamed(view: View, { mentions, referents }: References): Referent | null {
  const mention = mentions.find(
    (m) => m.kind === 'name' && referents[m.referent]?.type === 'person',
  );
  const referent = mention ? referents[mention.referent] : undefined;
  if (!mention || !referent?.name.includes(' ') || mention.quote !== 0) return null;
  const paragraph = paragraphOf(view, mention);
  const first = view.sentences[0]?.paragraph ?? 0;
  if (paragraph <= first || paragraph > first + NEAR) return null;
  return mention.subject || mention.spoke ? referent : null;
}

function paragraphOf(view: View, { first }: Reference): number {
  return view.sentences[view.sentenceOf[first] ?? 0]?.paragraph ?? 0;
}

/** The one person whom the first paragraph describes as acting or speaking. */
function describedFirst(view: View, { mentions, referents }: References): Referent | null {
  const found = new Set<Referent>();
  for (const mention of mentions) {
    if (paragraphOf(view, mention) !== (view.sentences[0]?.paragraph ?? 0)) break;
    const referent = referents[mention.referent];
    // A person named in the first lines is whom they are about.
    if (mention.kind === 'name' && referent?.type === 'person') return null;
    if (mention.kind !== 'nominal' || !referent || referent.named || referent.plural) continue;
    // "One researcher" is one of several, who need not be the first named.
    if (view.lower[mention.outer] === 'one') continue;
    const told = referent.class === 'job' || referent.class === 'office';
    const opens = mention.outer === view.sentences[0]?.firstToken;
    if (told && (mention.subject || mention.spoke || opens)) found.add(referent);
  }
  const [only] = found;
  return only && found.size === 1 ? only : null;
}

/** A title of another kind, or the other gender, tells that they are two. */
function clash(described: Referent, named: Referent): boolean {
  const { gender } = described;
  if (gender !== null && named.gender !== null && gender !== named.gender) return true;
  return named.roles.length > 0 && !fits(described.head, named, agreesWithTitle);
}
