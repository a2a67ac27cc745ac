/** Merges the persons of many documents: by full name, by known people, by a surname that one person bears. */
import { firstNames } from '../../lexicon/first-names.ts';
import { fold } from '../../lexicon/fold.ts';
import { nearNames } from '../../lexicon/near-name.ts';
import { matchPart, type PersonName, sameFullName } from '../../lexicon/person-name.ts';
import {
  addTo,
  type Cluster,
  clusterName,
  conflictOf,
  type EntityConflict,
  join,
  newCluster,
} from './clusters.ts';
import type { EntityNode } from './nodes.ts';
import { type KnownPeople, matchKnown } from './people-file.ts';

export interface PeopleMerge {
  readonly clusters: readonly Cluster[];
  readonly conflicts: readonly EntityConflict[];
}

/** Blocks by the parts of names, so that only people who share a part are ever compared. */
export function mergePeople(nodes: readonly EntityNode[], known: KnownPeople): PeopleMerge {
  return new PeopleMerger(known).run(nodes);
}

interface Form {
  readonly name: PersonName;
  readonly cluster: Cluster;
}

class PeopleMerger {
  readonly #known: KnownPeople;
  readonly #clusters: Cluster[] = [];
  readonly #conflicts: EntityConflict[] = [];
  /** Exact full form to its cluster. */
  readonly #exact = new Map<string, Cluster>();
  /** Distinct full forms by each part. */
  readonly #byPart = new Map<string, Form[]>();
  /** Distinct full forms by given name and the surname's first letters, for misspelt surnames. */
  readonly #byGiven = new Map<string, Form[]>();
  readonly #short = new Map<string, Cluster>();
  readonly #knownClusters = new Map<string, Cluster>();

  constructor(known: KnownPeople) {
    this.#known = known;
  }

  run(nodes: readonly EntityNode[]): PeopleMerge {
    const rest = nodes.filter((node) => !this.#takeKnown(node));
    // Longer names first: a thinner form then meets every fuller one that it could belong to.
    const full = rest.filter((node) => node.full);
    full.sort((a, b) => (b.name?.parts.length ?? 0) - (a.name?.parts.length ?? 0));
    for (const node of full) this.#addFull(node);
    for (const node of rest) if (!node.full) this.#addShort(node);
    return { clusters: this.#clusters, conflicts: this.#conflicts };
  }

  #takeKnown(node: EntityNode): boolean {
    const person = matchKnown(this.#known, node);
    if (!person) return false;
    let cluster = this.#knownClusters.get(person.name);
    if (!cluster) {
      cluster = this.#open(person);
      this.#knownClusters.set(person.name, cluster);
    }
    join(cluster, node, 'known-person');
    return true;
  }

  #addFull(node: EntityNode): void {
    const name = node.name as PersonName;
    const key = keyOf(name);
    const exact = this.#exact.get(key);
    if (exact) {
      join(exact, node, 'same-name');
      return;
    }
    const fuller = this.#fuller(name, node);
    if (fuller.length > 1) {
      this.#conflicts.push(conflictOf('ambiguous-name', node, fuller.map(clusterName)));
    }
    const near = fuller.length === 0 ? this.#near(name, node) : null;
    const found = fuller.length === 1 ? fuller[0] : near;
    const cluster = found ?? this.#open();
    join(cluster, node, near ? 'near-name-and-role' : found ? 'fuller-name' : 'first');
    this.#exact.set(key, cluster);
    addTo(this.#byGiven, slipKey(name), { name, cluster });
    for (const part of new Set(name.parts)) addTo(this.#byPart, part, { name, cluster });
  }

  /** Clusters with a form of the same name: "Tom Hale" for "Tom R. Hale". */
  #fuller(name: PersonName, node: EntityNode): Cluster[] {
    const found = new Set<Cluster>();
    for (const form of this.#byPart.get(name.parts.at(-1) ?? '') ?? []) {
      const apart = form.cluster.documents.has(node.document);
      if (!apart && sameFullName(form.name, name)) found.add(form.cluster);
    }
    return [...found];
  }

  /** A misspelt surname joins only where given name and role agree too; else the likeness is listed. */
  #near(name: PersonName, node: EntityNode): Cluster | null {
    const alike = new Set<Cluster>();
    for (const form of this.#byGiven.get(slipKey(name)) ?? []) {
      if (!form.cluster.documents.has(node.document) && nearNames(form.name, name))
        alike.add(form.cluster);
    }
    if (alike.size === 0) return null;
    const held = this.#byRole(node, [...alike]);
    if (!held) this.#conflicts.push(conflictOf('near-name', node, [...alike].map(clusterName)));
    return held ?? null;
  }

  #addShort(node: EntityNode): void {
    const name = node.name as PersonName;
    const bearers = this.#bearers(name);
    const likely = bearers.length === 1 ? bearers[0] : this.#byRole(node, bearers);
    // What its own article kept apart is not joined by others.
    const only = likely?.documents.has(node.document) ? undefined : likely;
    if (only) {
      const evidence = bearers.length === 1 ? 'surname' : 'surname-and-role';
      join(only, node, evidence);
      return;
    }
    if (bearers.length > 1) {
      this.#conflicts.push(conflictOf('ambiguous-surname', node, bearers.map(clusterName)));
    }
    // A lone given name says too little to join people of different articles.
    const lone = name.parts.length === 1 && firstNames().has(name.parts[0] ?? '');
    const key = keyOf(name);
    const same = bearers.length > 0 || lone ? undefined : this.#short.get(key);
    const cluster = same ?? this.#open();
    join(cluster, node, same ? 'same-short-form' : 'first');
    if (!same && !lone && bearers.length === 0) this.#short.set(key, cluster);
  }

  /** People whose surname the short form is. */
  #bearers(name: PersonName): Cluster[] {
    const found = new Set<Cluster>();
    for (const form of this.#byPart.get(name.parts.at(-1) ?? '') ?? []) {
      if (matchPart(form.name, name) === 'surname') found.add(form.cluster);
    }
    return [...found];
  }

  /** The one of several bearers who has a role that the document gives, too. */
  #byRole(node: EntityNode, bearers: readonly Cluster[]): Cluster | undefined {
    const roles = new Set(node.entity.roles.map((role) => fold(role)));
    if (roles.size === 0) return undefined;
    const fitting = bearers.filter((cluster) =>
      cluster.members.some((m) => m.node.entity.roles.some((role) => roles.has(fold(role)))),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #open(known: Cluster['known'] = null): Cluster {
    const cluster = newCluster('person', known);
    this.#clusters.push(cluster);
    return cluster;
  }
}

/** Slips of the pen spare the first letters. */
function slipKey({ parts }: PersonName): string {
  return `${parts[0]} ${parts.at(-1)?.slice(0, 2)}`;
}

function keyOf(name: PersonName): string {
  return `${name.parts.join(' ')}|${name.generation ?? ''}`;
}
