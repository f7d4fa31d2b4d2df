import type { Locale } from '#kernel';
import { BUILT_IN_RUBRIC } from '#scoring';
import type { RandomSource } from '#statistics';
import type { DemoOrganisation } from './demo-organisations.js';
import { chance, DEMO_SEED, pick, randomOf } from './demo-random.js';
import type { DemoVendor } from './demo-vendors.js';

export type DemoSource = 'independent' | 'vendor_invited' | 'partner' | 'community';

/** Somebody who answers: how they feel about each criterion, and how much of the questionnaire they fill. */
export interface DemoPerson {
  readonly vendor: DemoVendor;
  readonly organisation: DemoOrganisation;
  readonly source: DemoSource;
  readonly locale: Locale;
  readonly isCustomer: boolean;
  /** Overall feeling, 0–100. */
  readonly mood: number;
  feels(criterion: string): number;
  /** Probability 0…1 of leaving a question out. */
  readonly skips: number;
  readonly writes: boolean;
  readonly consents: boolean;
  /** 100 points over the dimensions, in fives; undefined when not given. */
  readonly importance: Readonly<Record<string, number>> | undefined;
}

const ORGANISATION_SPREAD = 7;
const PERSON_SPREAD = 6;
const CRITERION_SPREAD = 4;
const LEAVES_IT_HALF_DONE = 0.03;

export interface Seat {
  readonly vendor: DemoVendor;
  readonly organisation: DemoOrganisation;
  /** Waves before the last one: 0, 1, 2. */
  readonly wavesAgo: number;
}

export function demoPerson(random: RandomSource, { vendor, organisation, wavesAgo }: Seat): DemoPerson {
  const source = sourceOf(random, vendor);
  const shift =
    randomOf(DEMO_SEED, 'opinion', vendor.slug, organisation.name).normal() * ORGANISATION_SPREAD +
    random.normal() * PERSON_SPREAD +
    (source === 'vendor_invited' ? vendor.favour : 0);
  const levels = vendor.levels.map((level, d) => level - wavesAgo * (vendor.gains?.[d] ?? 0) + shift);
  const traits = traitsOf(vendor);
  const feelings = new Map(
    BUILT_IN_RUBRIC.dimensions.flatMap(({ criteria }, d) =>
      criteria.map(({ id }): [string, number] => [id, levels[d]! + (traits.get(id) ?? 0)]),
    ),
  );
  const mood = BUILT_IN_RUBRIC.dimensions.reduce((sum, { weight }, d) => sum + weight * levels[d]!, 0);
  return {
    vendor,
    organisation,
    source,
    locale: chance(random, organisation.region === 'CN' ? 0.93 : 0.12) ? 'zh-CN' : 'en',
    isCustomer: !chance(random, NOT_A_CUSTOMER) || vendor.organisations < SMALL,
    mood,
    feels: (criterion) => feelings.get(criterion) ?? mood,
    skips: chance(random, LEAVES_IT_HALF_DONE) ? 0.6 : 0.012,
    writes: chance(random, 0.44),
    consents: chance(random, 0.62),
    importance: chance(random, 0.7) ? importanceIn(random) : undefined,
  };
}

/** A few of the people asked never used the vendor and are shown out at the first question. */
const NOT_A_CUSTOMER = 0.006;
const SMALL = 20;

const known = new WeakMap<DemoVendor, ReadonlyMap<string, number>>();

/** What a vendor is better and worse at within a dimension. */
function traitsOf(vendor: DemoVendor): ReadonlyMap<string, number> {
  const traits =
    known.get(vendor) ??
    new Map(
      BUILT_IN_RUBRIC.dimensions
        .flatMap(({ criteria }) => criteria)
        .map(({ id }) => [id, randomOf(DEMO_SEED, 'trait', vendor.slug, id).normal() * CRITERION_SPREAD]),
    );
  known.set(vendor, traits);
  return traits;
}

function sourceOf(random: RandomSource, { invited, community = 0, partner = 0 }: DemoVendor): DemoSource {
  return pick(random, [
    ['independent', 1 - invited - community - partner],
    ['vendor_invited', invited],
    ['community', community],
    ['partner', partner],
  ]);
}

/** Shares near the declared weights, told in steps of five as people do. */
function importanceIn(random: RandomSource): Readonly<Record<string, number>> {
  const { dimensions } = BUILT_IN_RUBRIC;
  const shares = new Float64Array(dimensions.length);
  random.dirichlet(
    Float64Array.from(dimensions, ({ weight }) => weight * 22),
    shares,
  );
  const fives = [...shares].map((share) => Math.floor(share * 20));
  const left = 20 - fives.reduce((sum, five) => sum + five, 0);
  const byRest = [...shares.keys()].toSorted((a, b) => ((shares[b]! * 20) % 1) - ((shares[a]! * 20) % 1));
  for (const d of byRest.slice(0, left)) fives[d]! += 1;
  return Object.fromEntries(dimensions.map(({ id }, d) => [id, fives[d]! * 5]));
}
