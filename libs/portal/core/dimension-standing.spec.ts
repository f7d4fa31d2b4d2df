import { describe, expect, it } from '@jest/globals';
import type { ReleaseDocument } from '#benchmark/core';
import { METHOD_DEFAULTS } from '#benchmark/core';
import { dimensionStandings } from './dimension-standing.js';

const DIMENSIONS = ['D1', 'D2'];

const aVendor = (slug: string, scores: readonly (number | null)[], status = 'RANKED', se: number | null = 1) => ({
  slug,
  status,
  dimensions: DIMENSIONS.map((id, d) => ({
    id,
    score: scores[d] ?? null,
    se: scores[d] === null ? null : se,
    ci95: scores[d] === null ? null : ([0, 100] as const),
  })),
});

const better = (a: string, b: string, metric: string, allowed = true) => ({
  type: 'BETTER_THAN',
  subjects: [a, b],
  metric,
  allowed,
});

/** Only what is read; the rest of a release has nothing to do with it. */
function aDocument(own: object = {}): ReleaseDocument {
  return {
    rubric: { dimensions: DIMENSIONS.map((id) => ({ id })) },
    method: { config: METHOD_DEFAULTS },
    market: { marketStatementsAllowed: true },
    vendors: [aVendor('aurora', [80, 61]), aVendor('kite', [60, 60]), aVendor('fathom', [40, 59])],
    claims: [better('aurora', 'kite', 'D1'), better('kite', 'fathom', 'D1'), better('aurora', 'kite', 'D2', false)],
    comparisons: DIMENSIONS.map((metric) => ({
      metric,
      pairs: [
        { a: 'aurora', b: 'kite' },
        { a: 'aurora', b: 'fathom' },
        { a: 'kite', b: 'fathom' },
      ],
    })),
    ...own,
  } as unknown as ReleaseDocument;
}

describe('dimensionStandings', () => {
  it('says a difference with its test, and none that chance explains', () => {
    const [first, second] = dimensionStandings(aDocument(), 'aurora');
    expect(first?.market).toMatchObject({ difference: 20, verdict: 'BETTER' });
    expect(first?.market?.ci95?.[0]).toBeGreaterThan(0);
    expect(second?.market?.verdict).toMatch(/INCONCLUSIVE|PRACTICALLY_EQUAL/);
    expect(dimensionStandings(aDocument(), 'fathom')[0]?.market?.verdict).toBe('WORSE');
  });

  it('counts the pairs whose claim holds, in both directions', () => {
    const of = (slug: string) =>
      dimensionStandings(aDocument(), slug).map(({ ahead, behind, apart }) => [ahead, behind, apart]);
    expect(of('aurora')).toEqual([
      [1, 0, 1],
      [0, 0, 2],
    ]);
    expect(of('kite')[0]).toEqual([1, 1, 0]);
  });

  it.each([
    { name: 'where the market may not be spoken of', own: { market: { marketStatementsAllowed: false } } },
    { name: 'of a vendor that is not ranked', own: { vendors: [aVendor('aurora', [80, 61], 'PUBLISHED_UNRANKED')] } },
    {
      name: 'where a ranked vendor has no score',
      own: { vendors: [aVendor('aurora', [80, 61]), aVendor('kite', [null, null])] },
    },
    {
      name: 'where there is no standard error',
      own: { vendors: [aVendor('aurora', [80, 61]), aVendor('kite', [1, 1], 'RANKED', null)] },
    },
  ])('says nothing about the market $name', ({ own }) => {
    expect(dimensionStandings(aDocument(own), 'aurora').map(({ market, score }) => [market, score])).toEqual([
      [null, 80],
      [null, 61],
    ]);
  });

  it('has no dimension that was not published, and no pair without comparisons', () => {
    const vendors = [{ slug: 'aurora', status: 'RANKED', dimensions: [] }];
    expect(dimensionStandings(aDocument({ vendors, comparisons: [], claims: [] }), 'aurora')[0]).toEqual({
      dimension: 'D1',
      score: null,
      ci95: null,
      market: null,
      ahead: 0,
      behind: 0,
      apart: 0,
    });
  });

  it('is nothing of a vendor that is suppressed or not there', () => {
    const vendors = [aVendor('aurora', [80, 61], 'SUPPRESSED')];
    expect(dimensionStandings(aDocument({ vendors }), 'aurora')).toEqual([]);
    expect(dimensionStandings(aDocument(), 'nobody')).toEqual([]);
  });
});
