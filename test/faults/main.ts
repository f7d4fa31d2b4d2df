import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openFaultInstallation } from './installation.js';
import { catchPlantedBugs } from './planted-bugs.js';
import { runLaunch } from './run-launch.js';
import { runMails, type RunReport } from './run-mails.js';
import { runStory, STORIES } from './run-story.js';
import { runTampered } from './run-tampered.js';
import { runWebhooks } from './run-webhooks.js';
import { type Backend, SCENARIOS } from './scenarios.js';

const HELP = `npm run test:faults -- [--smoke | --full] [--only F09,F11] [--backend postgres|redis] [--seed <number>] [--parallel <number>]
Breaks things while mails leave, and compares what was meant, what arrived and what is believed; stuffs a ballot (F22) and
looks for whose anonymous answer is whose (F24), at full size when they are asked for by name. One JSON line a run.`;

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean' },
    full: { type: 'boolean' },
    only: { type: 'string' },
    backend: { type: 'string' },
    seed: { type: 'string' },
    parallel: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const isFull = values.full === true;
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const only = values.only?.split(',');
const isAsked = (id: string): boolean => only === undefined || only.includes(id);
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Long runs one after the other, so that each has the machine; short ones together, because they mostly wait. */
const parallel = Number(values.parallel ?? (isFull ? 1 : 5));

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

type Installation = Awaited<ReturnType<typeof openFaultInstallation>>;

function runsOf(installation: Installation): (() => Promise<RunReport>)[] {
  const backends = (named: readonly Backend[]) =>
    named.filter((one) => (values.backend ?? one) === one && (one === 'postgres' || hasRedis));
  const mails = SCENARIOS.filter(({ id }) => isAsked(id)).flatMap((scenario) =>
    backends(isFull || only ? scenario.backends : scenario.smokeBackends).map(
      (backend) => () =>
        runMails(installation, { scenario, backend, seed, isFull, sizes: isFull ? scenario.full : scenario.smoke }),
    ),
  );
  const launch = isAsked('F32') ? [() => runLaunch(installation, isFull ? 10_000 : 300, seed)] : [];
  const webhooks = isAsked('F33')
    ? backends(isFull ? ['postgres', 'redis'] : ['postgres']).map(
        (backend) => () =>
          runWebhooks(installation, { backend, seed, events: isFull ? 1_000 : 60, kills: isFull ? 6 : 2 }),
      )
    : [];
  const tampered = isAsked('planted')
    ? [() => runTampered(installation, 'lost', seed), () => runTampered(installation, 'double', seed)]
    : [];
  const stories = (isFull || only ? STORIES : [])
    .filter(({ id }) => isAsked(id))
    .map((story) => () => runStory(story, seed));
  return [...mails, ...launch, ...webhooks, ...tampered, ...stories];
}

async function main(): Promise<boolean> {
  const caught = catchPlantedBugs();
  print({ scenario: 'checkers', ok: caught.every(({ isCaught }) => isCaught), caught });
  if (!hasRedis) print({ scenario: 'redis', ok: true, skipped: 'redis-server is not installed' });
  const installation = await openFaultInstallation(isFull);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void installation.close().finally(() => process.exit(1));
    });
  const waiting = runsOf(installation);
  let isOk = caught.every(({ isCaught }) => isCaught);
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      const report = await run().catch((error: unknown) => ({ ok: false, error: String(error) }));
      print(report);
      isOk &&= report.ok;
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, work));
  } finally {
    await installation.close();
  }
  return isOk;
}

if (values.help) process.stdout.write(`${HELP}\n`);
else
  try {
    process.exitCode = (await main()) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
