import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

const NOBODY_LISTENS = 'smtp://127.0.0.1:1';
const LAST_ATTEMPT = 6;

describe('work that was given up', () => {
  let stage: Stage;
  let sink: MailSink;

  const mails = () =>
    stage.database.query<{ state: string; reason: string | null }>(
      'select state, reason from mail_attempt order by reason',
    );
  const overview = async () => (await stage.staff.get('/admin?lang=en')).text;
  const fairmark = async (...words: readonly string[]) => {
    const program = [process.execPath, ['dist/apps/cli/main.js', ...words]] as const;
    const { stdout } = await promisify(execFile)(...program, { env: { PATH: process.env['PATH'], ...stage.env } });
    return stdout;
  };

  beforeAll(async () => {
    sink = await startMailSink();
    stage = await openStage({ SMTP_URL: NOBODY_LISTENS, MAIL_FROM: 'survey@study.example' });
    const study = await aStudy(stage, { definition: serviceQuestionnaire17 });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(2)) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  }, 60_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
  });

  it('is seen where mails are listed, with the last reason, and heads the overview', async () => {
    expect(await overview()).not.toContain('failed too often');
    // One mail has its last attempt before it, and one has ended its process in every attempt.
    await stage.database.query('update outbox set attempts = $1', [LAST_ATTEMPT]);
    await stage.database.query(
      'update outbox set attempts = attempts + 1 where id = (select max(id::text)::uuid from outbox)',
    );
    const worker = await stage.startWorker();
    await eventually(async () => (await mails()).every(({ state }) => state === 'failed'));
    expect((await mails()).map(({ reason }) => reason)).toEqual(
      [expect.stringMatching(/^[\w-]+$/), 'given-up'].toSorted(),
    );
    await eventually(async () => (await overview()).includes('2 steps failed too often'));
    await worker.stop();
  });

  it('is done after all when somebody asks for it', async () => {
    expect(await fairmark('outbox', 'retry')).toBe('mail.queued: 2 will be tried again\n');
    expect(await overview()).not.toContain('failed too often');
    await stage.startWorker({ SMTP_URL: sink.url });
    await eventually(async () => sink.messages().length === 2);
    await eventually(async () => (await mails()).every(({ state, reason }) => state === 'sent' && reason === null));
    expect(await fairmark('outbox', 'retry')).toBe('Nothing was given up.\n');
  });
});
