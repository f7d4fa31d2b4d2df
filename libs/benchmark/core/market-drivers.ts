import type { Rubric } from '#scoring';
import { addedProducts, type CrossProducts, driversOfTotals } from '#statistics';
import { cellKey } from './cell.js';
import type { CellProducts } from './cell-products.js';
import type { DriverRules } from './method-config.js';
import { organisationBand } from './organisation-band.js';
import type { VendorDesign } from './vendor-design.js';

/** How much of what goes with overall satisfaction goes with each dimension: association, never cause. */
export interface MarketDrivers {
  /** NOT_ENOUGH_DATA: too few complete cases. SINGULAR: dimensions determine each other, only relative weights remain. */
  readonly status: 'OK' | 'SINGULAR' | 'TOO_MANY_PREDICTORS' | 'NOT_ENOUGH_DATA' | 'NO_VARIANCE' | 'LEDGER';
  readonly caseBand: string | null;
  /** Share 0…1 of the variance of the overall rating. */
  readonly r2: number | null;
  readonly dimensions: readonly DriverShare[];
}

export interface DriverShare {
  readonly id: string;
  /** Share 0…1 of `r2` (Shapley, LMG), with its interval from resampled organisations. */
  readonly share: number | null;
  readonly ci95: readonly [number, number] | null;
  /** Johnson's relative weight as a share 0…1: the cross-check. */
  readonly relativeWeight: number | null;
}

export const DRIVERS_CELL = '*/drivers';

export interface DriverInput {
  readonly rubric: Rubric;
  readonly designs: readonly VendorDesign[];
  readonly products: readonly CellProducts[];
  readonly isWithheld: (cell: string) => boolean;
}

/**
 * Drivers of overall satisfaction over all vendors, one vote an organisation and vendor, from totals of organisations.
 * Protection: no number of any vendor, at least `driverCases` cases, and the pooled set is in the ledger.
 */
export function marketDrivers(input: DriverInput, config: DriverRules, seed: string): MarketDrivers {
  if (input.isWithheld(DRIVERS_CELL)) return nothing('LEDGER');
  const cases = { count: 0, byOrganisation: new Map<string, CrossProducts>() };
  for (const [product, weight] of weighted(input)) {
    const known = cases.byOrganisation.get(product.organisation);
    const own = known ?? { n: 0, sum: product.drivers.sum.map(() => 0), product: product.drivers.product.map(() => 0) };
    cases.byOrganisation.set(product.organisation, addedProducts(own, product.drivers, weight));
    cases.count += product.drivers.n;
  }
  const totals = [...cases.byOrganisation].map(([organisation, products]) => ({ organisation, products }));
  const found = driversOfTotals(totals, cases.count, {
    seed,
    replicates: config.driverReplicates,
    leastCases: config.driverCases,
    leastCasesPerPredictor: config.driverCasesPerDimension,
  });
  if (found.status !== 'OK') return nothing(found.status);
  const { lmgShare, johnsonShare, lmgShareCi95, r2, flag } = found;
  return {
    status: flag ?? 'OK',
    caseBand: organisationBand(cases.count),
    r2,
    dimensions: input.rubric.dimensions.map(({ id }, d) => ({
      id,
      share: lmgShare?.[d] ?? null,
      ci95: lmgShareCi95?.[d] ?? null,
      relativeWeight: johnsonShare?.[d] ?? null,
    })),
  };
}

const nothing = (status: MarketDrivers['status']): MarketDrivers => ({
  status,
  caseBand: null,
  r2: null,
  dimensions: [],
});

/** Products of scored cells with complete cases, and what one answer of the cell weighs. */
function* weighted({ designs, products }: DriverInput): Generator<readonly [CellProducts, number]> {
  const weights = new Map(
    designs.flatMap(({ cells, base }) => cells.map((cell, i) => [cellKey(cell), base[i]!] as const)),
  );
  for (const product of products) {
    const weight = weights.get(cellKey(product));
    if (weight !== undefined && product.drivers.n > 0) yield [product, weight];
  }
}
