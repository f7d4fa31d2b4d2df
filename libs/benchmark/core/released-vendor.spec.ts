import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import type { PublishedVendor } from './benchmark-result.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { computeBenchmark } from './pipeline.js';
import { byStanding, releasedVendor } from './released-vendor.js';
import { aVendor } from './testing/cells.js';

const name = { 'zh-CN': '极光', en: 'Aurora' };
const result = computeBenchmark({
  rubric: BUILT_IN_RUBRIC,
  cells: [...aVendor('aurora', 24, (o, c) => 2 + ((o * (c + 2)) % 3)), ...aVendor('cirrus', 6)],
  config: { ...METHOD_DEFAULTS, kPublish: 5, kRank: 5 },
});
const { aurora, cirrus } = result.vendors as Record<string, PublishedVendor>;

describe('releasedVendor', () => {
  it('shows a vendor without its exact counts', () => {
    const shown = releasedVendor('aurora', name, result);
    expect(shown).toMatchObject({ slug: 'aurora', name, orgBand: '20-49', observed: aurora!.observed, se: aurora!.se });
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['organisations']));
  });

  it('calls fewer organisations than the least band few, where a configuration shows them', () => {
    expect(cirrus!.orgBand).toBeNull();
    expect(releasedVendor('cirrus', name, result).orgBand).toBe('0-9');
  });

  it('knows nothing of a vendor without answers', () => {
    expect(releasedVendor('dusk', name, result)).toMatchObject({
      status: 'SUPPRESSED',
      reason: 'BELOW_K',
      observed: null,
    });
  });
});

describe('byStanding', () => {
  const vendor = (
    slug: string,
    status: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED',
    benchmarkScore: number | null,
  ) => ({
    ...releasedVendor(slug, name, result),
    status,
    benchmarkScore,
  });

  it('puts the better of ranked vendors first, then names, whatever a hostile file leaves out', () => {
    const vendors = [
      vendor('f', 'SUPPRESSED', null),
      vendor('e', 'PUBLISHED_UNRANKED', 99),
      vendor('d', 'PUBLISHED_UNRANKED', 1),
      vendor('c', 'RANKED', null),
      vendor('g', 'RANKED', null),
      vendor('b', 'RANKED', 70),
      vendor('a', 'RANKED', 70),
      vendor('z', 'RANKED', 80),
    ];
    const order = ['z', 'a', 'b', 'c', 'g', 'd', 'e', 'f'];
    for (const given of [vendors, vendors.toReversed()])
      expect(given.toSorted(byStanding).map(({ slug }) => slug)).toEqual(order);
  });
});
