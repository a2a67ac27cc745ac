/** Clusters under construction: entities of several documents held to be one, with the reason for each. */
import type { EntityType } from '../../model/annotations.ts';
import type { DocumentReport } from '../../model/report.ts';
import type { EntityNode } from './nodes.ts';
import type { KnownPerson } from './people-file.ts';

/** Why an entity of a document belongs to a cluster. */
export type Evidence =
  | 'first'
  | 'same-name'
  | 'fuller-name'
  | 'near-name-and-role'
  | 'acronym'
  | 'surname'
  | 'surname-and-role'
  | 'same-short-form'
  | 'known-person';

export interface Member {
  readonly node: EntityNode;
  readonly evidence: Evidence;
}

export interface Cluster {
  readonly type: EntityType;
  readonly members: Member[];
  /** Documents that have a member here. */
  readonly documents: Set<DocumentReport>;
  readonly known: KnownPerson | null;
}

/** A name that could mean several; it was left apart. */
export interface EntityConflict {
  readonly kind: 'ambiguous-surname' | 'ambiguous-name' | 'ambiguous-acronym' | 'near-name';
  readonly document: string;
  readonly path: string;
  readonly entity: string;
  readonly name: string;
  /** The full names that it could mean. */
  readonly candidates: readonly string[];
}

export function newCluster(type: EntityType, known: KnownPerson | null = null): Cluster {
  return { type, members: [], documents: new Set(), known };
}

export function join(cluster: Cluster, node: EntityNode, evidence: Evidence): void {
  cluster.members.push({ node, evidence });
  cluster.documents.add(node.document);
}

/** The longest name of its members; the known person's name wins. */
export function clusterName(cluster: Cluster): string {
  if (cluster.known) return cluster.known.name;
  let name = '';
  for (const { node } of cluster.members) {
    if (node.entity.name.length > name.length) name = node.entity.name;
  }
  return name;
}

export function conflictOf(
  kind: EntityConflict['kind'],
  node: EntityNode,
  candidates: readonly string[],
): EntityConflict {
  const { id, path } = node.document;
  const names = [...new Set(candidates)].sort();
  return {
    kind,
    document: id,
    path,
    entity: node.entity.id,
    name: node.entity.name,
    candidates: names,
  };
}

export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
