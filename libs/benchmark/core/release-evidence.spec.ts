import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { goldenCase } from '../../../test/support/golden.js';
import { channelReason } from './channel-eligibility.js';
import { computeRelease } from './compute-release.js';
import { fuseVendors } from './fuse-vendors.js';
import { inspectRelease } from './inspect-release.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { replyAttainments } from './reply-attainment.js';
import { canonicalInput, type ChannelEstimate, readReleaseInput, type ReleaseInput } from './release-input.js';
import { aFinding, aProbe, aProbeFigure, aTicketFigure, someEvidence } from './testing/evidence.js';
import { aReleaseInput } from './testing/release-input.js';
import { estimateWave } from './estimate-wave.js';

const HASH = 'a'.repeat(64);
const release = (input: ReleaseInput) => computeRelease(canonicalInput(input), HASH).document;
const CHANNELS = [
  aProbeFigure(),
  aProbeFigure({ vendor: 'borealis', score: 40 }),
  aProbeFigure({ vendor: 'borealis', criterion: 'c22', agreement: 0.4 }),
  aTicketFigure(),
  aTicketFigure({ vendor: 'dusk' }),
];
const input = aReleaseInput({ channels: CHANNELS, evidence: someEvidence() });
const document = release(input);
// oxlint-disable-next-line typescript/no-explicit-any -- a document somebody tampered with has no type
type Loose = any;

describe('a release without evidence beside the questionnaire', () => {
  it('says nothing of it when its input is from before, and that there is none when it is not', () => {
    const before = release(aReleaseInput());
    expect(['channels', 'sla', 'ratings', 'cases'].filter((name) => Object.hasOwn(before, name))).toEqual([]);
    const empty = { probes: [], ratings: [], findings: [] };
    const { channels, sla, ratings, cases, ...same } = release(aReleaseInput({ evidence: empty }));
    expect({ channels, sla, ratings, cases }).toEqual({ channels: [], sla: [], ratings: [], cases: [] });
    expect(same).toEqual(before);
  });
});

describe('a release with evidence', () => {
  it('passes every inspection', () => {
    expect(inspectRelease(document)).toEqual([]);
  });

  it('tells nothing of a vendor that is not shown', () => {
    expect(document.vendors.find(({ slug }) => slug === 'dusk')?.status).toBe('SUPPRESSED');
    const { channels, sla, ratings, cases } = document;
    expect(JSON.stringify({ channels, sla, ratings, cases })).not.toContain('dusk');
  });

  it('is the same to the byte in whatever order its evidence was read', () => {
    const { probes, ratings, findings } = someEvidence();
    const evidence = {
      probes: probes.toReversed(),
      ratings: ratings.toReversed(),
      findings: findings.toReversed(),
    };
    const turned = release({ ...input, channels: CHANNELS.toReversed(), evidence });
    expect(canonicalJson(turned)).toBe(canonicalJson(document));
  });

  it('says which channels are heard, and why others are not', () => {
    expect(document.channels).toEqual([
      { vendor: 'aurora', criterion: 'c11', channel: 'P', eligible: true, reason: null },
      { vendor: 'aurora', criterion: 'c11', channel: 'T', eligible: true, reason: null },
      { vendor: 'borealis', criterion: 'c11', channel: 'P', eligible: true, reason: null },
      { vendor: 'borealis', criterion: 'c22', channel: 'P', eligible: false, reason: 'AGREEMENT' },
    ]);
  });

  it('shows at most one case of each sentiment of a vendor', () => {
    const shown = document.cases?.map(({ vendor, sentiment }) => `${vendor} ${sentiment}`);
    expect(shown).toEqual(['aurora critical', 'aurora favourable', 'borealis mixed']);
  });

  it('shows the newest reading of each page, pulled towards the market the more the fewer rated', () => {
    const [aurora, borealis] = document.ratings ?? [];
    expect(aurora).toMatchObject({ vendor: 'aurora', mean: 4, count: 150 });
    expect(aurora?.pages.map(({ day }) => day)).toEqual(['2026-12-01']);
    expect(aurora!.mean - aurora!.adjusted).toBeLessThan(borealis!.adjusted - borealis!.mean);
  });

  it('may say how a promise is kept once sixteen probes were followed', () => {
    const kept = document.claims.filter(({ type }) => type === 'KEEPS_PROMISE');
    expect(kept).toEqual([
      expect.objectContaining({ subjects: ['aurora'], metric: 'general', allowed: false }),
      expect.objectContaining({
        subjects: ['aurora'],
        metric: 'urgent',
        allowed: true,
        facts: expect.objectContaining({ channel: 'PROBES', share: 0.75 }),
      }),
    ]);
  });

  it.each<[string, (copy: Loose) => void, string]>([
    ['a case of a vendor that is not shown', ({ cases }) => (cases[0].vendor = 'dusk'), 'suppressed-number'],
    ['more praise than criticism', ({ cases }) => (cases[1].sentiment = 'critical'), 'not-balanced'],
    ['a case twice', ({ cases }) => (cases[1].id = cases[0].id), 'case-twice'],
    ['stars that nobody gave', ({ ratings }) => (ratings[0].adjusted = 4.9), 'sum-differs'],
    ['more ratings than there are', ({ ratings }) => (ratings[0].count = 9_999), 'sum-differs'],
    ['a share outside its interval', ({ sla }) => (sla[0].attainment = 0), 'outside-interval'],
    ['more unanswered than asked', ({ sla }) => (sla[0].unanswered = 99), 'sum-differs'],
    [
      'a channel that is heard for a reason against it',
      ({ channels }) => (channels[0].reason = 'TOO_FEW'),
      'threshold-differs',
    ],
    ['a channel that decides unheard', (copy) => (copy.channels = []), 'threshold-differs'],
    ['a sentence about probes there were not', ({ sla }) => sla.splice(0), 'claim-differs'],
    ['stars beyond the scale', ({ ratings }) => (ratings[0].mean = 6), 'malformed'],
    ['a promise nobody makes', ({ sla }) => (sla[0].minutes = 45), 'malformed'],
  ])('is found out when it tells %s', (_, tamper, code) => {
    const copy: Loose = structuredClone(document);
    tamper(copy);
    expect(inspectRelease(copy).map((each) => each.code)).toContain(code);
  });

  it.each<[string, (copy: Loose) => void, string]>([
    ['a time before the question', ({ evidence }) => (evidence.probes[0].minutes = -1), '/evidence/probes/0/minutes'],
    ['an unknown severity', ({ evidence }) => (evidence.probes[0].severity = 'mild'), '/evidence/probes/0/severity'],
    ['a rating beyond its scale', ({ evidence }) => (evidence.ratings[0].mean = 5.1), '/evidence/ratings/0/mean'],
    [
      'a finding of no known kind',
      ({ evidence }) => (evidence.findings[0].kind = 'rumour'),
      '/evidence/findings/0/kind',
    ],
    ['a clock that is no yes or no', ({ channels }) => (channels[0].isTimed = 'yes'), '/channels/0/isTimed'],
  ])('is not computed from %s', (_, spoil, pointer) => {
    const copy: Loose = structuredClone(input);
    spoil(copy);
    expect(() => readReleaseInput(copy)).toThrow(
      expect.objectContaining({ code: 'bad-release-input', extra: { errors: [{ pointer, code: 'malformed' }] } }),
    );
  });
});

describe('attainment of a promise', () => {
  it('is the golden one of sixteen probes of which three were never answered', () => {
    interface Input {
      readonly tauMin: number;
      readonly timeMin: readonly number[];
      readonly answered: readonly number[];
    }
    const golden = goldenCase<Input, { attainment: number }>('10-sla-censoring.json', 'urgent tier, 16 timed probes');
    const { timeMin, answered } = golden.input;
    const probes = timeMin.map((minutes, at) => aProbe({ minutes, answered: answered[at] === 1 }));
    const [half] = replyAttainments(probes);
    expect(half).toMatchObject({
      margin: 'all',
      minutes: 30,
      n: 16,
      unanswered: answered.filter((one) => one === 0).length,
    });
    expect(half!.attainment).toBeCloseTo(golden.expected.attainment, 9);
  });

  it('is told by severity, slot and zone, for as long as the tier is followed', () => {
    const told = (document.sla ?? []).map(({ margin, level, minutes, n }) => `${margin} ${level} ${minutes} ${n}`);
    expect(told).toEqual([
      'all all 30 20',
      'all all 240 20',
      'all all 1440 20',
      'severity general 30 4',
      'severity general 240 4',
      'severity general 1440 4',
      'severity urgent 30 16',
      'slot night 30 16',
      'slot weekend 30 4',
      'slot weekend 240 4',
      'slot weekend 1440 4',
      'zone Asia/Shanghai 30 16',
      'zone Europe/Berlin 30 4',
      'zone Europe/Berlin 240 4',
      'zone Europe/Berlin 1440 4',
    ]);
  });
});

describe('a channel', () => {
  it.each<[string, ChannelEstimate, string | null]>([
    ['enough probes that raters agree on', aProbeFigure(), null],
    ['too few probes', aProbeFigure({ n: 15 }), 'TOO_FEW'],
    ['raters who disagree', aProbeFigure({ agreement: 0.79 }), 'AGREEMENT'],
    ['raters who could not agree on anything', aProbeFigure({ agreement: null }), 'AGREEMENT'],
    ['a clock', aProbeFigure({ agreement: null, isTimed: true }), null],
    ['enough tickets', aTicketFigure(), null],
    ['tickets nobody vouches for', aTicketFigure({ verified: false }), 'NOT_VERIFIED'],
    ['too few tickets', aTicketFigure({ n: 29 }), 'TOO_FEW'],
    ['tickets of too few customers', aTicketFigure({ organisations: 9 }), 'TOO_FEW_CUSTOMERS'],
  ])('of %s', (_, figure, reason) => {
    expect(channelReason(figure, METHOD_DEFAULTS)).toBe(reason);
  });
});

describe('withdrawing a channel', () => {
  const { rubric, cells } = aReleaseInput();
  const { estimates } = estimateWave(rubric, cells, METHOD_DEFAULTS);
  const fuse = (channels: readonly ChannelEstimate[]) => fuseVendors(rubric, estimates, channels, METHOD_DEFAULTS);
  const overall = (channels: readonly ChannelEstimate[]) =>
    fuse(channels).map(({ estimate }) => estimate.overall.score!);
  const figures = fc
    .uniqueArray(
      fc.record({
        vendor: fc.constantFrom('aurora', 'borealis', 'cirrus'),
        criterion: fc.constantFrom('c11', 'c13', 'c21', 'c22', 'c51'),
        channel: fc.constantFrom('P' as const, 'T' as const),
        score: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 20, selector: ({ vendor, criterion, channel }) => `${vendor}${criterion}${channel}` },
    )
    .map((given) => given.map((each) => (each.channel === 'P' ? aProbeFigure(each) : aTicketFigure(each))));

  it('of one vendor fit for a rank moves nobody by it: ranked scores use what all of them have', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom('aurora', 'borealis'),
        fc.constantFrom('P', 'T'),
        (channels, vendor, channel) => {
          const without = channels.filter((each) => !(each.vendor === vendor && each.channel === channel));
          const nobody = channels.filter((each) => each.channel !== channel);
          expect(overall(without)).toEqual(overall(nobody));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('renormalises the mix of the criterion over what is left', () => {
    const both = [aProbeFigure(), aProbeFigure({ vendor: 'borealis' })];
    const tickets = [aTicketFigure(), aTicketFigure({ vendor: 'borealis' })];
    const survey = estimates[0]!.criteria[0]!.score!;
    const c11 = (channels: readonly ChannelEstimate[]) => fuse(channels)[0]!.estimate.criteria[0]!.score;
    expect(c11([...both, ...tickets])).toBeCloseTo(0.3 * survey + 0.5 * 90 + 0.2 * 70, 9);
    expect(c11(tickets)).toBeCloseTo(0.6 * survey + 0.4 * 70, 9);
    expect(c11(both)).toBeCloseTo((0.3 * survey + 0.5 * 90) / 0.8, 9);
    expect(c11([])).toBe(survey);
  });

  it('cannot be answered by ten thousand perfect tickets: they move the score by their share and no more', () => {
    const criteria = ['c11', 'c12', 'c13', 'c21'];
    const flood = ['aurora', 'borealis'].flatMap((vendor) =>
      criteria.map((criterion) => aTicketFigure({ vendor, criterion, score: 100, variance: 0, n: 10_000 })),
    );
    for (const { estimate, provenance } of fuse(flood).slice(0, 2)) {
      const { score } = estimates.find(({ design }) => design.vendor === estimate.design.vendor)!.overall;
      expect(provenance.T).toBeLessThanOrEqual(METHOD_DEFAULTS.ticketCap + 1e-12);
      expect(estimate.overall.score! - score!).toBeLessThanOrEqual(METHOD_DEFAULTS.ticketCap * 100);
    }
  });
});

describe('cases', () => {
  it('of which there is praise alone are one', () => {
    const findings = [aFinding(), aFinding({ id: 'f2' }), aFinding({ id: 'f3' })];
    const { cases } = release(aReleaseInput({ evidence: { probes: [], ratings: [], findings } }));
    expect(cases).toHaveLength(1);
  });
});
