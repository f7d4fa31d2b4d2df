import type { CoverageRule } from '#scoring';
import type { MarginName, Source } from './cell.js';
import { badConfig } from './errors.js';

/** Every number the method decides by. A change of any of them is a new method version. */
export interface MethodConfig {
  readonly version: string;
  /** Least organisations behind a published score of a vendor, criterion or segment. */
  readonly kPublish: number;
  /** Least organisations, effective organisations and independent organisations behind a rank. */
  readonly kRank: number;
  readonly nEffRank: number;
  readonly independentOrgsRank: number;
  /** Least share 0…1 of the spread that is not noise. */
  readonly reliabilityRank: number;
  /** Largest share 0…1 of one organisation in a cell's weight. */
  readonly dominance: number;
  readonly coverage: CoverageRule;
  /** Points by which imputing the market mean may move a ranked vendor. */
  readonly coverageSensitivity: number;
  /** Sources whose answers are not scored. */
  readonly excludedSources: readonly Source[];
  /** Sources whose joint share 0…1 of the weight is capped at `sourceCap`. */
  readonly cappedSources: readonly Source[];
  readonly sourceCap: number;
  readonly margins: readonly MarginName[];
  /** Least responses in every level of a margin that is raked. */
  readonly minCell: number;
  readonly rakingCap: number;
  readonly rakingDeffMax: number;
  /** Prior degrees of freedom of the moderated variances. */
  readonly nu0: number;
  /** Least vendors for shrinkage. */
  readonly shrinkVendors: number;
  readonly falseDiscoveryRate: number;
  /** Points that matter to a buyer. */
  readonly minimumDifference: number;
  readonly smaaDraws: number;
  /** Concentration of the Dirichlet around the declared weights. */
  readonly weightConcentration: number;
  readonly rankSetDraws: number;
  readonly rankSetCoverage: number;
  /** Least ranked vendors and vendor–organisation pairs behind a statement about the market. */
  readonly marketVendors: number;
  readonly marketOrgs: number;
}

export const METHOD_DEFAULTS: MethodConfig = {
  version: 'm1.0.0',
  kPublish: 10,
  kRank: 20,
  nEffRank: 15,
  independentOrgsRank: 10,
  reliabilityRank: 0.7,
  dominance: 0.25,
  coverage: { criteria: 0.66, weight: 0.75 },
  coverageSensitivity: 2,
  excludedSources: ['partner'],
  // Anybody can mobilise followers through an open link, so a community counts like an invitation by the vendor.
  cappedSources: ['vendor_invited', 'community'],
  sourceCap: 1 / 3,
  margins: ['size', 'region'],
  minCell: 5,
  rakingCap: 3,
  rakingDeffMax: 2,
  nu0: 10,
  shrinkVendors: 5,
  falseDiscoveryRate: 0.05,
  minimumDifference: 3,
  smaaDraws: 10_000,
  weightConcentration: 74,
  rankSetDraws: 20_000,
  rankSetCoverage: 0.95,
  marketVendors: 5,
  marketOrgs: 150,
};

/** Throws `bad-method-config` where the formulas would not hold. */
export function checkConfig(config: MethodConfig): void {
  const sound =
    config.kPublish >= 2 &&
    config.kRank >= config.kPublish &&
    config.shrinkVendors >= 2 &&
    config.sourceCap > 0 &&
    config.sourceCap < 1 &&
    config.nu0 >= 0;
  if (!sound) throw badConfig();
}
