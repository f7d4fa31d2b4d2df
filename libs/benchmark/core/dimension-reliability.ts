import type { Rubric } from '#scoring';
import { addedProducts, covarianceOfProducts, type CrossProducts, emptyProducts, reliability } from '#statistics';
import type { CellProducts } from './cell-products.js';
import type { CompanionRules } from './method-config.js';
import { organisationBand } from './organisation-band.js';

/** How well the criteria of a dimension measure one thing. */
export interface DimensionReliability {
  readonly id: string;
  /** Cronbach's α and McDonald's ω; null where they are not defined, and then `reason` says why. */
  readonly alpha: number | null;
  readonly omega: number | null;
  /** Respondents who answered every criterion, as a band. */
  readonly caseBand: string | null;
  readonly reason: 'NOT_ENOUGH_DATA' | 'NO_VARIANCE' | 'OMEGA_UNDEFINED' | 'LEDGER' | null;
  /** α so low that the wording is revised when it happens in two waves; null without α. */
  readonly belowFloor: boolean | null;
}

export const reliabilityCell = (dimension: string): string => `*/reliability:${dimension}`;

/**
 * α and ω of each dimension from cross-products of complete cases, pooled over vendors (Cronbach 1951, McDonald 1999).
 * Protection: no number of any vendor, at least `reliabilityCases` cases, and the pooled set is in the ledger, so that
 * two revisions that differ by a few organisations do not both publish it.
 */
export function dimensionReliability(
  { dimensions }: Rubric,
  products: readonly CellProducts[],
  config: CompanionRules,
  isWithheld: (cell: string) => boolean,
): readonly DimensionReliability[] {
  return dimensions.map(({ id, criteria }, d) => {
    if (isWithheld(reliabilityCell(id))) return { id, ...NOTHING, reason: 'LEDGER' };
    const pooled = products.reduce<CrossProducts>(
      (sum, each) => addedProducts(sum, each.reliability[d]!),
      emptyProducts(criteria.length),
    );
    return { id, ...reliabilityOf(pooled, config) };
  });
}

const NOTHING = { alpha: null, omega: null, caseBand: null, belowFloor: null } as const;

function reliabilityOf(pooled: CrossProducts, config: CompanionRules): Omit<DimensionReliability, 'id'> {
  if (pooled.n < Math.max(2, config.reliabilityCases)) return { ...NOTHING, reason: 'NOT_ENOUGH_DATA' };
  const { alpha, omega, flag } = reliability(covarianceOfProducts(pooled)!);
  const belowFloor = alpha === null ? null : alpha < config.reliabilityFloor;
  return { alpha, omega, caseBand: organisationBand(pooled.n), reason: flag, belowFloor };
}
