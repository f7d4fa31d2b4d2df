import type { ReleaseDocument } from '#benchmark/core';
import type { OwnWeights } from '#pages';

/** The public moments of the ranked vendors, for readers who weigh the dimensions themselves. */
export function ownWeightsOf({ vendors, method: { config, seed } }: ReleaseDocument): OwnWeights {
  const ranked = vendors.filter(({ status }) => status === 'RANKED');
  return {
    vendors: ranked.flatMap(({ slug, dimensions, dimensionCovariance }) => {
      const mean = dimensions.flatMap(({ score }) => score ?? []);
      const covariance = (dimensionCovariance ?? []).map((row) => row.flatMap((value) => value ?? []));
      return mean.length === dimensions.length ? [{ slug, mean, covariance }] : [];
    }),
    coverage: config.rankSetCoverage,
    concentration: config.weightConcentration,
    seed,
  };
}
