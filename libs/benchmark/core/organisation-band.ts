const BANDS = [
  { least: 100, band: '100+' },
  { least: 50, band: '50-99' },
  { least: 20, band: '20-49' },
  { least: 10, band: '10-19' },
] as const;

/** How many organisations stand behind a number, as coarsely as it may be published. */
export type OrganisationBand = (typeof BANDS)[number]['band'];

/** null below the smallest band: such a number is not published at all. */
export function organisationBand(organisations: number): OrganisationBand | null {
  return BANDS.find(({ least }) => organisations >= least)?.band ?? null;
}
