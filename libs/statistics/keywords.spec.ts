import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distinctiveTerms, KEYWORD_DEFAULTS } from './keywords.js';
import { expectGolden, goldenCases } from './testing/golden.js';

interface Input {
  readonly terms: string[];
  readonly vendorOrgCounts: number[];
  readonly restOrgCounts: number[];
  readonly alpha0: number;
  readonly minOrgs: number;
  readonly q: number;
}

const counts = (vendor: number[], rest: number[]) =>
  vendor.map((v, i) => ({ term: `t${i}`, vendor: v, rest: rest[i]! }));

describe('distinctiveTerms', () => {
  it.each(goldenCases('18-keywords.json'))('agrees with the reference: $name', (each) => {
    const input = each.input as Input;
    const options = {
      ...KEYWORD_DEFAULTS,
      priorMentions: input.alpha0,
      minimumOrganisations: input.minOrgs,
      falseDiscoveryRate: input.q,
    };
    const terms = distinctiveTerms(counts(input.vendorOrgCounts, input.restOrgCounts), 30, options);
    const actual = {
      alpha: terms.map(({ alpha }) => alpha),
      logOddsDelta: terms.map(({ logOddsDelta }) => logOddsDelta),
      variance: terms.map(({ variance }) => variance),
      z: terms.map(({ z }) => z),
      p: terms.map(({ p }) => p),
      pBH: terms.map(({ pAdjusted }) => pAdjusted),
      publish: terms.map(({ publish }) => publish),
    };
    expectGolden(actual, each.expected, each.tolerance);
  });

  it('publishes nothing about a vendor with few organisations, nor a term few have used', () => {
    const loud = counts([40, 1], [1, 60]);
    expect(distinctiveTerms(loud, 10).map(({ publish }) => publish)).toEqual([true, true]);
    expect(distinctiveTerms(loud, 9).map(({ publish }) => publish)).toEqual([false, false]);
    const rare = distinctiveTerms(loud, 10, { ...KEYWORD_DEFAULTS, minimumOrganisations: 50 });
    expect(rare.map(({ publish }) => publish)).toEqual([false, true]);
  });

  it('has nothing to compare a single term with', () => {
    expect(distinctiveTerms(counts([5], [5]), 20)).toEqual([]);
    expect(distinctiveTerms([], 20)).toEqual([]);
  });

  it('turns round when vendor and others change places', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pairs, (pairs) => {
        const [vendor, rest] = [pairs.map(([v]) => v), pairs.map(([, r]) => r)];
        const there = distinctiveTerms(counts(vendor, rest), 20);
        const back = distinctiveTerms(counts(rest, vendor), 20);
        there.forEach(({ z }, i) => expect(back[i]!.z).toBeCloseTo(-z, 9));
      }),
    );
  });

  it.each([
    { name: 'a term nobody mentions', vendor: 0, rest: 0, priorMentions: 100 },
    { name: 'half a mention', vendor: 0.5, rest: 1, priorMentions: 100 },
    { name: 'half a mention elsewhere', vendor: 1, rest: 0.5, priorMentions: 100 },
    { name: 'a negative count', vendor: -1, rest: 3, priorMentions: 100 },
    { name: 'a negative count elsewhere', vendor: 3, rest: -1, priorMentions: 100 },
    { name: 'no prior', vendor: 1, rest: 1, priorMentions: 0 },
  ])('refuses $name', ({ vendor, rest, priorMentions }) => {
    expect(() => distinctiveTerms(counts([vendor], [rest]), 20, { ...KEYWORD_DEFAULTS, priorMentions })).toThrow(
      expect.objectContaining({ code: 'bad-term-count' }),
    );
  });
});
