import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Channel,
  channelDiscordance,
  type ChannelMix,
  fuseChannels,
  type FusedCriterion,
} from './channel-fusion.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const FILE = '20-channel-fusion.json';

interface Evidence {
  readonly score: number;
  readonly var: number;
  readonly eligible: boolean;
}

interface Input {
  readonly mix: Record<string, ChannelMix>;
  readonly criterionWeights: Record<string, number>;
  readonly evidence: Record<string, Partial<Record<Channel, Evidence>>>;
  readonly allowed: Channel[];
  readonly capT: number;
}

/** Mix and weights stand in the first case only. */
const { input: first } = goldenCase<Input, object>(FILE, 'all channels');

const evidenceOf = (channels: Partial<Record<Channel, Evidence>>): FusedCriterion['evidence'] =>
  Object.fromEntries(
    Object.entries(channels).map(([channel, { score, var: variance, eligible }]) => [
      channel,
      { score, variance, eligible },
    ]),
  );

const criteriaOf = ({ evidence }: Input): Record<string, FusedCriterion> =>
  Object.fromEntries(
    Object.entries(evidence).map(([id, channels]) => [
      id,
      { weight: first.criterionWeights[id]!, mix: first.mix[id]!, evidence: evidenceOf(channels) },
    ]),
  );

const pick = <K extends 'effectiveMix' | 'score' | 'variance'>(
  criteria: ReturnType<typeof fuseChannels>['criteria'],
  key: K,
) => Object.fromEntries(Object.entries(criteria).map(([id, fused]) => [id, fused[key]]));

const evidence = (score: number) => ({ score, variance: 1, eligible: true });

describe('fuseChannels', () => {
  it.each(goldenCases(FILE).filter(({ input }) => 'evidence' in (input as object)))(
    'agrees with the reference: $name',
    (each) => {
      const input = each.input as Input;
      const { criteria, provenance, coveredWeight } = fuseChannels(criteriaOf(input), {
        allowed: input.allowed,
        ticketCap: input.capT,
      });
      const actual = {
        effectiveMix: pick(criteria, 'effectiveMix'),
        criterionScores: pick(criteria, 'score'),
        criterionVariances: pick(criteria, 'variance'),
        provenance,
        coveredWeight,
      };
      expectGolden(actual, each.expected, each.tolerance);
      const mixes = (each.expected as { effectiveMix: object }).effectiveMix;
      expect(JSON.stringify(Object.keys(actual.effectiveMix))).toBe(JSON.stringify(Object.keys(mixes)));
    },
  );

  it('scores nothing from tickets alone', () => {
    const criteria = { c: { weight: 1, mix: { S: 0.8, T: 0.2 }, evidence: { T: evidence(90) } } };
    expect(fuseChannels(criteria, { allowed: ['S', 'P', 'T'], ticketCap: 0.1 })).toEqual({
      criteria: { c: { effectiveMix: {}, score: null, variance: null } },
      provenance: null,
      coveredWeight: 0,
    });
  });

  it('holds tickets to their cap and every mix to 1', () => {
    const share = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 100 }),
        (parts, cap) => {
          const criteria = Object.fromEntries(
            parts.map(([s, p, t], i) => [
              `c${i}`,
              {
                weight: 1 / parts.length,
                mix: { S: s / (s + p + t), P: p / (s + p + t), T: t / (s + p + t) },
                evidence: { S: evidence(60), P: evidence(70), T: evidence(80) },
              },
            ]),
          );
          const { provenance, criteria: fused } = fuseChannels(criteria, {
            allowed: ['S', 'P', 'T'],
            ticketCap: cap / 100,
          });
          expect(provenance!.T).toBeLessThanOrEqual(cap / 100 + 1e-12);
          expect(provenance!.S + provenance!.P + provenance!.T).toBeCloseTo(1, 12);
          for (const { score } of Object.values(fused)) {
            expect(score).toBeGreaterThanOrEqual(60 - 1e-9);
            expect(score).toBeLessThanOrEqual(80 + 1e-9);
          }
        },
      ),
    );
  });

  it('refuses a cap that is not a share', () => {
    expect(() => fuseChannels({}, { allowed: ['S'], ticketCap: 10 })).toThrow(
      expect.objectContaining({ code: 'out-of-domain' }),
    );
    expect(() => fuseChannels({}, { allowed: ['S'], ticketCap: NaN })).toThrow(
      expect.objectContaining({ code: 'out-of-domain' }),
    );
  });
});

describe('channelDiscordance', () => {
  it('agrees with the reference', () => {
    type Side = { score: number; var: number };
    const { input, expected, tolerance } = goldenCase<{ a: Side; b: Side; minPoints: number; minZ: number }, object>(
      FILE,
      'channel discordance',
    );
    const side = ({ score, var: variance }: Side) => ({ score, variance });
    expectGolden(channelDiscordance(side(input.a), side(input.b), input), expected, tolerance);
  });

  it.each([
    { name: 'a small gap', a: 70, b: 60, variance: 0.1, flag: false },
    { name: 'a noisy gap', a: 80, b: 60, variance: 100, flag: false },
    { name: 'a certain gap', a: 80, b: 60, variance: 0, flag: true },
  ])('of $name is $flag', ({ a, b, variance, flag }) => {
    expect(channelDiscordance({ score: a, variance }, { score: b, variance }).flag).toBe(flag);
  });
});
