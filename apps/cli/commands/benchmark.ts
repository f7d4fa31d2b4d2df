import {
  allocationsOf,
  type BenchmarkResult,
  type Cell,
  cellsFromDataset,
  computeBenchmark,
  computeRelease,
  readReleaseInput,
  RELEASE_INPUT_FORMAT,
} from '#benchmark/core';
import { canonicalJson } from '#kernel';
import { createHash } from 'node:crypto';
import type { Command } from '../command.js';
import type { ResponseExport } from '../dataset/export-responses.js';
import { readJson } from '../read-input.js';

export const benchmarkCommand: Command = {
  words: ['<dataset.json|input.json|study>', '[wave]'],
  details: [
    'fairmark benchmark dataset.json         a file of responses; needs no database',
    'fairmark benchmark input.json           what a release was computed from: gives that release, to the byte',
    'fairmark benchmark rtc-service 2026q4   the answers of a wave as they are now; publishes nothing',
    '',
    'A dataset holds a rubric and a row for each response; "fairmark export responses --format json" writes one.',
    'The result is JSON: reference mix, tau2, mu, vendors, market, ranking, comparisons, robustness.',
  ],
  run: async ({ words: [first = '', wave] }) => {
    process.stdout.write(
      wave === undefined ? fileText(await readJson(first)) : resultText(benchmarkOfWave(await waveOf(first, wave))),
    );
  },
};

const resultText = (result: BenchmarkResult): string => `${JSON.stringify(result, undefined, 2)}\n`;

function fileText(content: unknown): string {
  const isReleaseInput = (content as { format?: unknown } | null)?.format === RELEASE_INPUT_FORMAT;
  return isReleaseInput ? releaseOf(content) : resultText(benchmarkOf(content));
}

/** The text of the document whose hash was published, without a line feed that would change it. */
export function releaseOf(content: unknown): string {
  const input = readReleaseInput(content);
  return canonicalJson(computeRelease(input, sha256Hex(canonicalJson(input))).document);
}

/** The database's half of the product is loaded only for a wave. */
async function waveOf(study: string, wave: string): Promise<ResponseExport> {
  const { withInstallation } = await import('../installation.js');
  const { withServices } = await import('../services.js');
  const { exportResponses } = await import('../dataset/export-responses.js');
  return withInstallation((installation) =>
    withServices(installation, (services) => exportResponses(services, study, wave)),
  );
}

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const seedOf = (content: unknown): string => sha256Hex(canonicalJson(content)).slice(0, 16);

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
  return computeBenchmark({ rubric, cells, allocations: allocationsOf(allocations), seed: seedOf(cells) });
}
