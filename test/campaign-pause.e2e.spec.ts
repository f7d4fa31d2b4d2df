import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const PEOPLE = 120;

describe('a campaign in the middle of sending', () => {
  let stage: Stage;
  let sink: MailSink;
  let study: StagedStudy;

  beforeAll(async () => {
    sink = await startMailSink();
    stage = await openStage({
      SMTP_URL: sink.url,
      MAIL_FROM: 'Fairmark <survey@study.example>',
      // Slow enough that there is a middle.
      MAIL_RATE: '15',
    });
    study = await aStudy(stage, { definition: serviceQuestionnaire17 });
    const csv = contactsCsv(somePeople(PEOPLE));
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    await stage.startWorker();
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
  });

  const act = async (name: string) => {
    const answer = await stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/${name}`, {});
    expect(answer.status).toBeLessThan(300);
  };
  const mailsIn = async (state: string) =>
    (
      await stage.database.query<{ count: number }>(
        'select count(*)::int as count from mail_attempt where state = $1',
        [state],
      )
    )[0]?.count ?? 0;
  const recipients = () => sink.messages().map((mail) => /^To: (.+)$/m.exec(mail.toString())?.[1] ?? '');

  it('lets nothing leave once it is paused', async () => {
    await act('launch');
    await eventually(async () => sink.messages().length >= 20 && mailsIn('queued'), 60_000);
    await act('pause');
    await eventually(async () => (await mailsIn('sending')) === 0, 30_000);
    const [sent, left] = [await mailsIn('sent'), sink.messages().length];
    expect(left).toBe(sent);
    expect(left).toBeLessThan(PEOPLE);
    // Jobs of the mails that wait come by and go again: what they are for must stay.
    await eventually(async () => {
      const [open] = await stage.database.query<{ count: number }>(
        `select count(*)::int as count from outbox where topic = 'mail.queued' and done_at is null`,
      );
      return open?.count === 0;
    }, 60_000);
    expect([sink.messages().length, await mailsIn('queued')]).toEqual([left, PEOPLE - left]);
  }, 180_000);

  it('sends all that is left once it goes on, and nothing twice', async () => {
    await act('resume');
    await eventually(async () => (await mailsIn('sent')) === PEOPLE, 90_000);
    expect(new Set(recipients()).size).toBe(PEOPLE);
    expect(recipients()).toHaveLength(PEOPLE);
  }, 120_000);

  it('can have its reminders changed as far as they are ahead', async () => {
    const path = `/v1/admin/campaigns/${study.campaignId}`;
    const read = async () => (await stage.staff.get(path)).body as { revision: number; content: object | null };
    const remind = (change: object, revision: number) =>
      stage.staff.put(
        `${path}/reminders`,
        { reminderDays: [5], reminderFor: ['not-started'], words: null, ...change },
        { 'if-match': `"${revision}"` },
      );
    const due = async () =>
      stage.database.query<{ days: number | null; people: number }>(
        `select extract(day from next_reminder_at - invited_at)::int as days, count(*)::int as people from recipient
         group by 1 order by 1`,
      );
    const before = await read();
    expect(
      (await stage.staff.put(`${path}/reminders`, { reminderDays: [5], reminderFor: [], words: null })).status,
    ).toBe(428);
    expect((await remind({ reminderDays: [1] }, before.revision)).body).toMatchObject({
      type: '/problems/schedule-invalid',
      errors: [{ pointer: '/timing/reminderDays', code: 'too-soon' }],
    });
    const nowhere = { subject: 'Once more', body: 'no link' };
    expect((await remind({ words: { 'zh-CN': nowhere, en: nowhere } }, before.revision)).body).toMatchObject({
      type: '/problems/template-invalid',
    });
    const said = { subject: 'Once more', body: '{{surveyLinks}} {{unsubscribeLink}}' };
    const changed = await remind({ words: { 'zh-CN': said, en: said } }, before.revision);
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { timing: { reminderDays: [5] }, content: { reminder: { en: said } } },
    ]);
    const days = await due();
    expect(days.reduce((sum, { people }) => sum + people, 0)).toBe(PEOPLE);
    expect(days.every((one) => (one.days ?? 0) >= 4 && (one.days ?? 0) <= 8)).toBe(true);
    expect((await remind({}, before.revision)).status).toBe(412);
    // Mails that left say what they said.
    expect(String(sink.messages()[0])).not.toContain('Once more');
    expect((await remind({ reminderDays: [] }, (await read()).revision)).status).toBe(200);
    expect(await due()).toEqual([{ days: null, people: PEOPLE }]);
    await act('close');
    expect((await remind({}, (await read()).revision)).status).toBe(409);
  }, 60_000);
});
