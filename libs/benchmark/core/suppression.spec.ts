import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectGolden, goldenCase, goldenCases } from '../../statistics/testing/golden.js';
import { organisationBand } from './organisation-band.js';
import { dominance, suppressBreakdown } from './suppression.js';

const FILE = '14-suppression.json';

interface OneWay {
  readonly cells: Record<string, number>;
  readonly k: number;
  readonly totalPublished: boolean;
}

describe('suppressBreakdown', () => {
  it.each(goldenCases(FILE).filter(({ name }) => name.startsWith('one-way')))(
    'agrees with brute force: $name',
    (each) => {
      const { cells, k, totalPublished } = each.input as OneWay;
      expectGolden(suppressBreakdown(cells, k, totalPublished), each.expected, each.tolerance);
    },
  );

  it('needs no complement when the total is not published', () => {
    expect(suppressBreakdown({ S: 18, M: 14, L: 4 }, 10, false)).toEqual({
      status: 'OK',
      primary: ['L'],
      complementary: [],
      published: ['S', 'M'],
    });
  });

  it.each([
    {
      name: 'small cells that hold exactly k hide each other',
      cells: { S: 20, M: 6, L: 4 },
      hidden: ['L', 'M'],
      published: ['S'],
    },
    {
      name: 'one below k takes the smallest that may be shown with it',
      cells: { S: 20, M: 6, L: 3, X: 11 },
      hidden: ['L', 'M', 'X'],
      published: ['S'],
    },
    { name: 'a cell of exactly k is large', cells: { S: 10, M: 12, L: 3 }, hidden: ['L', 'S'], published: ['M'] },
    {
      name: 'of equal cells the first by name goes',
      cells: { d: 12, c: 12, b: 12, a: 4 },
      hidden: ['a', 'b'],
      published: ['d', 'c'],
    },
    { name: 'an empty cell stays', cells: { z: 2, m: 0, b: 9, y: 30 }, hidden: ['b', 'z'], published: ['m', 'y'] },
  ])('hides as little as that takes: $name', ({ cells, hidden, published }) => {
    const found = suppressBreakdown(cells, 10);
    expect([...found.primary, ...found.complementary!]).toEqual(hidden);
    expect(found).toMatchObject({ status: 'OK', published });
  });

  it('withholds a breakdown that is empty or has only empty cells left', () => {
    expect(suppressBreakdown({}, 10).status).toBe('BREAKDOWN_WITHHELD');
    expect(suppressBreakdown({ S: 12, M: 5, L: 0 }, 10)).toEqual({
      status: 'BREAKDOWN_WITHHELD',
      primary: ['M'],
      complementary: ['S'],
      published: [],
    });
  });

  it('never leaves a hidden remainder below two cells or k organisations, nor publishes a small cell', () => {
    const cells = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 12 }), (cells, k) => {
        const { status, published } = suppressBreakdown(cells, k);
        const hidden = Object.keys(cells).filter((label) => cells[label]! > 0 && !published.includes(label));
        expect(published.every((label) => cells[label] === 0 || cells[label]! >= k)).toBe(true);
        if (status === 'BREAKDOWN_WITHHELD') return expect(published).toEqual([]);
        if (hidden.length === 0) return;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(hidden.reduce((sum, label) => sum + cells[label]!, 0)).toBeGreaterThanOrEqual(k);
      }),
    );
  });
});

describe('dominance', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ weights: number[]; maxShare: number }, object>(
      FILE,
      'dominance',
    );
    expectGolden(dominance(input.weights, input.maxShare), expected, { ...tolerance, abs: 1e-15 });
  });

  it('allows exactly the largest share and refuses a cell without weight', () => {
    expect(dominance([1, 1, 1, 1], 0.25)).toEqual({ share: 0.25, publish: true });
    expect(dominance([], 0.25)).toEqual({ share: null, publish: false });
  });
});

describe('organisationBand', () => {
  it('agrees with the published bands', () => {
    const { input, expected } = goldenCase<{ n: number[] }, { label: string[] }>(FILE, 'public n band');
    expect(input.n.map(organisationBand)).toEqual(expected.label);
  });
});
