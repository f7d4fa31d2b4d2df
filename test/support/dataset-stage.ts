import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type RecordedInvitation, RecordedInvitationService } from '#distribution';
import { createLog, parseConfig } from '#platform';
import { AnswerImportService } from '#response';
import { withServices } from '../../apps/cli/services.js';
import type { Stage } from './stage.js';

const DATASET = 'test/golden/dataset-a.json';
const CRITERIA = [1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => `c${d}${c}`));

/** The survey of the reference tools as wave `one` of the study `golden`; its id. */
export async function importDataset(stage: Stage): Promise<string> {
  const words = ['import', 'responses', DATASET, '--study', 'golden', '--wave', 'one'];
  await promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', ...words], {
    env: { PATH: process.env['PATH'], ...stage.env },
  });
  const [wave] = await stage.database.query<{ id: string }>('select id from wave');
  return wave?.id ?? '';
}

/** So many further customers of a vendor answer in that wave, each in a way of its own. */
export async function moreAnswers(stage: Stage, vendor: string, count: number): Promise<void> {
  const [place] = await stage.database.query<{ campaign: string; version: string; vendor: string }>(
    `select c.id as campaign, c.version_id as version, v.id as vendor from campaign c, vendor v where v.slug = $1`,
    [vendor],
  );
  const submittedAt = new Date('2026-11-30T08:00:00Z');
  const invitations = Array.from({ length: count }, (_, n): RecordedInvitation => ({
    key: `${vendor} late ${n}`,
    vendorId: place?.vendor ?? '',
    organisation: `${vendor} late customer ${n}`,
    source: 'independent',
    size: n % 2 ? 'S' : 'M',
    region: 'CN',
    locale: 'zh-CN',
    sentAt: submittedAt,
    startedAt: null,
  }));
  const config = parseConfig({ ...stage.env, LOG_LEVEL: 'warn' });
  await withServices({ config, log: createLog({ level: 'warn', process: 'test' }) }, async (services) => {
    const ids = await services.get(RecordedInvitationService).record(place?.campaign ?? '', invitations);
    const answers = ids.map((invitationId, n) => ({
      invitationId,
      answers: Object.fromEntries(CRITERIA.map((id, c) => [id, 2 + ((n + c) % 4)])),
      locale: 'zh-CN' as const,
      startedAt: null,
      submittedAt,
    }));
    await services.get(AnswerImportService).store(place?.version ?? '', answers);
  });
}
