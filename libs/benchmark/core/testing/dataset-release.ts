import { BUILT_IN_RUBRIC, criterionIds, driverFactor, leastAnswered, type Rubric } from '#scoring';
import { addedProducts, crossProducts, type CrossProducts, emptyProducts } from '#statistics';
import { goldenJson } from '../../../../test/support/golden.js';
import { canonicalCells, type Cell, type CellKey } from '../cell.js';
import { type CellProducts, RATING_UNITS } from '../cell-products.js';
import { cellsFromDataset } from '../cells-from-dataset.js';
import type { RatingDistribution } from '../rating-distribution.js';
import { estimateWave } from '../estimate-wave.js';
import { METHOD_DEFAULTS } from '../method-defaults.js';
import type { EarlierScore, ReleaseInput, VendorQuality } from '../release-input.js';
import { aReleaseInput } from './release-input.js';

/** One fictional response of the example dataset. */
export interface DatasetResponse {
  readonly vendor: string;
  readonly org: string;
  readonly source: Cell['source'];
  readonly size: Cell['size'];
  readonly region: Cell['region'];
  readonly items: Readonly<Record<string, number | null>>;
  readonly overall: number;
  readonly ltr: number;
}

export const datasetJson = goldenJson('dataset-a.json');
export const responses = (datasetJson as { readonly rows: readonly DatasetResponse[] }).rows;
const dataset = cellsFromDataset(datasetJson);
export const rubric: Rubric = dataset.rubric;

const keyOf = ({ vendor, org, source, size, region }: DatasetResponse): CellKey => ({
  vendor,
  organisation: org,
  source,
  size,
  region,
});

const unitsOf = ({ items }: DatasetResponse, criterion: string): number | null => {
  const answer = items[criterion] ?? null;
  return answer === null ? null : (answer - 1) * 630;
};

/** Variables of one response's complete case; null when it is not complete. */
export function driverCase(response: DatasetResponse): readonly number[] | null {
  const factor = driverFactor(rubric);
  const dimensions = rubric.dimensions.map(({ criteria }) => {
    const answered = criteria.map(({ id }) => unitsOf(response, id)).filter((units) => units !== null);
    if (answered.length < leastAnswered(criteria.length)) return null;
    return (factor * answered.reduce((sum, units) => sum + units, 0)) / answered.length;
  });
  if (!dimensions.every((units) => units !== null)) return null;
  return [...dimensions, response.overall * RATING_UNITS * factor];
}

function productsOf(response: DatasetResponse): CellProducts {
  const driver = driverCase(response);
  const reliability = rubric.dimensions.map(({ criteria }): CrossProducts => {
    const units = criteria.map(({ id }) => unitsOf(response, id));
    const isComplete = units.every((each) => each !== null);
    return isComplete ? crossProducts([units])! : emptyProducts(criteria.length);
  });
  const none = emptyProducts(rubric.dimensions.length + 1);
  return {
    ...keyOf(response),
    drivers: driver === null ? none : addedProducts(none, crossProducts([driver])!),
    reliability,
  };
}

const oneOf = (length: number, chosen: number): number[] => Array.from({ length }, (_, i) => Number(i === chosen));

function distributionsOf(response: DatasetResponse, index: number): RatingDistribution[] {
  const key = keyOf(response);
  const severity = (['general', 'business', 'urgent'] as const)[index % 3]!;
  return [
    { ...key, measure: 'overall', severity: null, counts: oneOf(11, response.overall) },
    { ...key, measure: 'recommend', severity: null, counts: oneOf(11, response.ltr) },
    { ...key, measure: 'first-reply', severity, counts: oneOf(5, response.overall >= 8 ? 0 : index % 5) },
  ];
}

/** What everybody says of everybody, and a term that is said of V1 alone. */
const TERMS: readonly (readonly [vendor: string, term: string, organisations: number])[] = [
  ['V1', '懂行', 22],
  ['V1', '专业', 9],
  ['V1', '等很久', 1],
  ['V2', '懂行', 2],
  ['V2', '专业', 20],
  ['V2', '等很久', 8],
  ['V3', '专业', 21],
  ['V3', '等很久', 9],
  ['V4', '等很久', 12],
  ['V4', '专业', 11],
];

const named = (name: string) => ({ 'zh-CN': name, en: name });

/** The wave before: nobody's first answer counts, everybody is a step less satisfied where that is possible. */
const cellsBefore: readonly Cell[] = dataset.cells
  .filter((_, i) => i % 4 !== 0)
  .map((cell) => ({ ...cell, sum: cell.sum.map((sum, c) => Math.max(0, sum - (c % 3 === 0 ? 630 : 0))) }));

/** What that wave published. */
const scoresBefore: readonly EarlierScore[] = estimateWave(rubric, canonicalCells(cellsBefore, 15), METHOD_DEFAULTS)
  .estimates.filter(({ overall }) => overall.score !== null)
  .map(({ design, overall }) => ({
    slug: design.vendor,
    score: overall.score!,
    ci95: overall.ci95!,
    se: overall.se!,
  }));

/** V1 has so many exclusions that people must look at it. */
const qualityOf = (vendor: string): VendorQuality => ({
  vendor,
  responses: vendor === 'V1' ? 82 : 30,
  excluded: vendor === 'V1' ? [{ reason: 'SPEED', count: 40 }] : [],
  flagged: [
    { reason: 'SPEED', count: 41 },
    { reason: 'LOW_IRV', count: 2 },
  ],
});

/** The example dataset as the second wave of a study, with something in every member of the input. */
export function aDatasetRelease(given: Partial<ReleaseInput> = {}): ReleaseInput {
  const { cells, allocations } = dataset;
  const vendors = [...new Set(cells.map(({ vendor }) => vendor))].toSorted();
  const version = aReleaseInput().config.version;
  return aReleaseInput({
    rubric,
    cells,
    allocations,
    vendors: vendors.map((slug) => ({ slug, name: named(slug) })),
    excludedCells: responses.slice(0, 40).map((response, i) => ({
      ...keyOf(response),
      vendor: 'V1',
      organisation: `excluded-${i % 14}`,
      responses: 1,
      count: criterionIds(BUILT_IN_RUBRIC).map(() => 1),
      sum: criterionIds(BUILT_IN_RUBRIC).map(() => 0),
    })),
    products: responses.map(productsOf),
    distributions: responses.flatMap(distributionsOf),
    terms: TERMS.map(([vendor, term, organisations]) => ({ vendor, term, organisations })),
    texts: vendors.map((vendor) => ({ vendor, organisations: 25 })),
    quality: vendors.map(qualityOf),
    instrument: {
      versions: [{ number: 1, contentHash: 'c'.repeat(64) }],
      items: criterionIds(rubric).map((criterion) => ({ criterion, title: named(criterion) })),
    },
    previous: {
      wave: '2026q3',
      methodVersion: version,
      series: 1,
      rubric,
      cells: cellsBefore,
      published: scoresBefore,
    },
    earlier: ['2026q1', '2026q2', '2026q3'].map((wave) => ({
      wave,
      methodVersion: version,
      series: 1,
      vendors: scoresBefore,
    })),
    ...given,
  });
}
