/** How the person was found; it decides how much their answer may weigh. */
export const SOURCES = ['independent', 'vendor_invited', 'partner', 'community'] as const;
export type Source = (typeof SOURCES)[number];

/** Size of the customer's company: small, medium, large. */
export const SIZES = ['S', 'M', 'L'] as const;
export type CompanySize = (typeof SIZES)[number];

export const REGIONS = ['CN', 'INTL'] as const;
export type Region = (typeof REGIONS)[number];
