import { describe, expect, it } from '@jest/globals';
import { goldenCase } from '../../../test/support/golden.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { type KeywordInput, vendorKeywords } from './vendor-keywords.js';

interface Vector {
  readonly terms: readonly string[];
  readonly vendorOrgCounts: readonly number[];
  readonly restOrgCounts: readonly number[];
}

const { input } = goldenCase<Vector, object>('18-keywords.json', 'informative prior');
/** The others' counts, of two vendors. */
const given: KeywordInput = {
  terms: input.terms.flatMap((term, t) => [
    { vendor: 'A', term, organisations: input.vendorOrgCounts[t]! },
    { vendor: 'B', term, organisations: Math.ceil(input.restOrgCounts[t]! / 2) },
    { vendor: 'C', term, organisations: Math.floor(input.restOrgCounts[t]! / 2) },
  ]),
  texts: ['A', 'B', 'C'].map((vendor) => ({ vendor, organisations: 40 })),
  shown: ['A'],
};

describe('vendorKeywords', () => {
  it('publishes what sets a vendor apart, with a band and a rounded z', () => {
    expect(vendorKeywords(given, METHOD_DEFAULTS)).toEqual([
      { vendor: 'A', terms: [{ term: '懂行', moreOften: true, orgBand: '20-49', z: 3.3 }] },
    ]);
  });

  it('counts the organisations on the side that says it more', () => {
    const config = { ...METHOD_DEFAULTS, falseDiscoveryRate: 0.07 };
    const [own] = vendorKeywords(given, config);
    expect(own!.terms.map(({ term, moreOften, orgBand }) => [term, moreOften, orgBand])).toEqual([
      ['懂行', true, '20-49'],
      ['模板回复', false, '20-49'],
    ]);
  });

  it('needs enough organisations behind a term and behind a vendor', () => {
    const rare = (organisations: number) => ({
      ...given,
      terms: [
        { vendor: 'A', term: 'rare', organisations },
        { vendor: 'B', term: 'usual', organisations: 90 },
      ],
    });
    const config = { ...METHOD_DEFAULTS, falseDiscoveryRate: 0.999, keywordPrior: 1 };
    expect(vendorKeywords(rare(6), config)[0]!.terms).toContainEqual({
      term: 'rare',
      moreOften: true,
      orgBand: '5-9',
      z: expect.any(Number),
    });
    expect(vendorKeywords(rare(4), config)[0]!.terms).toEqual([]);
    const texts = [{ vendor: 'A', organisations: 9 }];
    expect(vendorKeywords({ ...rare(6), texts }, config)[0]!.terms).toEqual([]);
    expect(vendorKeywords({ ...rare(6), texts: [] }, config)[0]!.terms).toEqual([]);
  });

  it('puts equally telling terms into the order of their names', () => {
    const terms = ['b', 'a'].flatMap((term) => [
      { vendor: 'A', term, organisations: 30 },
      { vendor: 'B', term: 'c', organisations: 40 },
    ]);
    const config = { ...METHOD_DEFAULTS, falseDiscoveryRate: 0.9 };
    const [own] = vendorKeywords({ ...given, terms }, config);
    expect(own!.terms.map(({ term }) => term)).toEqual(['c', 'a', 'b']);
  });
});
