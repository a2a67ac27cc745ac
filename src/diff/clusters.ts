/** Union-find over keys: what is linked, directly or through others, forms one cluster. */
export class Clusters {
  readonly #parents = new Map<string, string>();

  add(key: string): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key);
  }

  join(a: string, b: string): void {
    this.add(a);
    this.add(b);
    this.#parents.set(this.rootOf(b), this.rootOf(a));
  }

  /** The key that stands for the whole cluster; halves the path on its way. */
  rootOf(key: string): string {
    let at = key;
    for (
      let up = this.#parents.get(at);
      up !== undefined && up !== at;
      up = this.#parents.get(at)
    ) {
      this.#parents.set(at, this.#parents.get(up) ?? up);
      at = up;
    }
    return at;
  }

  /** Members of each cluster, in the order in which they were added. */
  all(): string[][] {
    const clusters = new Map<string, string[]>();
    for (const key of this.#parents.keys()) {
      const root = this.rootOf(key);
      const members = clusters.get(root);
      if (members) members.push(key);
      else clusters.set(root, [key]);
    }
    return [...clusters.values()];
  }
}
