// Vendors by weights of your own, from public moments: npx tsx recompute-ranks.ts [address] [study] [weights]
// Scores are weighted means of the dimensions, and the error is the square root of w'Cw. With the weights of the rubric
// they must be the published scores.
import { fairmark } from '../clients/typescript/client.js';

const [address = 'http://localhost:3000', study = 'rtc-service', own] = process.argv.slice(2);

const { data: moments, error } = await fairmark(address).GET('/v1/benchmarks/{study}/{wave}/moments', {
  params: { path: { study, wave: 'latest' }, query: { status: 'RANKED' } },
});
if (!moments) throw new Error(error.title);

const points = own?.split(',').map(Number) ?? moments.weights.map(({ weight }) => weight);
const total = points.reduce((sum, weight) => sum + weight, 0);
const weights = points.map((weight) => weight / total);

const vendors = moments.data.map(({ vendor, observed, dimensions, covariance }) => {
  const score = dimensions.reduce((sum, dimension, d) => sum + (weights[d] ?? 0) * (dimension.score ?? Number.NaN), 0);
  const variance = weights.reduce(
    (sum, weight, i) => sum + weights.reduce((row, other, j) => row + weight * other * (covariance?.[i]?.[j] ?? 0), 0),
    0,
  );
  return { vendor, score, half: 1.96 * Math.sqrt(variance), isAsPublished: Math.abs(score - (observed ?? 0)) < 1e-6 };
});
for (const { vendor, score, half } of vendors.toSorted((a, b) => b.score - a.score))
  console.log(`${score.toFixed(4)}  ±${half.toFixed(2)}  ${vendor}`);
if (own === undefined && !vendors.every(({ isAsPublished }) => isAsPublished)) process.exitCode = 1;
