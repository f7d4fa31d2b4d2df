/** `shareAfter` is the vendor-invited share 0…1 of the capped weight; null without any weight. */
export interface SourceCap {
  /** Every vendor-invited weight is multiplied by it, 0…1. */
  readonly factor: number;
  readonly shareAfter: number | null;
  /** Nothing independent stands beside the invited: the weights stay, but the vendor cannot be ranked. */
  readonly flag: 'NO_INDEPENDENT' | null;
}

const TOLERANCE = 1e-12;

/** Caps the weight of respondents whom the vendor invited itself at the share `cap` (0…1, exclusive of 1). */
export function sourceCap(independentWeight: number, vendorInvitedWeight: number, cap: number): SourceCap {
  const total = independentWeight + vendorInvitedWeight;
  if (independentWeight === 0) return { factor: 1, shareAfter: total === 0 ? null : 1, flag: 'NO_INDEPENDENT' };
  const share = vendorInvitedWeight / total;
  if (share <= cap + TOLERANCE) return { factor: 1, shareAfter: share, flag: null };
  return { factor: ((cap / (1 - cap)) * independentWeight) / vendorInvitedWeight, shareAfter: cap, flag: null };
}
