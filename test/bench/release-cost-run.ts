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

/** In a process of its own, so that its memory is that of the act alone. */
onTask(({ env, waveId, act }: ReleaseCostTask) =>
  withServices({ config: parseConfig(env), log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    const cost = { foldSeconds: 0, freezeMilliseconds: 0, computeMilliseconds: 0 };
    if (act === 'fold') {
      const [, milliseconds] = await timed(() => services.get(TotalService).fold());
      cost.foldSeconds = milliseconds / 1_000;
    } else {
      const wave = await services.get(StudyService).waveById(waveId);
      const inputs = services.get(ReleaseInputService);
      await services.get(QualityService).settle(waveId);
      const times: number[] = [];
      for (let round = 0; round < FREEZES; round += 1) times.push((await timed(() => inputs.freeze(wave, 'bench')))[1]);
      cost.freezeMilliseconds = Math.min(...times);
      const input = await inputs.freeze(wave, 'bench');
      const hash = sha256Hex(canonicalJson(input));
      cost.computeMilliseconds = (await timed(() => computeRelease(input, hash)))[1];
    }
    return { ...cost, peakMegabytes: process.resourceUsage().maxRSS / 1_024 } satisfies ReleaseCost;
  }),
);
