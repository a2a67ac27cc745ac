/** Merges organizations, places, groups and the rest: by name, known alias, and acronyms that one name explains. */
import { fold } from '../../lexicon/fold.ts';
import { knownKey } from '../../lexicon/known-aliases.ts';
import {
  addTo,
  type Cluster,
  conflictOf,
  type EntityConflict,
  join,
  newCluster,
} from './clusters.ts';
import type { EntityNode } from './nodes.ts';

export interface BodiesMerge {
  readonly clusters: readonly Cluster[];
  readonly conflicts: readonly EntityConflict[];
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,7}$/u;

export function mergeBodies(nodes: readonly EntityNode[]): BodiesMerge {
  const byKey = new Map<string, Cluster>();
  const conflicts: EntityConflict[] = [];
  const meant = acronyms(nodes);
  for (const node of nodes) {
    const own = keyOf(node, node.entity.name);
    let key = own;
    if (ACRONYM.test(node.entity.name)) {
      const candidates = [...(meant.get(own) ?? [])];
      if (candidates.length === 1) key = candidates[0] ?? own;
      else if (candidates.length > 1) {
        const names = candidates.map((c) => c.slice(c.indexOf(':') + 1));
        conflicts.push(conflictOf('ambiguous-acronym', node, names));
      }
    }
    let cluster = byKey.get(key);
    if (!cluster) {
      cluster = newCluster(node.entity.type);
      byKey.set(key, cluster);
    }
    const evidence = cluster.members.length === 0 ? 'first' : key === own ? 'same-name' : 'acronym';
    join(cluster, node, evidence);
  }
  return { clusters: [...byKey.values()], conflicts };
}

function keyOf(node: EntityNode, name: string): string {
  const known = knownKey(name);
  const folded = fold(known ?? name).replace(/^the /, '');
  // "Belgians" and "Belgian" are one group.
  const one = node.entity.type === 'group' ? folded.replace(/(?<=[^s]{4})s$/, '') : folded;
  return `${node.entity.type}:${one}`;
}

/** Acronym to the keys of the names that some document gives it. */
function acronyms(nodes: readonly EntityNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = new Map<string, string[]>();
  for (const node of nodes) {
    if (ACRONYM.test(node.entity.name)) continue;
    for (const alias of node.entity.aliases) {
      if (ACRONYM.test(alias)) addTo(lists, keyOf(node, alias), keyOf(node, node.entity.name));
    }
  }
  return new Map([...lists].map(([key, names]) => [key, new Set(names)]));
}
