import type { BenchmarkDimension, BenchmarkVendor, PageClaim } from '../benchmark-model.js';

const claim = (type: string, subjects: readonly string[], allowed: boolean, metric = 'overall'): PageClaim => ({
  type,
  subjects,
  metric,
  allowed,
});

/** What the gate would say of a study in which nobody leads alone and one dimension is the widest. */
export function claimsAbout(
  vendors: readonly BenchmarkVendor[],
  dimensions: readonly BenchmarkDimension[],
  widest: string,
): readonly PageClaim[] {
  return [
    claim('MARKET', [], true),
    ...dimensions.map(({ id }) => claim('WIDEST_DIFFERENCE', [], id === widest, id)),
    ...vendors.flatMap(({ slug, rankRange }) =>
      rankRange === null ? [] : [claim('LEADS', [slug], false), claim('LEADING_GROUP', [slug], rankRange[0] === 1)],
    ),
  ];
}
