import { RandomSource } from '#statistics';
import type { MembershipSet } from '../release-ledger.js';

/** What everybody can read: who is in a cell may leak elsewhere, so the attacker is assumed to know it. */
export interface PublishedCell {
  readonly members: MembershipSet;
  readonly score: number;
}

export interface Recovered {
  readonly group: readonly string[];
  readonly mean: number;
}

/**
 * The attacker's view is a linear system: members × unknown score = n × published mean. It is reduced
 * numerically from many column orders, and every row that is left with fewer than k organisations, all
 * with the same factor, is a group whose mean is known.
 */
export function attack(cells: readonly PublishedCell[], k: number): readonly Recovered[] {
  const organisations = [...new Set(cells.flatMap(({ members }) => members))].toSorted();
  const random = new RandomSource('000000000000beef');
  const found = new Map<string, Recovered>();
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const keys = new Map(organisations.map((organisation) => [organisation, attempt === 0 ? 0 : random.uniform()]));
    const order = organisations.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
    for (const row of combinations(reduced(cells, order))) {
      const group = order.filter((_, i) => Math.abs(row[i]!) > 1e-9);
      const factor = row[order.indexOf(group[0]!)]!;
      const even = group.every((organisation) => Math.abs(row[order.indexOf(organisation)]! - factor) < 1e-9);
      if (group.length === 0 || group.length >= k || !even) continue;
      found.set([...group].toSorted().join(), { group, mean: row.at(-1)! / (factor * group.length) });
    }
  }
  return [...found.values()];
}

/** Reduced rows, with the total as last entry. */
function reduced(cells: readonly PublishedCell[], order: readonly string[]): readonly (readonly number[])[] {
  const matrix = cells.map(({ members, score }) => {
    const set = new Set(members);
    return [...order.map((organisation) => Number(set.has(organisation))), score * members.length];
  });
  let top = 0;
  for (let column = 0; column < order.length && top < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, i) => i >= top && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [matrix[top], matrix[pivot]] = [matrix[pivot]!, matrix[top]!];
    const scale = matrix[top]![column]!;
    matrix[top] = matrix[top]!.map((value) => value / scale);
    for (const [i, row] of matrix.entries()) {
      if (i === top) continue;
      const factor = row[column]!;
      matrix[i] = row.map((value, j) => value - factor * matrix[top]![j]!);
    }
    top += 1;
  }
  return matrix.slice(0, top);
}

/** Each row alone, and each sum and difference of two. */
function* combinations(rows: readonly (readonly number[])[]): Generator<readonly number[]> {
  for (const [i, row] of rows.entries()) {
    yield row;
    for (const other of rows.slice(i + 1)) {
      yield row.map((value, j) => value + other[j]!);
      yield row.map((value, j) => value - other[j]!);
    }
  }
}
