import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomSource } from '#statistics';
import { expectGolden, goldenCases } from '../../statistics/testing/golden.js';
import { auditCandidate, auditCatalogue, auditRelease, type MembershipSet } from './release-ledger.js';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `o${from + i}`);

describe('auditCandidate', () => {
  interface Audit {
    readonly previous: string[][];
    readonly candidate: string[];
    readonly k: number;
  }
  it.each(goldenCases('14-suppression.json').filter(({ name }) => name.startsWith('ledger')))(
    'agrees with exact rationals: $name',
    (each) => {
      const { previous, candidate, k } = each.input as Audit;
      expectGolden(auditCandidate(previous, candidate, k), each.expected, each.tolerance);
    },
  );

  it('lets the same set be published again, whatever its order', () => {
    const set = range(0, 12);
    expect(auditCandidate([set], [...set].toReversed(), 10).decision).toBe('ALLOW');
    expect(auditCandidate([range(1, 13)], set, 10)).toMatchObject({ decision: 'ALLOW' });
  });

  it('lets k organisations be published, and not one fewer', () => {
    expect(auditCandidate([], range(0, 10), 10).decision).toBe('ALLOW');
    expect(auditCandidate([], range(0, 9), 10)).toEqual({
      decision: 'DENY',
      reason: 'BELOW_K',
      isolated: range(0, 9),
    });
  });

  it('lets a set be published again also beside what it cannot search, but no other set of its size', () => {
    const random = new RandomSource('00000000000000aa');
    const tangled = Array.from({ length: 40 }, () => range(0, 60).filter(() => random.uniform() < 0.5));
    const known = tangled[7]!;
    expect(auditCandidate(tangled, known.toReversed(), 10).decision).toBe('ALLOW');
    const rest = known.slice(1);
    const other = range(0, 60).find((organisation) => !known.includes(organisation))!;
    expect(auditCandidate(tangled, [...rest, other], 10).reason).toBe('TOO_COMPLEX');
  });

  it('counts an organisation once', () => {
    expect(auditCandidate([], ['a', 'a', 'b'], 3)).toEqual({
      decision: 'DENY',
      reason: 'BELOW_K',
      isolated: ['a', 'b'],
    });
  });

  it('denies what it cannot search to the end', () => {
    const random = new RandomSource('00000000000000aa');
    const tangled = Array.from({ length: 40 }, () => range(0, 60).filter(() => random.uniform() < 0.5));
    expect(auditCandidate(tangled, range(0, 60), 10)).toEqual({
      decision: 'DENY',
      reason: 'TOO_COMPLEX',
      isolated: null,
    });
  });

  it('finds what any combination of published sets isolates, and only that, in a thousand catalogues (KAN-04)', () => {
    const organisation = fc.integer({ min: 0, max: 9 });
    const set = fc.uniqueArray(organisation, { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 5 }), (sets) => {
        const catalogue = sets.map((set) => set.map(String));
        const { decision } = auditCatalogue(catalogue, 3);
        expect(decision).toBe(isolatesBelow(catalogue, 3) ? 'DENY' : 'ALLOW');
      }),
      { numRuns: 1_000 },
    );
  });

  it('audits the sets of a release against the ledger and against those allowed before them', () => {
    const [known, near, far, nearFar] = [range(0, 20), range(0, 21), range(30, 50), range(30, 52)];
    const { decisions, ledger } = auditRelease([known], [near, far, nearFar, range(0, 9)], 10);
    expect(decisions.map(({ decision, reason }) => reason ?? decision)).toEqual([
      'LINEAR_DISCLOSURE',
      'ALLOW',
      'LINEAR_DISCLOSURE',
      'BELOW_K',
    ]);
    expect(decisions[2]!.isolated).toEqual(['o50', 'o51']);
    expect(ledger).toEqual([known, far]);
  });

  it('keeps any sequence of releases free of disclosure as a whole', () => {
    const organisation = fc.integer({ min: 0, max: 14 });
    const candidate = fc.uniqueArray(organisation, { minLength: 1, maxLength: 15 }).map((set) => set.map(String));
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), (candidates) => {
        const { ledger, decisions } = auditRelease([], candidates, 4);
        expect(decisions).toHaveLength(candidates.length);
        expect(auditCatalogue(ledger, 4).decision).toBe('ALLOW');
      }),
    );
  });
});

/** Brute force: is the indicator of any group below k in the row space, by comparing ranks in doubles? */
function isolatesBelow(catalogue: readonly MembershipSet[], k: number): boolean {
  const members = [...new Set(catalogue.flat())];
  const rows = catalogue.map((set) => members.map((member) => Number(set.includes(member))));
  const rank = rankOf(rows);
  for (let mask = 1; mask < 1 << members.length; mask += 1) {
    const indicator = members.map((_, i) => (mask >> i) & 1);
    if (indicator.reduce((sum, bit) => sum + bit, 0) < k && rankOf([...rows, indicator]) === rank) return true;
  }
  return false;
}

function rankOf(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < matrix[0]!.length && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    for (let i = rank + 1; i < matrix.length; i += 1) {
      const factor = matrix[i]![column]! / matrix[rank]![column]!;
      matrix[i] = matrix[i]!.map((value, j) => value - factor * matrix[rank]![j]!);
    }
    rank += 1;
  }
  return rank;
}
