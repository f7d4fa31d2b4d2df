import type { Rubric } from '#scoring';
import type { Allocation } from './allocation.js';
import type { Cell } from './cell.js';
import type { CellProducts } from './cell-products.js';
import type { MethodConfig } from './method-config.js';
import type { RatingDistribution } from './rating-distribution.js';
import type { ChannelEstimate, EarlierWave, PreviousWave, ReleaseInput, VendorQuality } from './release-input.js';

/** What a benchmark is computed from. What is absent is not known, and its part of the result says so. */
export interface BenchmarkInput {
  readonly rubric: Rubric;
  /** Accepted answers only, in any order; cells of several waves are pooled. */
  readonly cells: readonly Cell[];
  /** What was excluded, in the same shape. */
  readonly excludedCells?: readonly Cell[];
  /** Respondents' own weights over the dimensions, shares 0…1 that sum to 1, in any order. */
  readonly allocations?: readonly Allocation[];
  readonly products?: readonly CellProducts[];
  readonly distributions?: readonly RatingDistribution[];
  readonly terms?: ReleaseInput['terms'];
  readonly texts?: ReleaseInput['texts'];
  readonly quality?: readonly VendorQuality[];
  readonly channels?: readonly ChannelEstimate[];
  /** This wave in its series, and those before it; absent: the wave stands alone. */
  readonly wave?: { readonly slug: string; readonly series: number };
  readonly previous?: PreviousWave | null;
  readonly earlier?: readonly EarlierWave[];
  /** A vendor of the wave paid for it: then nobody is ranked. */
  readonly isSponsored?: boolean;
  /** Quantities, by their names in the ledger, that may not be published. */
  readonly withheld?: ReadonlySet<string>;
  readonly config?: MethodConfig;
  /** 64 bits as 16 hexadecimal digits. Without one nothing is simulated: `ranking`, `drivers` and `gap` are null. */
  readonly seed?: string;
}
