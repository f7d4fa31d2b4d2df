import { criterionIds, criterionWeights, type Rubric } from '#scoring';
import {
  type Channel,
  channelDiscordance,
  type ChannelEvidence,
  CHANNELS,
  fuseChannels,
  type Fusion,
} from '#statistics';
import { channelReason } from './channel-eligibility.js';
import { badChannel } from './errors.js';
import { composeEstimate, type Estimate, type VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-config.js';
import type { ChannelEstimate } from './release-input.js';
import { meetsRankDesign } from './vendor-status.js';

/** Share 0…1 of the scored rubric that each channel decides. */
export type Provenance = Readonly<Record<Channel, number>>;

/** Two channels that tell different stories about a criterion: shown, never averaged silently. */
export interface Contradiction {
  readonly criterion: string;
  readonly channels: readonly [Channel, Channel];
  /** Points. */
  readonly gap: number;
  /** null when neither has any variance. */
  readonly z: number | null;
}

export interface FusedVendor {
  /** By the channels that every vendor fit for a rank has. */
  readonly estimate: VendorEstimate;
  readonly provenance: Provenance;
  /** By all channels of its own, where these are more; never ranked. */
  readonly richer: (Estimate & { readonly provenance: Provenance }) | null;
  readonly contradictions: readonly Contradiction[];
}

const SURVEY_ALONE: Provenance = { S: 1, P: 0, T: 0 };
type Evidence = Readonly<Partial<Record<Channel, ChannelEvidence>>>;

/**
 * Combines the survey with probes and tickets by the fixed mix of the method (never by precision), with tickets capped
 * and never alone. What is ranked uses on each criterion only the channels that every vendor fit for a rank has there.
 * Without eligible evidence an estimate stays the very same object and its provenance is the survey alone. Protection:
 * the survey part is what the ledger allowed, and other channels hold no respondents. Throws `bad-channel`.
 */
export function fuseVendors(
  rubric: Rubric,
  estimates: readonly VendorEstimate[],
  channels: readonly ChannelEstimate[],
  config: MethodConfig,
): readonly FusedVendor[] {
  const criteria = criterionIds(rubric);
  if (!channels.every((each) => isSound(each, criteria))) throw badChannel();
  const evidence = estimates.map((estimate) => evidenceOf(estimate, criteria, channels, config));
  const fit = evidence.filter((_, v) => meetsRankDesign(estimates[v]!, config));
  const supported = criteria.map((_, c) =>
    CHANNELS.filter(
      (channel) => channel === 'S' || (fit.length > 0 && fit.every((own) => own[c]![channel]?.eligible === true)),
    ),
  );
  return estimates.map((estimate, v) => {
    const own = evidence[v]!;
    const shared = own.map((each, c) => only(each, supported[c]!));
    const common = fused(rubric, estimate, shared, config);
    const all = hasMore(own, shared) ? fused(rubric, estimate, own, config) : null;
    return {
      estimate: common?.estimate ?? estimate,
      provenance: common?.provenance ?? SURVEY_ALONE,
      richer: all && { ...all.estimate.overall, provenance: all.provenance },
      contradictions: contradictions(own, criteria, config),
    };
  });
}

function isSound({ criterion, score, variance }: ChannelEstimate, criteria: readonly string[]): boolean {
  return criteria.includes(criterion) && score >= 0 && score <= 100 && variance >= 0 && variance < Infinity;
}

/** For each criterion what every channel says, and whether it is enough to be heard. */
function evidenceOf(
  { design, criteria: survey }: VendorEstimate,
  criteria: readonly string[],
  channels: readonly ChannelEstimate[],
  config: MethodConfig,
): readonly Evidence[] {
  const own = channels.filter(({ vendor }) => vendor === design.vendor);
  return criteria.map((criterion, c) => {
    const { score, se } = survey[c]!;
    const others = own
      .filter((each) => each.criterion === criterion)
      .map((each) => [each.channel, heard(each, config)]);
    const answered = score === null ? {} : { S: { score, variance: se! ** 2, eligible: true } };
    return { ...answered, ...(Object.fromEntries(others) as Evidence) };
  });
}

function heard(each: ChannelEstimate, config: MethodConfig): ChannelEvidence {
  const { score, variance } = each;
  return { score, variance, eligible: channelReason(each, config) === null };
}

const only = (evidence: Evidence, channels: readonly Channel[]): Evidence =>
  Object.fromEntries(Object.entries(evidence).filter(([channel]) => channels.includes(channel as Channel)));

const hasMore = (all: readonly Evidence[], some: readonly Evidence[]): boolean =>
  all.some((own, c) => CHANNELS.some((channel) => own[channel]?.eligible === true && some[c]![channel] === undefined));

/** null when the survey decides everything there is. */
function fused(
  rubric: Rubric,
  estimate: VendorEstimate,
  evidence: readonly Evidence[],
  config: MethodConfig,
): { readonly estimate: VendorEstimate; readonly provenance: Provenance } | null {
  if (!evidence.some(({ P, T }) => P?.eligible === true || T?.eligible === true)) return null;
  const criteria = criterionIds(rubric);
  const weights = criterionWeights(rubric);
  const mixed = fuseChannels(
    Object.fromEntries(
      criteria.map((id, c) => [
        id,
        { weight: weights[c]!, mix: config.channelMix[id] ?? { S: 1 }, evidence: evidence[c]! },
      ]),
    ),
    { allowed: CHANNELS, ticketCap: config.ticketCap },
  );
  if (mixed.provenance === null) return null;
  const { design, means, sourceGap } = estimate;
  const composed = criteria.map((id, c) => composedOf(mixed.criteria[id]!, evidence[c]!));
  return {
    estimate: composeEstimate(rubric, { design, means, criteria: composed, sourceGap }, config),
    provenance: mixed.provenance,
  };
}

function composedOf({ effectiveMix, score }: Fusion['criteria'][string], evidence: Evidence) {
  const { S = 0, P = 0, T = 0 } = effectiveMix;
  const independentVariance = P ** 2 * (evidence.P?.variance ?? 0) + T ** 2 * (evidence.T?.variance ?? 0);
  return { score, surveyShare: S, independentVariance };
}

function contradictions(
  evidence: readonly Evidence[],
  criteria: readonly string[],
  { discordancePoints: minPoints, discordanceZ: minZ }: MethodConfig,
): readonly Contradiction[] {
  const pairs: readonly (readonly [Channel, Channel])[] = [
    ['S', 'P'],
    ['S', 'T'],
    ['P', 'T'],
  ];
  return criteria.flatMap((criterion, c) =>
    pairs.flatMap((channels): Contradiction[] => {
      const [one, other] = channels.map((channel) => evidence[c]![channel]);
      if (one?.eligible !== true || other?.eligible !== true) return [];
      const { gap, z, flag } = channelDiscordance(one, other, { minPoints, minZ });
      return flag ? [{ criterion, channels, gap, z }] : [];
    }),
  );
}
