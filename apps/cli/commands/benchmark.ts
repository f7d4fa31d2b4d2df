import { type BenchmarkResult, type Cell, cellsFromDataset, computeBenchmark } from '#benchmark/core';
import { canonicalJson } from '#kernel';
import { createHash } from 'node:crypto';
import type { Command } from '../command.js';
import type { ResponseExport } from '../dataset/export-responses.js';
import { readJson } from '../read-input.js';

export const benchmarkCommand: Command = {
  words: ['<dataset.json|study>', '[wave]'],
  details: [
    'fairmark benchmark dataset.json         a file of responses; needs no database',
    'fairmark benchmark rtc-service 2026q4   the answers of a wave as they are now; publishes nothing',
    '',
    'A dataset holds a rubric and a row for each response; "fairmark export responses --format json" writes one.',
    'The result is JSON: reference mix, tau2, mu, vendors, market, ranking, comparisons, robustness.',
  ],
  run: async ({ words: [first = '', wave] }) => {
    const result = wave === undefined ? benchmarkOf(await readJson(first)) : benchmarkOfWave(await waveOf(first, wave));
    process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  },
};

/** The database's half of the product is loaded only for a wave. */
async function waveOf(study: string, wave: string): Promise<ResponseExport> {
  const { withInstallation } = await import('../installation.js');
  const { withServices } = await import('../services.js');
  const { exportResponses } = await import('../dataset/export-responses.js');
  return withInstallation((installation) =>
    withServices(installation, (services) => exportResponses(services, study, wave)),
  );
}

const seedOf = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);

/** The whole method on a dataset. The seed of its simulations follows from the dataset. */
export function benchmarkOf(dataset: unknown): BenchmarkResult {
  return computeBenchmark({ ...cellsFromDataset(dataset), seed: seedOf(dataset) });
}

/** The same on the single answers of a wave, not on its totals: the two must agree. */
export function benchmarkOfWave({ rubric, questions, responses }: ResponseExport): BenchmarkResult {
  const cells = responses.map(({ vendor, organisation, source, size, region, criterionScore }): Cell => ({
    vendor,
    organisation,
    source,
    size,
    region,
    responses: 1,
    count: criterionScore.map((units) => (units === null ? 0 : 1)),
    sum: criterionScore.map((units) => units ?? 0),
  }));
  const names = rubric.dimensions.map(({ id }) => questions.find(({ dimension }) => dimension === id)?.name ?? '');
  const allocations = responses.flatMap(({ answers }) => {
    const points = names.map((name) => Number(answers[name] ?? 0));
    const total = points.reduce((sum, point) => sum + point, 0);
    return total > 0 ? [points.map((point) => point / total)] : [];
  });
  return computeBenchmark({ rubric, cells, allocations, seed: seedOf(cells) });
}
