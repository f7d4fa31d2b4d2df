import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ALL_RUNS } from './all-runs.js';
import { type FaultInstallation, openFaultInstallation } from './installation.js';
import { catchPlantedAnswerBugs } from './planted-answer-bugs.js';
import { catchPlantedBugs } from './planted-bugs.js';
import type { FaultRun, Size } from './registry.js';
import type { Backend, RunReport } from './report.js';
import { runTampered } from './run-tampered.js';
import { tableOf } from './table.js';
import { versionsOf } from './versions.js';

const HELP = `npm run test:faults -- [--smoke] [--size small|fair|full] [--only F02,F09] [--backend postgres|redis]
                        [--seed <number>] [--parallel <number>]
Breaks things while people answer and mails leave, and compares what was meant, what was acknowledged, what arrived and
what is believed. --smoke: the runs that every change has to pass, small. Without anything: every run, about a minute
each. --only: those, small unless a size is given. One JSON line a run, a table at the end; 1 when a promise was broken.`;

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean' },
    full: { type: 'boolean' },
    size: { type: 'string' },
    only: { type: 'string' },
    backend: { type: 'string' },
    seed: { type: 'string' },
    parallel: { type: 'string' },
    help: { type: 'boolean' },
  },
});

function sizeAsked(): Size {
  if (values.full) return 'full';
  const [size] = (['small', 'fair', 'full'] as const).filter((one) => one === values.size);
  return size ?? (values.smoke || values.only !== undefined ? 'small' : 'fair');
}

const size = sizeAsked();
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const only = values.only?.split(',');
const isAsked = (id: string): boolean => only === undefined || only.includes(id);
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
/** Small runs mostly wait, so some of them go together; from the others one wants to know how fast it goes. */
const parallel = Number(values.parallel ?? (size === 'small' ? 4 : 1));

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

type Run = () => Promise<RunReport>;

const backendsOf = ({ backends, smokeBackends }: FaultRun): readonly Backend[] => {
  const wanted = values.smoke ? (smokeBackends ?? []) : backends;
  return wanted.filter((one) => (values.backend ?? one) === one && (one === 'postgres' || hasRedis));
};

function runsOf(installation: FaultInstallation): Run[] {
  const runs = ALL_RUNS.filter(({ id }) => isAsked(id)).flatMap((one) =>
    backendsOf(one).map((backend) => () => measured(one, () => one.run({ installation, size, seed, backend }))),
  );
  if (only?.includes('planted') !== true) return runs;
  return [...runs, () => runTampered(installation, 'lost', seed), () => runTampered(installation, 'double', seed)];
}

/** With what a figure has to be read beside: how long it took, on what, and how busy the machine was before. */
async function measured({ id, title }: Pick<FaultRun, 'id' | 'title'>, run: Run): Promise<RunReport> {
  const [startedAt, loadBefore] = [performance.now(), Math.round((loadavg()[0] ?? 0) * 10) / 10];
  const failed = (error: unknown): RunReport => ({
    scenario: id,
    title,
    backend: 'none',
    seed,
    ok: false,
    findings: [{ checker: 'harness', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }],
  });
  const report = await run().catch(failed);
  return {
    ...report,
    milliseconds: Math.round(performance.now() - startedAt),
    loadBefore,
    size,
    versions: versionsOf(),
  };
}

async function main(): Promise<boolean> {
  const caught = [...catchPlantedBugs(), ...catchPlantedAnswerBugs()];
  const blind = caught.filter(({ isCaught }) => !isCaught).map(({ checker }) => checker);
  print({ scenario: 'checkers', ok: blind.length === 0, planted: caught.length, blind });
  if (!hasRedis) print({ scenario: 'redis', ok: true, skipped: 'redis-server is not installed' });
  const installation = await openFaultInstallation(size === 'full');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void installation.close().finally(() => process.exit(1));
    });
  const waiting = runsOf(installation);
  const reports: RunReport[] = [];
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      const report = await run();
      print(report);
      reports.push(report);
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, work));
  } finally {
    await installation.close();
  }
  process.stdout.write(`${tableOf(reports)}\n`);
  return blind.length === 0 && reports.length > 0 && reports.every(({ ok }) => ok);
}

if (values.help) process.stdout.write(`${HELP}\n`);
else
  try {
    process.exitCode = (await main()) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
