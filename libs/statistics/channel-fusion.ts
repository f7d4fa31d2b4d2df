import { outOfDomain } from './errors.js';

/** S survey, P scenario probes, T tickets exported by the vendor. */
export const CHANNELS = ['S', 'P', 'T'] as const;
export type Channel = (typeof CHANNELS)[number];
export type ChannelMix = Readonly<Partial<Record<Channel, number>>>;

export interface ChannelEvidence {
  /** Points 0–100. */
  readonly score: number;
  /** Of that score. */
  readonly variance: number;
  /** Enough of it, verified and agreed on; the caller knows the thresholds. */
  readonly eligible: boolean;
}

export interface FusedCriterion {
  /** Weight 0…1 of its part of the rubric. */
  readonly weight: number;
  /** Published mix of the channels, shares that sum to 1. */
  readonly mix: ChannelMix;
  readonly evidence: Readonly<Partial<Record<Channel, ChannelEvidence>>>;
}

export interface FusionOptions {
  /** Only channels that every ranked vendor has, when scores are ranked. */
  readonly allowed: readonly Channel[];
  /** Largest share 0…1 of the rubric that tickets may decide. */
  readonly ticketCap: number;
}

export interface FusedScore {
  /** What each channel finally counts, shares that sum to 1; empty when not scored. */
  readonly effectiveMix: ChannelMix;
  /** null when neither survey nor probes are there: tickets alone never score. */
  readonly score: number | null;
  readonly variance: number | null;
}

export interface Fusion {
  readonly criteria: Readonly<Record<string, FusedScore>>;
  /** Share of the scored rubric that each channel decides; null when nothing is scored. */
  readonly provenance: Readonly<Record<Channel, number>> | null;
  readonly coveredWeight: number;
}

/**
 * Combines channels by a fixed published mix, never by precision: thousands of exported tickets would
 * drown thirty customers. Channels are independent. Throws `out-of-domain` for a cap outside 0…1.
 */
export function fuseChannels(criteria: Readonly<Record<string, FusedCriterion>>, options: FusionOptions): Fusion {
  if (!(options.ticketCap >= 0 && options.ticketCap <= 1)) throw outOfDomain('A cap is a share 0…1');
  const entries = Object.entries(criteria);
  const mixes = entries.map(([, criterion]) => normalisedMix(criterion, options.allowed));
  const weights = entries.map(([, { weight }], i) => (Object.keys(mixes[i]!).length === 0 ? 0 : weight));
  const coveredWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const tickets = provenanceOf('T', mixes, weights);
  const factor = coveredWeight > 0 && tickets > options.ticketCap ? options.ticketCap / tickets : 1;
  const capped = mixes.map((mix) => withTickets(mix, factor));
  const fused = entries.map(([id, { evidence }], i) => [id, fusedScore(capped[i]!, evidence)] as const);
  const share = (channel: Channel) => provenanceOf(channel, capped, weights);
  return {
    criteria: Object.fromEntries(fused),
    provenance: coveredWeight > 0 ? { S: share('S'), P: share('P'), T: share('T') } : null,
    coveredWeight,
  };
}

function normalisedMix({ mix, evidence }: FusedCriterion, allowed: readonly Channel[]): ChannelMix {
  const kept = CHANNELS.filter((channel) => (mix[channel] ?? 0) > 0 && isUsable(evidence[channel], channel, allowed));
  if (!kept.some((channel) => channel !== 'T')) return {};
  const total = kept.reduce((sum, channel) => sum + mix[channel]!, 0);
  return Object.fromEntries(kept.map((channel) => [channel, mix[channel]! / total]));
}

const isUsable = (evidence: ChannelEvidence | undefined, channel: Channel, allowed: readonly Channel[]) =>
  evidence !== undefined && evidence.eligible && allowed.includes(channel);

/** Σ weight × share of the channel over Σ weight; 0 without weight. */
function provenanceOf(channel: Channel, mixes: readonly ChannelMix[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  return mixes.reduce((sum, mix, i) => sum + weights[i]! * (mix[channel] ?? 0), 0) / total;
}

/** Tickets scaled down, what they lose given to the other channels of the criterion pro rata. */
function withTickets(mix: ChannelMix, factor: number): ChannelMix {
  if (mix.T === undefined || factor === 1) return mix;
  const tickets = mix.T * factor;
  const grown = (1 - tickets) / (1 - mix.T);
  const scaled = Object.entries(mix).map(([channel, share]) => [channel, channel === 'T' ? tickets : share * grown]);
  return Object.fromEntries(scaled) as ChannelMix;
}

function fusedScore(mix: ChannelMix, evidence: FusedCriterion['evidence']): FusedScore {
  const channels = Object.keys(mix) as Channel[];
  if (channels.length === 0) return { effectiveMix: {}, score: null, variance: null };
  return {
    effectiveMix: mix,
    score: channels.reduce((sum, channel) => sum + mix[channel]! * evidence[channel]!.score, 0),
    variance: channels.reduce((sum, channel) => sum + mix[channel]! ** 2 * evidence[channel]!.variance, 0),
  };
}

export interface Discordance {
  /** Points. */
  readonly gap: number;
  /** null when neither side has any variance. */
  readonly z: number | null;
  /** The channels disagree too much to be averaged silently. */
  readonly flag: boolean;
}

/** Do two channels of a criterion tell different stories? */
export function channelDiscordance(
  a: Pick<ChannelEvidence, 'score' | 'variance'>,
  b: Pick<ChannelEvidence, 'score' | 'variance'>,
  { minPoints = 15, minZ = 2.58 } = {},
): Discordance {
  const gap = Math.abs(a.score - b.score);
  const variance = a.variance + b.variance;
  if (!(variance > 0)) return { gap, z: null, flag: gap >= minPoints };
  const z = gap / Math.sqrt(variance);
  return { gap, z, flag: gap >= minPoints && z >= minZ };
}
