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
  /** Somebody other than the vendor vouches for it being complete. */
  readonly verified: boolean;
}
