import { computeBenchmark, METHOD_DEFAULTS } from '#benchmark/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { rankConfidenceSets, simultaneousRankSets, smaa } from '#statistics';
import { marketCells, marketPosteriors } from './market.js';
import { plainRankSets, plainSmaa } from './plain-ranks.js';
import { benchReleaseFile } from './release-file.js';
import { inTurn, milliseconds, perSecond, report } from './report.js';
import { benchReweighing } from './reweighing.js';

const ROUNDS = 3;
const SEED = '000000000000bec6';
const SMAA_DRAWS = 10_000;
const RANK_SET_DRAWS = 20_000;
/** What two simulations of the same thing may differ by: six standard errors of a share. */
const ALIKE = (6 * 0.5) / Math.sqrt(SMAA_DRAWS);

/** The method, against the same written down plainly in this run, by the second of one core. */
export async function benchMethod(): Promise<void> {
  await benchSmaa();
  await benchRankSets();
  await benchPipeline();
  await benchReleaseFile();
  await benchReweighing();
}

async function benchSmaa(): Promise<void> {
  const vendors = marketPosteriors();
  const options = { scenario: { kind: 'any' }, draws: SMAA_DRAWS, seed: SEED } as const;
  mustBeAlike(smaa(vendors, options).rankAcceptability, plainSmaa(vendors, SMAA_DRAWS, SEED));
  const { ours, theirs } = await inTurn(
    ROUNDS,
    async () => perSecond(SMAA_DRAWS, () => smaa(vendors, options)),
    async () => perSecond(SMAA_DRAWS, () => plainSmaa(vendors, SMAA_DRAWS, SEED)),
  );
  report('SMAA of 12 vendors, against nested arrays', 'draws/s', ours, theirs);
}

type Shares = readonly (readonly number[])[];

function mustBeAlike(ours: Shares, theirs: Shares): void {
  const differs = ours.some((row, v) => row.some((share, r) => Math.abs(share - theirs[v]![r]!) > ALIKE));
  if (differs) throw new Error('The two simulations do not say the same');
}

async function benchRankSets(): Promise<void> {
  const scores = marketPosteriors().map(({ mean }) => mean.reduce((sum, value) => sum + value, 0) / mean.length);
  const covariance = scores.map((_, i) => scores.map((__, j) => (i === j ? 3 : 0.2)));
  const options = { coverage: 0.95, draws: RANK_SET_DRAWS, seed: SEED };
  const { lower, upper } = simultaneousRankSets(scores, covariance, options);
  const plain = plainRankSets(scores, covariance, RANK_SET_DRAWS, SEED);
  if (plain.some(([low, high], v) => low !== lower[v] || high !== upper[v]))
    throw new Error('The two rank sets do not say the same');
  const { ours, theirs } = await inTurn(
    ROUNDS,
    async () => perSecond(RANK_SET_DRAWS, () => simultaneousRankSets(scores, covariance, options)),
    async () => perSecond(RANK_SET_DRAWS, () => plainRankSets(scores, covariance, RANK_SET_DRAWS, SEED)),
  );
  report('joint rank sets of 12 vendors, against nested arrays', 'draws/s', ours, theirs);
  const all = milliseconds(() => rankConfidenceSets(scores, covariance, options));
  report(
    'joint and single rank sets, against the plain joint ones alone',
    'ms',
    all,
    (1_000 * RANK_SET_DRAWS) / theirs,
  );
}

/** The whole method against its simulations alone, written plainly. */
async function benchPipeline(): Promise<void> {
  const cells = marketCells();
  const vendors = marketPosteriors();
  const run = () => computeBenchmark({ rubric: BUILT_IN_RUBRIC, cells, config: METHOD_DEFAULTS, seed: SEED });
  const { ours, theirs } = await inTurn(
    ROUNDS,
    async () => milliseconds(run),
    async () =>
      milliseconds(() => {
        for (let scenario = 0; scenario < 2; scenario += 1) plainSmaa(vendors, SMAA_DRAWS, SEED);
        const scores = vendors.map(({ mean }) => mean[0]!);
        const covariance = scores.map((_, i) => scores.map((__, j) => (i === j ? 3 : 0)));
        plainRankSets(scores, covariance, RANK_SET_DRAWS, SEED);
      }),
  );
  report('pipeline of 12 vendors by 250 organisations, against its simulations in nested arrays', 'ms', ours, theirs);
}
