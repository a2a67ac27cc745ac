/** Entities across documents: who and what is the same in many articles, why, and what stays open. */
import { fold } from '../../lexicon/fold.ts';
import type { CorpusEntity, DocumentReport } from '../../model/report.ts';
import { mergeBodies } from './bodies.ts';
import { type Cluster, clusterName, type EntityConflict, type Evidence } from './clusters.ts';
import { entityNodes } from './nodes.ts';
import { mergePeople } from './people.ts';
import { indexKnown, type KnownPerson, rolesOn } from './people-file.ts';

export type { EntityConflict, Evidence } from './clusters.ts';
export { nameFromFolder } from './naming.ts';
export { type KnownPerson, type KnownRole, parsePeople, peopleFrom } from './people-file.ts';
export { conflictTable, entityTable } from './tables.ts';

/** Why one document's entity belongs to a merged one. */
export interface MergeEvidence {
  /** Id of the merged entity. */
  readonly id: string;
  readonly document: string;
  readonly entity: string;
  /** The fullest name in that document. */
  readonly name: string;
  readonly evidence: Evidence;
}

export interface EntityMerge {
  /** Most mentioned first. */
  readonly entities: readonly CorpusEntity[];
  readonly merges: readonly MergeEvidence[];
  /** Ambiguous names, left apart. */
  readonly conflicts: readonly EntityConflict[];
}

/** Merges the entities of all documents; `people` are known persons, who win over inference. */
export function mergeEntities(
  documents: readonly DocumentReport[],
  people: readonly KnownPerson[] = [],
): EntityMerge {
  const nodes = entityNodes(documents);
  const persons = mergePeople(
    nodes.filter((node) => node.name !== null),
    indexKnown(people),
  );
  const bodies = mergeBodies(nodes.filter((node) => node.name === null));
  const rows = [...persons.clusters, ...bodies.clusters].map((cluster) => ({
    cluster,
    entity: summarize(cluster),
  }));
  rows.sort(
    (a, b) =>
      b.entity.mentions - a.entity.mentions ||
      compare(a.entity.name, b.entity.name) ||
      compare(a.entity.type, b.entity.type),
  );
  const entities = rows.map(({ entity }, i) => ({ ...entity, id: `n${i + 1}` }));
  const merges = rows.flatMap(({ cluster }, i) => evidenceOf(cluster, `n${i + 1}`));
  return { entities, merges, conflicts: [...persons.conflicts, ...bodies.conflicts] };
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function evidenceOf(cluster: Cluster, id: string): MergeEvidence[] {
  return cluster.members.map(({ node, evidence }) => ({
    id,
    document: node.document.id,
    entity: node.entity.id,
    name: node.entity.name,
    evidence,
  }));
}

function summarize(cluster: Cluster): CorpusEntity {
  const name = clusterName(cluster);
  const aliases = new Set<string>(cluster.known?.aliases ?? []);
  const roles = new Map<string, string>();
  const days: string[] = [];
  let mentions = 0;
  let quotes = 0;
  for (const { node } of cluster.members) {
    for (const form of [node.entity.name, ...node.entity.aliases]) aliases.add(form);
    for (const role of node.entity.roles) if (!roles.has(fold(role))) roles.set(fold(role), role);
    if (node.document.published) days.push(node.document.published.date.slice(0, 10));
    mentions += node.entity.mentions.length;
    quotes += node.quotes;
  }
  days.sort();
  aliases.delete(name);
  const known = cluster.known ? rolesOn(cluster.known, days) : [];
  return {
    id: '',
    type: cluster.type,
    name,
    aliases: [...aliases].sort(compare),
    roles: [...new Set([...known, ...roles.values()])],
    documents: cluster.members.map(({ node }) => ({
      document: node.document.id,
      entity: node.entity.id,
    })),
    mentions,
    quotes,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}
