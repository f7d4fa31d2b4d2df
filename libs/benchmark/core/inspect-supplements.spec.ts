import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel';
import { computeRelease } from './compute-release.js';
import { inspectRelease } from './inspect-release.js';
import { canonicalInput } from './release-input.js';
import { aDatasetRelease } from './testing/dataset-release.js';

// oxlint-disable-next-line typescript/no-explicit-any -- a document somebody tampered with has no type
type Loose = any;

const input = aDatasetRelease();
const config = {
  ...input.config,
  driverReplicates: 20,
  gapReplicates: 20,
  marketVendors: 4,
  marketOrgs: 100,
  promiseOrgs: 10,
};
const probe = {
  criterion: 'c22',
  channel: 'P',
  score: 20,
  variance: 4,
  n: 20,
  organisations: 8,
  agreement: 0.9,
  verified: true,
} as const;
const { document } = computeRelease(
  canonicalInput({ ...input, config, channels: [{ ...probe, vendor: 'V1' }] }),
  'a'.repeat(64),
);
const found = (change: (copy: Loose) => void) => {
  // Not a structured clone, which would keep shared parts shared.
  const copy = JSON.parse(JSON.stringify(document));
  change(copy);
  return inspectRelease(copy).map(({ pointer, code }) => `${pointer} ${code}`);
};
const at = (slug: string) => document.vendors.findIndex((vendor) => vendor.slug === slug);
const claimAt = (type: string, allowed = true) =>
  document.claims.findIndex((claim) => claim.type === type && claim.allowed === allowed);

describe('inspectRelease, on what stands beside the scores', () => {
  it('finds nothing in a release with everything in it', () => {
    expect(inspectRelease(JSON.parse(canonicalJson(document)))).toEqual([]);
    expect(document.vendors[at('V1')]!.richer).not.toBeNull();
    expect(document.vendors[at('V1')]!.contradictions).not.toEqual([]);
  });

  it.each<[string, (copy: Loose) => void, string]>([
    ['no companions', (d) => (d.vendors[0].companions = null), '/vendors/0/companions no-companions'],
    ['no provenance', (d) => (d.vendors[0].provenance = null), '/vendors/0/companions no-companions'],
    [
      'companions of a suppressed vendor',
      (d) => (d.vendors[at('V6')].companions = d.vendors[0].companions),
      `/vendors/${at('V6')}/companions suppressed-number`,
    ],
    [
      'a companion without a reason',
      (d) =>
        (d.vendors[0].companions.nps = {
          ...d.vendors[0].companions.nps,
          score: null,
          se: null,
          ci95: null,
          orgBand: null,
        }),
      '/vendors/0/companions/nps suppressed-number',
    ],
    [
      'half a companion',
      (d) => Object.assign(d.vendors[0].companions.nps, { score: null, reason: 'LEDGER' }),
      '/vendors/0/companions/nps suppressed-number',
    ],
    [
      'a companion with a reason against it',
      (d) => (d.vendors[0].companions.topBox.reason = 'BELOW_K'),
      '/vendors/0/companions/topBox/reason suppressed-number',
    ],
    [
      'a net promoter score of 101',
      (d) => (d.vendors[0].companions.nps.score = 101),
      '/vendors/0/companions/nps/score score-bounds',
    ],
    [
      'a share outside its interval',
      (d) => (d.vendors[0].companions.topBox.ci95 = [0, 0.01]),
      '/vendors/0/companions/topBox/ci95 outside-interval',
    ],
    [
      'a promise of nine',
      (d) => (d.vendors[0].companions.firstReply[0].orgBand = '0-9'),
      '/vendors/0/companions/firstReply/0/orgBand below-threshold',
    ],
    ['channels that are not all', (d) => (d.vendors[0].provenance.S = 0.5), '/vendors/0/provenance sum-differs'],
    [
      'tickets above their cap',
      (d) => (d.vendors[0].provenance = { S: 0.5, P: 0, T: 0.5 }),
      '/vendors/0/provenance/T below-threshold',
    ],
    [
      'a richer score of nothing',
      (d) => (d.vendors[at('V1')].richer.provenance.P = 0),
      `/vendors/${at('V1')}/richer/provenance sum-differs`,
    ],
    [
      'exclusions of a suppressed vendor',
      (d) => (d.quality.vendors[0].vendor = 'V6'),
      '/quality/vendors/0 suppressed-number',
    ],
    ['exclusions of nobody', (d) => (d.quality.vendors[0].vendor = 'V9'), '/quality/vendors/0 suppressed-number'],
    [
      'more exclusions than answers',
      (d) => (d.quality.vendors[0].responses = 1),
      '/quality/vendors/0/excluded sum-differs',
    ],
    [
      'an audit nobody asked for',
      (d) => (d.quality.vendors[0].audit = false),
      '/quality/vendors/0/audit threshold-differs',
    ],
    [
      'a score without exclusions and a reason against it',
      (d) => (d.quality.vendors[0].unfiltered.reason = 'LEDGER'),
      '/quality/vendors/0/unfiltered suppressed-number',
    ],
    [
      'no exclusions where there are some',
      (d) =>
        Object.assign(d.quality.vendors[0].unfiltered, {
          score: null,
          ci95: null,
          differs: null,
          reason: 'NONE_EXCLUDED',
        }),
      '/quality/vendors/0/unfiltered/reason threshold-differs',
    ],
    [
      'a difference that does not matter',
      (d) => (d.quality.vendors[0].unfiltered.differs = false),
      '/quality/vendors/0/unfiltered/differs threshold-differs',
    ],
    ['a dimension less', (d) => d.reliability.pop(), '/reliability other-rubric'],
    ['an α above 1', (d) => (d.reliability[0].alpha = 1.1), '/reliability/0/alpha score-bounds'],
    ['an ω below 0', (d) => (d.reliability[1].omega = -0.1), '/reliability/1/omega score-bounds'],
    [
      'a floor that is higher',
      (d) => (d.reliability[2].belowFloor = true),
      '/reliability/2/belowFloor threshold-differs',
    ],
    ['drivers of another rubric', (d) => (d.drivers.dimensions[0].id = 'D9'), '/drivers/dimensions other-rubric'],
    ['shares of more than all', (d) => (d.drivers.dimensions[0].share = 0.9), '/drivers/dimensions sum-differs'],
    ['an R² above 1', (d) => (d.drivers.r2 = 1.2), '/drivers/r2 score-bounds'],
    ['drivers of too few', (d) => (d.drivers.status = 'NOT_ENOUGH_DATA'), '/drivers suppressed-number'],
    ['a wave without a reason', (d) => (d.gap.status = 'CROSS_SECTION_ONLY'), '/gap/reason threshold-differs'],
    ['a gap that is not proven', (d) => (d.gap.status = 'SHOWN'), '/gap/status threshold-differs'],
    ['another spread', (d) => (d.gap.tau = 1), '/gap/tau sum-differs'],
    ['a spread outside its interval', (d) => (d.gap.tauCi95 = [0, 1]), '/gap/tauCi95 outside-interval'],
    ['terms of a suppressed vendor', (d) => (d.keywords[0].vendor = 'V6'), '/keywords/0 suppressed-number'],
    ['a term of four', (d) => (d.keywords[0].terms[0].orgBand = '1-4'), '/keywords/0/terms/0/orgBand below-threshold'],
    [
      'a term the wrong way round',
      (d) => (d.keywords[0].terms[0].moreOften = false),
      '/keywords/0/terms/0/moreOften threshold-differs',
    ],
    ['a change without a reason for none', (d) => (d.trend[0].change = null), '/trend/0/reason no-reason'],
    ['a change of other waves', (d) => (d.trend[0].change.difference += 1), '/trend/0/change/difference sum-differs'],
    [
      'a change from nothing',
      (d) => (d.trend[0].points = d.trend[0].points.slice(-1)),
      '/trend/0/change/difference sum-differs',
    ],
    ['a change outside its interval', (d) => (d.trend[0].change.ci95 = [50, 60]), '/trend/0/change outside-interval'],
    [
      'a change that nobody can see',
      (d) => (d.trend[0].dimensions[0].change.isCredible = false),
      '/trend/0/D1 threshold-differs',
    ],
    ['a change of another rubric', (d) => d.trend[0].dimensions.pop(), '/trend/0/dimensions other-rubric'],
    ['a sentence less', (d) => d.claims.pop(), '/claims claim-differs'],
    ['a sentence more', (d) => d.claims.push(d.claims[0]), `/claims/${document.claims.length} claim-differs`],
    [
      'a sentence that was refused',
      (d) => Object.assign(d.claims[claimAt('GAP_WIDENS', false)], { allowed: true, reason: null, facts: {} }),
      `/claims/${claimAt('GAP_WIDENS', false)} claim-differs`,
    ],
    [
      'other evidence',
      (d) => (d.claims[claimAt('BETTER_THAN')].facts.difference = 40),
      `/claims/${claimAt('BETTER_THAN')} claim-differs`,
    ],
    ['another sponsor', (d) => (d.methodCard.sponsor.en = 'Nobody'), '/methodCard/sponsor card-differs'],
    ['a sponsor who is a vendor', (d) => (d.study.sponsor.en = 'V1'), '/methodCard/isSponsored card-differs'],
    [
      'ranks of a sponsored wave',
      (d) => (d.methodCard.isSponsored = true),
      '/methodCard/isSponsored ranked-with-reason',
    ],
    ['another time', (d) => (d.methodCard.collected.to = 'later'), '/methodCard/collected card-differs'],
    ['another method', (d) => (d.methodCard.methodVersion = 'm9'), '/methodCard/methodVersion card-differs'],
    ['another seed', (d) => (d.methodCard.seed = '0'), '/methodCard/seed card-differs'],
    ['another mix', (d) => (d.methodCard.referenceMix = {}), '/methodCard/referenceMix card-differs'],
    ['other exclusions', (d) => (d.methodCard.excluded = []), '/methodCard/excluded card-differs'],
    ['other invitations', (d) => (d.methodCard.invitations = 1), '/methodCard/invitations card-differs'],
    [
      'other weights',
      (d) => (d.methodCard.weights.declared[0].weight = 0.3),
      '/methodCard/weights/declared card-differs',
    ],
    ['other vendors', (d) => d.methodCard.vendors.pop(), '/methodCard/vendors card-differs'],
    ['a fact with parts', (d) => (d.claims[0].facts = { a: [] }), '/claims/0/facts/a malformed'],
    ['a mix in words', (d) => (d.method.reference = { size: 'S' }), '/method/reference/size malformed'],
    ['a mix that is a list', (d) => (d.method.reference = []), '/method/reference malformed'],
  ])('finds %s', (_, change, finding) => {
    expect(found(change)).toContain(finding);
  });

  it('takes a promise that its band leaves open as it was given, and no other', () => {
    const at = claimAt('KEEPS_PROMISE');
    const refused = { allowed: false, reason: 'NOT_ENOUGH_EVIDENCE', facts: null };
    const wide = (d: Loose) => (d.method.config.promiseOrgs = 15);
    expect(found((d) => (wide(d), Object.assign(d.claims[at], refused)))).not.toContain(`/claims/${at} claim-differs`);
    expect(found(wide)).not.toContain(`/claims/${at} claim-differs`);
    expect(found((d) => (d.method.config.promiseOrgs = 500))).toContain(`/claims/${at} claim-differs`);
  });

  it('holds a promise against nobody when the file leaves open who made it', () => {
    const open = (change: (d: Loose) => void) => found(change).some((finding) => finding.endsWith(' claim-differs'));
    expect(open((d) => (d.vendors[0].companions.firstReply[0].orgBand = null))).toBe(true);
    const hollow = (d: Loose) => ({ ...d.vendors[0], companions: null });
    expect(open((d) => (d.vendors = [hollow(d), ...d.vendors]))).toBe(true);
    expect(open((d) => (d.claims = d.claims.filter(({ type }: Loose) => type !== 'KEEPS_PROMISE')))).toBe(true);
  });

  it('knows when a gap is proven and when nothing is known of the spread', () => {
    const shown = (given: object) => (d: Loose) => {
      d.method.config.gapVendors = 2;
      Object.assign(d.gap, { status: 'SHOWN', correctedSlopeLower: 0.1, sdRatioLower: 1.1 }, given);
    };
    expect(found(shown({}))).not.toContain('/gap/status threshold-differs');
    expect(found(shown({ sdRatioLower: 1 }))).toContain('/gap/status threshold-differs');
    expect(found(shown({ sdRatioLower: null }))).toContain('/gap/status threshold-differs');
    expect(found((d) => (d.method.tau2 = null))).toContain('/gap/tau sum-differs');
    const unknown = found((d) => {
      d.method.tau2 = null;
      Object.assign(d.gap, { tau: null, tauCi95: null });
    });
    expect(unknown).toEqual([]);
    expect(found((d) => Object.assign(d.gap, { tau: null }))).toContain('/gap/tauCi95 outside-interval');
  });

  it('lets be what is not there', () => {
    expect(found((d) => (d.drivers = null))).toEqual([]);
    const left = found((d) => (d.gap = null));
    expect(left.every((finding) => finding.startsWith('/claims/'))).toBe(true);
    const singular = found((d) => {
      d.drivers.status = 'SINGULAR';
      for (const each of d.drivers.dimensions) Object.assign(each, { share: null, ci95: null });
    });
    expect(singular).toEqual([]);
  });
});
