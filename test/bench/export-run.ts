import { createLog, parseConfig } from '#platform';
import { type ExportRequest, WaveExportService } from '#response';
import { withServices } from '../../apps/cli/services.js';
import { onTask } from './helper-process.js';

export interface ExportRun {
  readonly env: Readonly<Record<string, string>>;
  readonly waveId: string;
  readonly format: ExportRequest['format'];
}

export interface ExportCost {
  readonly seconds: number;
  readonly megabytes: number;
  /** The most memory this process ever had, all of it. */
  readonly peakMegabytes: number;
}

const PLAIN = { layout: 'wide', values: 'codes', locale: 'en', versionIds: null, withExcluded: false } as const;
const MEGABYTE = 1_000_000;

/** Exports a wave once and throws the file away as it comes. */
onTask(async ({ env, waveId, format }: ExportRun): Promise<ExportCost> => {
  const config = parseConfig(env);
  return withServices({ config, log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    const exports = services.get(WaveExportService);
    const { id } = await exports.order(waveId, { ...PLAIN, format, originals: false, bom: false }, 'bench');
    const start = performance.now();
    const { bytes } = await exports.file(id, 'bench');
    let size = 0;
    for await (const chunk of bytes) size += chunk.length;
    return {
      seconds: (performance.now() - start) / 1_000,
      megabytes: size / MEGABYTE,
      peakMegabytes: (process.resourceUsage().maxRSS * 1_024) / MEGABYTE,
    };
  });
});
