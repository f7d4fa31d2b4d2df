import { DEMO_VENDORS, type DemoVendor } from './demo-vendors.js';
import { chance, DEMO_SEED, oneOf, pick, randomOf } from './demo-random.js';

/** A made-up customer. It keeps its opinion of a vendor from wave to wave. */
export interface DemoOrganisation {
  readonly name: string;
  readonly size: 'S' | 'M' | 'L';
  readonly region: 'CN' | 'INTL';
}

/** Some customers use two vendors and compare them. */
const SHARED = 0.12;

/** The customers of each vendor, the longest known first. */
export function demoOrganisations(vendors: readonly DemoVendor[] = DEMO_VENDORS): Map<string, DemoOrganisation[]> {
  const random = randomOf(DEMO_SEED, 'organisations');
  const known: DemoOrganisation[] = [];
  const found = (vendor: DemoVendor): DemoOrganisation => {
    const organisation: DemoOrganisation = {
      name: `Sample customer ${String(known.length + 1).padStart(3, '0')}`,
      size: pick(random, [
        ['S', 0.38],
        ['M', 0.36],
        ['L', 0.26],
      ]),
      region: chance(random, vendor.abroad) ? 'INTL' : 'CN',
    };
    known.push(organisation);
    return organisation;
  };
  return new Map(
    vendors.map((vendor) => {
      const others = [...known];
      const own = new Set<DemoOrganisation>();
      while (own.size < vendor.organisations)
        own.add(others.length > 0 && chance(random, SHARED) ? oneOf(random, others) : found(vendor));
      return [vendor.slug, [...own]];
    }),
  );
}
