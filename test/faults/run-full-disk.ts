import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerScenario } from './answer-scenarios.js';
import { openFaultInstallation } from './installation.js';
import type { FaultRun, RunContext } from './registry.js';
import type { RunReport } from './report.js';
import { runAnswersOn } from './run-answers.js';
import { watched } from './watched.js';

const MEGABYTES = 420;
const FULL_MS = { small: 5_000, fair: 8_000, full: 15_000 } as const;

export const FULL_DISK_RUN: FaultRun = {
  id: 'F25',
  title: 'the disk of PostgreSQL is full',
  backends: ['postgres'],
  run: runFullDisk,
};

const scenarioOn = (place: string): AnswerScenario => ({
  id: 'F25',
  title: FULL_DISK_RUN.title,
  backends: ['postgres'],
  apis: 1,
  sizes: {
    small: { submits: 400, clients: 20, perSecond: 30, everyMs: 2_000, faults: 1 },
    fair: { submits: 1_200, clients: 40, perSecond: 30, everyMs: 4_000, faults: 2 },
    full: { submits: 2_000, clients: 40, perSecond: 30, everyMs: 6_000, faults: 3 },
  },
  faults: ({ field, size, healed }) => [
    async () => {
      const ballast = join(place, 'ballast');
      await fill(ballast);
      await pause(FULL_MS[size]);
      rmSync(ballast);
      // Where it could not write its log it has ended, and whoever runs it starts it again.
      await field.installation.postgres.ensureRunning();
      healed();
    },
  ],
  promises: { recoveryMs: 30_000 },
  leastFaults: { small: 1, fair: 2, full: 3 },
});

/** On a file system of memory that only root may mount; elsewhere it says that it was not run. */
async function runFullDisk(context: RunContext): Promise<RunReport> {
  const place = mkdtempSync(join(tmpdir(), 'fairmark-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=711`, 'tmpfs', place]);
  const base = { scenario: 'F25', title: FULL_DISK_RUN.title, backend: context.backend, seed: context.seed } as const;
  if (mounted.status !== 0) {
    rmSync(place, { recursive: true, force: true });
    return { ...base, ok: true, skipped: 'a file system of its own cannot be mounted here', findings: [] };
  }
  try {
    const installation = await openFaultInstallation(true, place);
    try {
      return await runAnswersOn(installation, scenarioOn(place), context);
    } finally {
      await installation.close();
    }
  } finally {
    spawnSync('umount', [place]);
    rmSync(place, { recursive: true, force: true });
  }
}

/** Writes until there is no room left, in a process of its own: whoever measures must not wait for it. */
async function fill(path: string): Promise<void> {
  const writer = watched(spawn('dd', ['if=/dev/zero', `of=${path}`, 'bs=1M'], { stdio: 'ignore' }));
  await once(writer, 'exit');
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
