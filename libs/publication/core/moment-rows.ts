import type { ReleasedVendor } from '#benchmark/core';
import { fields, integer, list, number, orNull, type Schema, text, word } from './schema.js';
import type { Reading, Row, Table } from './reading.js';
import { STATUSES } from './score-rows.js';

export const momentSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  status: word('Suppressed vendors are left out', 'RANKED', STATUSES),
  observed: orNull(number('Observed overall score, 0 to 100', 78.7)),
  se: orNull(number('Its standard error', 0.82)),
  df: orNull(integer('Degrees of freedom of the error', 120)),
  reliability: orNull(number('Weight 0 to 1 of the observed score in the benchmark score', 0.99)),
  benchmarkScore: orNull(number('`mu` plus `reliability` times the distance of `observed` from it', 78.6)),
  dimensions: list(
    'Mean of each dimension',
    fields({ id: text('The dimension', 'D1'), score: orNull(number('0 to 100', 85.2)) }),
  ),
  covariance: orNull(
    list('Covariance matrix of the means', list('One row', orNull(number('In squared points', 0.79)))),
  ),
});

const isShown = ({ status }: ReleasedVendor) => status !== 'SUPPRESSED';

/** What recomputing ranks needs: means and covariances of the dimensions, never of persons or organisations. */
export const momentRows = ({ document }: Reading) =>
  document.vendors.filter(isShown).map((vendor) => ({
    vendor: vendor.slug,
    status: vendor.status,
    observed: vendor.observed,
    se: vendor.se,
    df: vendor.df,
    reliability: vendor.reliability,
    benchmarkScore: vendor.benchmarkScore,
    dimensions: vendor.dimensions.map(({ id, score }) => ({ id, score })),
    covariance: vendor.dimensionCovariance,
  }));

/** One row for each dimension of each vendor, with a column for the covariance with each dimension. */
export const momentTable = (reading: Reading): Table =>
  momentRows(reading).flatMap(({ vendor, status, dimensions, covariance }) =>
    dimensions.map(({ id, score }, at) => ({
      vendor,
      status,
      dimension: id,
      mean: score,
      ...covariances(dimensions, covariance?.[at]),
    })),
  );

const covariances = (dimensions: readonly { readonly id: string }[], row?: readonly (number | null)[]): Row =>
  Object.fromEntries(dimensions.map(({ id }, at) => [`covariance${id}`, row?.[at] ?? null]));

export const momentExtraSchema = {
  weights: list(
    'Weights of the rubric',
    fields({ id: text('The dimension', 'D1'), weight: number('Share 0 to 1', 0.25) }),
  ),
  mu: orNull(number('Mean of the market that scores are pulled towards', 68.2)),
  tau2: orNull(number('Variance between vendors; 0 when no difference can be seen', 74.3)),
  coverage: number('Of the joint sets of ranks', 0.95),
};

export const momentExtra = ({ document: { rubric, method } }: Reading) => ({
  weights: rubric.dimensions.map(({ id, weight }) => ({ id, weight })),
  mu: method.mu,
  tau2: method.tau2,
  coverage: method.config.rankSetCoverage,
});
