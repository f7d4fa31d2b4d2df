import { domainAround, scoreAxis, type ScoreAxis } from '../chart/score-axis.js';
import type { Series } from '../chart/marker.js';
import { benchmarkWords } from '../messages/benchmark.js';
import { sayIn, type Say } from '../messages/say.js';
import type { BenchmarkPage, BenchmarkVendor, PublishedScore } from './benchmark-model.js';
import { isOrdered } from './standing.js';

/** What every section of the page needs: the release, its words, one axis for all scores and one look for each vendor. */
export interface View {
  readonly page: BenchmarkPage;
  readonly say: Say<typeof benchmarkWords>;
  /** Overall scores. */
  readonly axis: ScoreAxis;
  /** Dimension scores, which spread wider. */
  readonly dimensionAxis: ScoreAxis;
  /** Dimension and criterion scores of one vendor. */
  readonly criterionAxis: ScoreAxis;
  /** A market mean, where statements about the market are allowed. */
  meanOf(mean: number | null): number | null;
  seriesOf(vendor: BenchmarkVendor): Series;
}

export function viewOf(page: BenchmarkPage): View {
  const shown = page.vendors.filter(({ status }) => status !== 'SUPPRESSED');
  const dimensions = shown.flatMap((vendor) => vendor.dimensions);
  const criteria = shown.flatMap((vendor) => vendor.criteria);
  return {
    page,
    say: sayIn(benchmarkWords, page.locale),
    axis: scoreAxis(domainAround(shown.flatMap(valuesOf))),
    dimensionAxis: axisOf(dimensions),
    criterionAxis: axisOf([...dimensions, ...criteria]),
    meanOf: (mean) => (isOrdered(page) ? mean : null),
    seriesOf: (vendor) => seriesOf(page, vendor),
  };
}

/** Asked-for vendors are coloured and the rest grey; without a question the ranked ones share one colour. */
function seriesOf({ compare }: BenchmarkPage, { slug, status }: BenchmarkVendor): Series {
  if (!compare) return status === 'RANKED' ? 1 : 'context';
  if (slug === compare[0]) return 1;
  return slug === compare[1] ? 2 : 'context';
}

function axisOf(scores: readonly PublishedScore[]): ScoreAxis {
  return scoreAxis(domainAround(scores.flatMap(({ score, ci95 }) => valuesOf({ observed: score, ci95 }))));
}

function valuesOf({ observed, ci95 }: Pick<BenchmarkVendor, 'observed' | 'ci95'>): readonly number[] {
  return [...(observed === null ? [] : [observed]), ...(ci95 ?? [])];
}
