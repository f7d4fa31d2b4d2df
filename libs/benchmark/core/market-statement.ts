import type { MethodConfig } from './method-defaults.js';

/** May a sentence speak of the market? */
export interface MarketStatement {
  readonly rankedVendors: number;
  /** Organisations summed over the published vendors. */
  readonly organisationVendorPairs: number;
  readonly marketStatementsAllowed: boolean;
  readonly reason: `FEWER_THAN_${number}_RANKED_VENDORS` | `FEWER_THAN_${number}_ORGANISATION_VENDOR_PAIRS` | null;
}

export function marketStatement(
  rankedVendors: number,
  organisationVendorPairs: number,
  { marketVendors, marketOrgs }: MethodConfig,
): MarketStatement {
  const reason = reasonAgainst();
  return { rankedVendors, organisationVendorPairs, marketStatementsAllowed: reason === null, reason };

  function reasonAgainst(): MarketStatement['reason'] {
    if (rankedVendors < marketVendors) return `FEWER_THAN_${marketVendors}_RANKED_VENDORS`;
    if (organisationVendorPairs < marketOrgs) return `FEWER_THAN_${marketOrgs}_ORGANISATION_VENDOR_PAIRS`;
    return null;
  }
}
