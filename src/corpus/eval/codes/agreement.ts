/** Agreement of coders beyond chance: Cohen's kappa and Krippendorff's alpha for nominal values. */

/** What two coders gave to the same unit. */
export type Pair = readonly [a: string, b: string];

/** Cohen (1960). Null where chance alone would agree on everything: then there is nothing to measure. */
export function cohensKappa(pairs: readonly Pair[], weights?: readonly number[]): number | null {
  let total = 0;
  let same = 0;
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  pairs.forEach(([a, b], i) => {
    const weight = weights?.[i] ?? 1;
    total += weight;
    if (a === b) same += weight;
    add(first, a, weight);
    add(second, b, weight);
  });
  if (total === 0) return null;
  let chance = 0;
  for (const [value, count] of first) chance += (count * (second.get(value) ?? 0)) / total ** 2;
  return chance >= 1 - 1e-12 ? null : (same / total - chance) / (1 - chance);
}

/**
 * Krippendorff (2011), nominal: any number of coders, missing values (null) allowed; a unit with fewer
 * than two values says nothing. Null where all values are one: alpha is not defined without variation.
 */
export function krippendorffsAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>();
  let disagreement = 0;
  let n = 0;
  for (const unit of units) {
    const values = unit.filter((value) => value !== null);
    if (values.length < 2) continue;
    n += values.length;
    const counts = new Map<string, number>();
    for (const value of values) add(counts, value, 1);
    for (const [value, count] of counts) {
      add(totals, value, count);
      // Ordered pairs of unlike values within the unit.
      disagreement += (count * (values.length - count)) / (values.length - 1);
    }
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (n - count);
  return expected === 0 ? null : 1 - ((n - 1) * disagreement) / expected;
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}
