import type { ChannelReason } from './channel-reasons.js';
import type { MethodConfig } from './method-config.js';
import type { ChannelEstimate } from './release-input.js';

/** Whether a channel is heard on one criterion of a vendor. Of tickets nothing else is told. */
export interface ChannelFact {
  /** Slug. */
  readonly vendor: string;
  readonly criterion: string;
  readonly channel: ChannelEstimate['channel'];
  readonly eligible: boolean;
  /** null when eligible. */
  readonly reason: ChannelReason | null;
}

/**
 * What keeps a channel from being heard; null when nothing does. Raters of probes must agree on what they judged, the
 * clock agrees with itself; tickets are vouched for by somebody else, and of enough customers (method §12.4).
 */
export function channelReason(each: ChannelEstimate, config: MethodConfig): ChannelReason | null {
  return each.channel === 'P' ? probeReason(each, config) : ticketReason(each, config);
}

function probeReason({ n, agreement, isTimed }: ChannelEstimate, config: MethodConfig): ChannelReason | null {
  if (n < config.channelProbes) return 'TOO_FEW';
  if (isTimed === true) return null;
  return agreement !== null && agreement >= config.probeAgreement ? null : 'AGREEMENT';
}

function ticketReason({ n, organisations, verified }: ChannelEstimate, config: MethodConfig): ChannelReason | null {
  if (!verified) return 'NOT_VERIFIED';
  if (n < config.channelTickets) return 'TOO_FEW';
  return organisations >= config.channelTicketOrgs ? null : 'TOO_FEW_CUSTOMERS';
}

/** Of the given vendors, criterion by criterion, in the order of the channels. */
export const channelFacts = (
  channels: readonly ChannelEstimate[],
  isShown: (vendor: string) => boolean,
  config: MethodConfig,
): readonly ChannelFact[] =>
  channels
    .filter(({ vendor }) => isShown(vendor))
    .map((each) => {
      const { vendor, criterion, channel } = each;
      const reason = channelReason(each, config);
      return { vendor, criterion, channel, eligible: reason === null, reason };
    });
