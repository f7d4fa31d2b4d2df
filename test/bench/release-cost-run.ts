import { computeRelease } from '#benchmark/core';
import { canonicalJson } from '#kernel';
import { createLog, parseConfig, sha256Hex } from '#platform';
import { QualityService, TotalService } from '#response';
import { StudyService } from '#study';
import { withServices } from '../../apps/cli/services.js';
import { ReleaseInputService } from '../../libs/benchmark/release-input.service.js';
import { onTask } from './helper-process.js';

export interface ReleaseCostTask {
  readonly env: Readonly<Record<string, string>>;
  readonly waveId: string;
  /** Add up what waits, or compute a release of what was added up. */
  readonly act: 'fold' | 'release';
}

export interface ReleaseCost {
  readonly foldSeconds: number;
  readonly freezeMilliseconds: number;
  readonly computeMilliseconds: number;
  /** Of the process, most it ever held. */
  readonly peakMegabytes: number;
}

const FREEZES = 3;

async function timed<T>(work: () => Promise<T> | T): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

const ATTEMPTS = 5;

/** In a process of its own, so that its memory is that of the act alone. */
onTask(async ({ env, waveId, act }: ReleaseCostTask) => {
  const options = { config: parseConfig(env), log: createLog({ level: 'warn', process: 'bench' }) };
  let hasBegun = false;
  for (let attempt = 1; ; attempt += 1)
    try {
      return await withServices(options, async (services) => {
        hasBegun = true;
        const cost = act === 'fold' ? await costOfFold(services) : await costOfRelease(services, waveId);
        return { ...cost, peakMegabytes: process.resourceUsage().maxRSS / 1_024 } satisfies ReleaseCost;
      });
    } catch (error) {
      // A machine that is busy enough does not connect in time.
      if (hasBegun || attempt === ATTEMPTS) throw error;
    }
});

type Services = Parameters<Parameters<typeof withServices>[1]>[0];

async function costOfFold(services: Services): Promise<Omit<ReleaseCost, 'peakMegabytes'>> {
  const [, milliseconds] = await timed(() => services.get(TotalService).fold());
  return { foldSeconds: milliseconds / 1_000, freezeMilliseconds: 0, computeMilliseconds: 0 };
}

async function costOfRelease(services: Services, waveId: string): Promise<Omit<ReleaseCost, 'peakMegabytes'>> {
  const wave = await services.get(StudyService).waveById(waveId);
  const inputs = services.get(ReleaseInputService);
  await services.get(QualityService).settle(waveId);
  const times: number[] = [];
  for (let round = 0; round < FREEZES; round += 1) times.push((await timed(() => inputs.freeze(wave, 'bench')))[1]);
  const input = await inputs.freeze(wave, 'bench');
  const hash = sha256Hex(canonicalJson(input));
  const [, computeMilliseconds] = await timed(() => computeRelease(input, hash));
  return { foldSeconds: 0, freezeMilliseconds: Math.min(...times), computeMilliseconds };
}
