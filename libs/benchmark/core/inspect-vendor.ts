import type { Violation } from '#kernel';
import { criterionIds, dimensionWeights } from '#scoring';
import type { ReleaseDocument } from './release-document.js';
import type { ReleasedScore, ReleasedVendor } from './released-vendor.js';

const TOLERANCE = 1e-6;
const NOT_NUMBERS = new Set(['slug', 'name', 'kinds', 'status', 'reason', 'orgBand']);

/** A thing that must hold: what, where, and what it is called when it does not. */
export type Rule = readonly [holds: boolean, pointer: string, code: string];

export const brokenRules = (rules: readonly Rule[]): Violation[] =>
  rules.filter(([holds]) => !holds).map(([, pointer, code]) => ({ pointer, code }));

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
export const isWithin = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low - TOLERANCE && value <= high + TOLERANCE;

/** Least and most organisations of a band. */
export function bandBounds(band: string): readonly [number, number] {
  const [least, most] = band.split('-') as [string, string?];
  return [Number.parseInt(least, 10), most === undefined ? Number.POSITIVE_INFINITY : Number(most)];
}

/** What one vendor of a release says that cannot be. `ranked` is how many vendors have a rank. */
export function inspectVendor(document: ReleaseDocument, vendor: ReleasedVendor, at: string): Violation[] {
  return vendor.status === 'SUPPRESSED'
    ? inspectSuppressed(document, vendor, at)
    : [
        ...brokenRules(thresholds(document, vendor, at)),
        ...brokenRules(standing(document, vendor, at)),
        ...inspectScores(document, vendor, at),
      ];
}

function inspectSuppressed({ ledger }: ReleaseDocument, vendor: ReleasedVendor, at: string): Violation[] {
  const isDenied = ledger.denied.some(
    ({ cell, outcome }) => outcome === 'SUPPRESSED' && cell.startsWith(`${vendor.slug}/`),
  );
  const numbers = Object.entries(vendor).filter(([name]) => !NOT_NUMBERS.has(name));
  return brokenRules([
    [vendor.reason !== null, `${at}/reason`, 'no-reason'],
    [isDenied === (vendor.reason === 'LEDGER'), `${at}/reason`, 'ledger-differs'],
    [vendor.orgBand === '0-9', `${at}/orgBand`, 'suppressed-number'],
    ...numbers.map(([name, value]): Rule => {
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      return [isEmpty, `${at}/${name}`, 'suppressed-number'];
    }),
  ]);
}

function thresholds({ method, ledger }: ReleaseDocument, vendor: ReleasedVendor, at: string): Rule[] {
  const { config } = method;
  const [, most] = bandBounds(vendor.orgBand);
  const isRanked = vendor.status === 'RANKED';
  const isDenied = ledger.denied.some(
    ({ cell, outcome }) => outcome === 'SUPPRESSED' && cell.startsWith(`${vendor.slug}/`),
  );
  return [
    [!isDenied, at, 'ledger-differs'],
    [most >= config.kPublish, `${at}/orgBand`, 'below-threshold'],
    [!isRanked || most >= config.kRank, `${at}/orgBand`, 'below-threshold'],
    [
      !isRanked || vendor.reliability === null || vendor.reliability >= config.reliabilityRank,
      `${at}/reliability`,
      'below-threshold',
    ],
    [isRanked === (vendor.reason === null), `${at}/reason`, isRanked ? 'ranked-with-reason' : 'no-reason'],
  ];
}

function standing({ vendors }: ReleaseDocument, vendor: ReleasedVendor, at: string): Rule[] {
  const ranked = vendors.filter(({ status }) => status === 'RANKED').length;
  const isRanked = vendor.status === 'RANKED';
  const names = ['rankRange', 'marginalRankRange'] as const;
  return [
    ...names.map((name): Rule => {
      const range = vendor[name];
      return [isRanked ? range !== null && isRankRange(range, ranked) : range === null, `${at}/${name}`, 'rank-bounds'];
    }),
    [isRanked === (vendor.firstPlace !== null), `${at}/firstPlace`, 'rank-bounds'],
  ];
}

const isRankRange = ([best, worst]: readonly [number, number], ranked: number): boolean =>
  Number.isInteger(best) && Number.isInteger(worst) && best >= 1 && best <= worst && worst <= ranked;

function inspectScores({ rubric }: ReleaseDocument, vendor: ReleasedVendor, at: string): Violation[] {
  const { observed, se, ci95, benchmarkScore, dimensions, criteria } = vendor;
  const overall = { id: '', score: observed, se, ci95 };
  const wanted = rubric.dimensions.map(({ id }) => id);
  return brokenRules([
    ...(observed === null ? [[false, `${at}/observed`, 'no-score'] as const] : scoreRules(overall, at, 'observed')),
    [benchmarkScore !== null && isWithin(benchmarkScore, [0, 100]), `${at}/benchmarkScore`, 'score-bounds'],
    [dimensions.map(({ id }) => id).join() === wanted.join(), `${at}/dimensions`, 'other-rubric'],
    [criteria.map(({ id }) => id).join() === criterionIds(rubric).join(), `${at}/criteria`, 'other-rubric'],
    ...dimensions.flatMap((each, d) => scoreRules(each, `${at}/dimensions/${d}`)),
    ...criteria.flatMap((each, c) => scoreRules(each, `${at}/criteria/${c}`)),
    ...criteria.map(({ score, orgBand }, c): Rule => [
      (score === null) === (orgBand === null),
      `${at}/criteria/${c}/orgBand`,
      'suppressed-number',
    ]),
    ...compositeRules(rubric, vendor, at),
  ]);
}

/** Without a score there is no interval either; with one the interval holds it. */
function scoreRules({ score, se, ci95 }: ReleasedScore, at: string, name = 'score'): Rule[] {
  if (score === null || se === null || ci95 === null)
    return [[score === null && se === null && ci95 === null, `${at}/${name}`, 'suppressed-number']];
  return [
    [isWithin(score, [0, 100]), `${at}/${name}`, 'score-bounds'],
    [se >= 0, `${at}/se`, 'score-bounds'],
    [ci95[0] <= ci95[1] && isWithin(score, ci95), `${at}/ci95`, 'outside-interval'],
  ];
}

/** Where everything is scored, the overall score is the weighted mean of the dimensions, and so is its error. */
function compositeRules(rubric: ReleaseDocument['rubric'], vendor: ReleasedVendor, at: string): Rule[] {
  const { dimensions, criteria, dimensionCovariance: covariance, observed, se } = vendor;
  const scores = dimensions.flatMap(({ score }) => score ?? []);
  const weights = dimensionWeights(rubric);
  const isFull = scores.length === weights.length && criteria.every(({ score }) => score !== null);
  if (!isFull || observed === null || se === null) return [];
  const mean = weights.reduce((sum, weight, d) => sum + weight * scores[d]!, 0);
  const variance = weights.reduce(
    (sum, weight, i) => sum + weights.reduce((row, other, j) => row + weight * other * (covariance?.[i]?.[j] ?? 0), 0),
    0,
  );
  return [
    [isNear(observed, mean), `${at}/observed`, 'sum-differs'],
    [isNear(se ** 2, variance), `${at}/dimensionCovariance`, 'sum-differs'],
  ];
}
