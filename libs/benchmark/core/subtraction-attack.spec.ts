import { describe, expect, it } from '@jest/globals';
import { RandomSource } from '#statistics';
import { auditRelease, type MembershipSet } from './release-ledger.js';
import { suppressBreakdown } from './suppression.js';

const K = 10;
const QUARTERS = 3;

interface Answer {
  readonly organisation: string;
  readonly size: 'S' | 'M' | 'L';
  readonly region: 'CN' | 'INTL';
  readonly score: number;
  /** First and last quarter in which the answer counts. */
  readonly from: number;
  readonly until: number;
}

/** What everybody can read: who is in a cell may leak elsewhere, so the attacker is assumed to know it. */
interface PublishedCell {
  readonly members: MembershipSet;
  readonly score: number;
}

/** A vendor with 60 customers of which a few come and go each quarter. */
function customers(): readonly Answer[] {
  const random = new RandomSource('00000000000a77ac');
  const pick = <T>(choices: readonly T[]) => choices[random.index(choices.length)]!;
  return Array.from({ length: 60 }, (_, i) => ({
    organisation: `o${String(i).padStart(2, '0')}`,
    size: pick(['S', 'M', 'L'] as const),
    region: pick(['CN', 'CN', 'INTL'] as const),
    score: random.index(11) * 10,
    from: i < 50 ? 0 : 1 + (i % 2),
    until: i % 9 === 0 ? 1 : QUARTERS,
  }));
}

/** The fixed public catalogue of one quarter: everybody, by size, by region, after threshold and complement. */
function catalogue(answers: readonly Answer[], quarter: number): readonly MembershipSet[] {
  const present = answers.filter(({ from, until }) => from <= quarter && quarter <= until);
  const cellsBy = (labelOf: (answer: Answer) => string) => {
    const groups: Record<string, string[]> = {};
    for (const answer of present) (groups[labelOf(answer)] ??= []).push(answer.organisation);
    const sizes = Object.fromEntries(Object.entries(groups).map(([label, members]) => [label, members.length]));
    return suppressBreakdown(sizes, K).published.map((label) => groups[label]!);
  };
  return [
    present.map(({ organisation }) => organisation),
    ...cellsBy(({ size }) => size),
    ...cellsBy(({ region }) => region),
  ];
}

function publish(answers: readonly Answer[], withLedger: boolean): readonly PublishedCell[] {
  const scores = new Map(answers.map(({ organisation, score }) => [organisation, score]));
  const published: PublishedCell[] = [];
  let ledger: readonly MembershipSet[] = [];
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const candidates = catalogue(answers, quarter);
    const audit = auditRelease(ledger, candidates, K);
    ledger = audit.ledger;
    candidates.forEach((members, i) => {
      if (withLedger && audit.decisions[i]!.decision === 'DENY') return;
      const mean = members.reduce((sum, member) => sum + scores.get(member)!, 0) / members.length;
      published.push({ members, score: Math.round(mean * 10) / 10 });
    });
  }
  return published;
}

interface Recovered {
  readonly group: readonly string[];
  readonly mean: number;
}

/**
 * The attacker's view is a linear system: members × unknown score = n × published mean. It is reduced
 * numerically from many column orders, and every row that is left with fewer than k organisations, all
 * with the same factor, is a group whose mean is known.
 */
function attack(cells: readonly PublishedCell[]): readonly Recovered[] {
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
      if (group.length === 0 || group.length >= K || !even) continue;
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

describe('subtracting three releases of a public catalogue', () => {
  const answers = customers();
  const truth = (group: readonly string[]) =>
    answers
      .filter(({ organisation }) => group.includes(organisation))
      .reduce((sum, { score }) => sum + score / group.length, 0);

  it('gives away small groups to within a few points when thresholds alone protect them', () => {
    const recovered = attack(publish(answers, false));
    expect(recovered.length).toBeGreaterThan(0);
    const close = recovered.filter(({ group, mean }) => Math.abs(mean - truth(group)) < 5);
    expect(close.length).toBeGreaterThan(0);
    expect(Math.min(...close.map(({ group }) => group.length))).toBeLessThan(K);
  });

  it('gives nothing away when the ledger audits every cell', () => {
    const published = publish(answers, true);
    expect(attack(published)).toEqual([]);
    expect(published.length).toBeGreaterThanOrEqual(catalogue(answers, 0).length);
  });
});
