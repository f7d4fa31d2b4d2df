/** What probes (P) or tickets (T) say of one criterion of one vendor. */
export interface ChannelFigure {
  readonly vendor: string;
  readonly criterion: string;
  readonly channel: 'P' | 'T';
  /** Points 0–100, and the variance of that score. */
  readonly score: number;
  readonly variance: number;
  /** Probes or tickets. */
  readonly n: number;
  /** Whose tickets they are; of probes, their scenarios. */
  readonly organisations: number;
  /** Krippendorff’s α of the raters; null for what is timed and not rated. */
  readonly agreement: number | null;
  /** What a clock says of probes: no rater had to agree about it. */
  readonly isTimed?: boolean;
  /** Somebody other than the vendor vouches for it being complete. */
  readonly verified: boolean;
}
