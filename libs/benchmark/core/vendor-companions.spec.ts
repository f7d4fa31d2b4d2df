import { describe, expect, it } from '@jest/globals';
import { expectGolden, goldenCase } from '../../../test/support/golden.js';
import { canonicalCells } from './cell.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { canonicalDistributions, type RatingDistribution } from './rating-distribution.js';
import { aDatasetRelease } from './testing/dataset-release.js';
import { aVendor } from './testing/cells.js';
import { plainDesign } from './testing/plain-design.js';
import { vendorCompanions } from './vendor-companions.js';

const FILE = '21-nps-csat.json';
const input = aDatasetRelease();
const cells = canonicalCells(input.cells, 15);
const distributions = canonicalDistributions(input.distributions);
const everything = { ...METHOD_DEFAULTS, kPublish: 2, dominance: 1 };

const ofVendor = (vendor: string, config = everything) =>
  vendorCompanions(
    {
      design: plainDesign(cells.filter((cell) => cell.vendor === vendor)),
      distributions: distributions.filter((each) => each.vendor === vendor),
      isWithheld: () => false,
    },
    config,
  );

/** Organisations that each gave one answer. */
function answers(measure: RatingDistribution['measure'], options: readonly number[], severity: 'urgent' | null = null) {
  const own = aVendor('A', options.length);
  const length = measure === 'first-reply' ? 5 : 11;
  return {
    design: plainDesign(canonicalCells(own, 15)),
    isWithheld: () => false,
    distributions: options.map((option, o): RatingDistribution => ({
      ...own[o]!,
      measure,
      severity,
      counts: Array.from({ length }, (_, i) => Number(i === option)),
    })),
  };
}

describe('companions from counts', () => {
  it('give the net promoter scores of the example responses', () => {
    type Vector = { byVendor: Record<string, { nps: number; se: number; ci95: [number, number] }> };
    const { expected, tolerance } = goldenCase<object, Vector>(FILE, 'dataset-a NPS');
    for (const [vendor, { nps, se, ci95 }] of Object.entries(expected.byVendor)) {
      const own = ofVendor(vendor).nps;
      expectGolden({ nps: own.score, se: own.se, ci95: own.ci95 }, { nps, se, ci95 }, tolerance);
    }
  });

  it('give the top-box shares of the example responses', () => {
    type Vector = { byVendor: Record<string, { share: number; se: number; ciLogit: [number, number] }> };
    const { expected, tolerance } = goldenCase<object, Vector>(FILE, 'dataset-a top-box');
    for (const [vendor, { share, se, ciLogit }] of Object.entries(expected.byVendor)) {
      const { score, se: own, ci95 } = ofVendor(vendor).topBox;
      expectGolden({ share: score, se: own, ci: ci95 }, { share, se, ci: ciLogit }, { ...tolerance, abs: 1e-6 });
    }
  });

  it('say how often each promise is kept, from brackets that end at the promises', () => {
    const brackets = [0, 0, 1, 1, 1, 2, 3, 4, 0, 1, 2, 2];
    const { firstReply } = vendorCompanions(answers('first-reply', brackets, 'urgent'), METHOD_DEFAULTS);
    expect(firstReply.map(({ severity, minutes, score, reason }) => [severity, minutes, score, reason])).toEqual([
      ['general', 1440, null, 'NOT_ASKED'],
      ['business', 240, null, 'NOT_ASKED'],
      ['urgent', 30, expect.closeTo(3 / 12, 12), null],
    ]);
    const within = (severity: 'general' | 'business') =>
      vendorCompanions(
        {
          ...answers('first-reply', brackets),
          distributions: answers('first-reply', brackets).distributions.map((each) => ({ ...each, severity })),
        },
        METHOD_DEFAULTS,
      ).firstReply.find((each) => each.severity === severity)!.score;
    expect(within('business')).toBeCloseTo(7 / 12, 12);
    expect(within('general')).toBeCloseTo(10 / 12, 12);
  });

  it('stay within their bounds when everybody agrees', () => {
    const best = vendorCompanions(
      answers(
        'recommend',
        Array.from({ length: 13 }, () => 10),
      ),
      METHOD_DEFAULTS,
    ).nps;
    expect(best).toMatchObject({ score: 100, se: 0, organisations: 13, orgBand: '10-19' });
    expect(best.ci95![0]).toBeCloseTo(100 - (200 * 1.959964 ** 2) / (13 + 1.959964 ** 2), 4);
    expect(best.ci95![1]).toBe(100);
    const worst = vendorCompanions(
      answers(
        'overall',
        Array.from({ length: 11 }, () => 3),
      ),
      METHOD_DEFAULTS,
    ).topBox;
    expect(worst.score).toBe(0);
    expect(worst.ci95![0]).toBe(0);
    expect(worst.ci95![1]).toBeGreaterThan(0.1);
    const wide = vendorCompanions(answers('recommend', [10, 10, 10, 10, 10, 10, 10, 10, 10, 0]), METHOD_DEFAULTS).nps;
    expect(wide.ci95![1]).toBe(100);
  });

  it('say why there is no number', () => {
    const nothing = { score: null, se: null, ci95: null, organisations: null, orgBand: null };
    const few = answers('recommend', [9, 9, 9, 8, 7, 10, 6, 3, 9]);
    expect(vendorCompanions(few, METHOD_DEFAULTS).nps).toEqual({ ...nothing, reason: 'BELOW_K' });
    expect(vendorCompanions(few, METHOD_DEFAULTS).topBox).toEqual({ ...nothing, reason: 'NOT_ASKED' });
    const heavy = { ...everything, dominance: 0.1 };
    expect(vendorCompanions(few, heavy).nps.reason).toBe('DOMINANCE');
    const withheld = { ...few, isWithheld: (cell: string) => cell === 'nps' };
    expect(vendorCompanions(withheld, everything).nps).toEqual({ ...nothing, reason: 'LEDGER' });
  });

  it('refuse answers of somebody who is not counted, and more answers than responses', () => {
    const own = answers('recommend', [9, 8]);
    const stranger = [{ ...own.distributions[0]!, organisation: 'o9' }];
    const twice = [{ ...own.distributions[0]!, counts: own.distributions[0]!.counts.map((count) => 2 * count) }];
    for (const wrong of [stranger, twice])
      expect(() => vendorCompanions({ ...own, distributions: wrong }, everything)).toThrow(
        expect.objectContaining({ code: 'bad-cell' }),
      );
  });

  it('have no error from one organisation', () => {
    const lonely = answers('recommend', [9]);
    expect(() => vendorCompanions(lonely, { ...everything, kPublish: 2 })).not.toThrow();
    expect(vendorCompanions(lonely, everything).nps.reason).toBe('BELOW_K');
  });
});
