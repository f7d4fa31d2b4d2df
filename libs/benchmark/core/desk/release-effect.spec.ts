import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeRelease } from '../compute-release.js';
import type { ReleaseDocument } from '../release-document.js';
import { aReleaseInput } from '../testing/release-input.js';
import { releaseEffect } from './release-effect.js';

const { document } = computeRelease(aReleaseInput(), 'a'.repeat(64));
type Vendor = ReleaseDocument['vendors'][number];

const withVendor = (slug: string, change: Partial<Vendor>): ReleaseDocument => ({
  ...document,
  revision: 2,
  vendors: document.vendors.map((vendor) => (vendor.slug === slug ? { ...vendor, ...change } : vendor)),
});
const scoreOf = (slug: string) => {
  const vendor = document.vendors.find((one) => one.slug === slug);
  return vendor?.benchmarkScore ?? vendor?.observed ?? 0;
};

describe('releaseEffect', () => {
  it('of a release on itself is none', () => {
    expect(releaseEffect(document, document)).toEqual({ since: 1, ranks: [], scores: [], unchanged: 4 });
  });

  it('names a vendor whose interval of ranks is another one, with both', () => {
    const [first] = document.vendors;
    const { ranks, scores, unchanged } = releaseEffect(document, withVendor(first!.slug, { rankRange: [7, 9] }));
    expect(ranks).toMatchObject([
      { vendor: first!.slug, before: { status: first!.status }, after: { rankRange: [7, 9] } },
    ]);
    expect([scores, unchanged]).toEqual([[], 3]);
  });

  it('names a vendor that is no longer ranked, and one that is no longer shown', () => {
    const gone = releaseEffect(
      document,
      withVendor('cirrus', { status: 'SUPPRESSED', benchmarkScore: null, observed: null }),
    );
    expect(gone.ranks).toMatchObject([{ vendor: 'cirrus', after: { status: 'SUPPRESSED', score: null } }]);
  });

  it('knows a vendor that came and one that left', () => {
    const fewer = { ...document, revision: 2, vendors: document.vendors.filter(({ slug }) => slug !== 'cirrus') };
    expect(releaseEffect(document, fewer).ranks).toMatchObject([{ vendor: 'cirrus', after: null }]);
    expect(releaseEffect(fewer, document)).toMatchObject({ since: 2, ranks: [{ vendor: 'cirrus', before: null }] });
  });

  it('counts a score as moved exactly when the decimal that readers see is another one', () => {
    const score = Math.round(10 * scoreOf('cirrus')) / 10;
    const before = withVendor('cirrus', { benchmarkScore: score });
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (by) => {
        const { ranks, scores } = releaseEffect(before, withVendor('cirrus', { benchmarkScore: score + by }));
        const isMoved = Math.round(10 * (score + by)) !== Math.round(10 * score);
        expect([ranks, scores.length]).toEqual([[], Number(isMoved)]);
      }),
    );
  });
});
