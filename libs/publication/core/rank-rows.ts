import { fields, number, orNull, range, type Schema } from './schema.js';
import type { Reading, Table } from './reading.js';
import { aboutVendor, ends, vendorProperties } from './score-rows.js';

const first = fields({
  declared: number('By the weights of the rubric', 0.73),
  customers: orNull(number('By the weights customers stated', 0.7)),
  any: number('By any weights whatever', 0.59),
  derived: orNull(number('By weights derived from what goes with satisfaction', 0.74)),
});

export const rankSchema: Schema = fields({
  ...vendorProperties,
  rank95: orNull(range('Joint 95 % set of ranks, best to worst; null unless ranked', [1, 3])),
  marginalRank95: orNull(range('The same for this vendor alone', [1, 3])),
  benchmarkScore: orNull(number('The score that lists use', 78.6)),
  reliability: orNull(number('Share 0 to 1 of the spread between vendors that is not noise', 0.99)),
  firstPlace: orNull({ ...first, description: 'Share 0 to 1 of simulations in which it is first; null unless ranked' }),
});

export const rankRows = ({ document }: Reading) =>
  document.vendors.map((vendor) => ({
    ...aboutVendor(vendor),
    rank95: vendor.rankRange,
    marginalRank95: vendor.marginalRankRange,
    benchmarkScore: vendor.benchmarkScore,
    reliability: vendor.reliability,
    firstPlace: vendor.firstPlace,
  }));

export const rankTable = (reading: Reading): Table =>
  rankRows(reading).map(({ rank95, marginalRank95, firstPlace, benchmarkScore, reliability, ...own }) => ({
    ...own,
    benchmarkScore,
    reliability,
    ...ends(rank95, 'rank95'),
    ...ends(marginalRank95, 'marginalRank95'),
    firstDeclared: firstPlace?.declared ?? null,
    firstCustomers: firstPlace?.customers ?? null,
    firstAny: firstPlace?.any ?? null,
    firstDerived: firstPlace?.derived ?? null,
  }));
