/** Why probes or tickets are not heard on a criterion. */
export const CHANNEL_REASONS = ['TOO_FEW', 'AGREEMENT', 'NOT_VERIFIED', 'TOO_FEW_CUSTOMERS'] as const;
export type ChannelReason = (typeof CHANNEL_REASONS)[number];
