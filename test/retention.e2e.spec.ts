import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceQuestionnaire } from '#questionnaire/core';
import { RETENTION_RULES } from '#privacy/core';
import { eventually } from './support/eventually.js';
import { completeAnswers, handIn, tokenOf } from './support/known-person.js';
import { movingClock } from './support/moving-clock.js';
import type { Program } from './support/program.js';
import { aStudy, contactsCsv, logIn, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

interface Standing {
  readonly rule: string;
  readonly due: number;
  readonly ranAt: string | null;
  /** Removed in all runs. */
  readonly total: number;
}

const CLOSES = '2026-12-31T00:00:00Z';
const DAY = 86_400_000;
const HOUR = 3_600_000;
const afterClose = (days: number) => new Date(Date.parse(CLOSES) + days * DAY).toISOString();

/** A rule, how long it keeps what it is about, and how one such row is made at a moment ($1). */
const ROWS: readonly (readonly [rule: string, keptMs: number, table: string, statement: string])[] = [
  ['network-hashes', DAY, 'open_network', `insert into open_network values (gen_random_uuid(), 'work', '{}', $1)`],
  [
    'login-failures',
    DAY,
    `login_failure where account_hash = '\\x01'`,
    `insert into login_failure values ('\\x01', gen_random_uuid(), '\\x02', $1)`,
  ],
  [
    'password-resets',
    DAY,
    'password_reset',
    `insert into password_reset values (gen_random_uuid(), 'staff', null, '', '', sha256(random()::text::bytea), $1, $1)`,
  ],
  [
    'finished-events',
    30 * DAY,
    `outbox where topic = 'aged'`,
    `insert into outbox (subject_id, id, topic, payload, created_at, relayed_at, done_at)
     values (gen_random_uuid(), gen_random_uuid(), 'aged', '{}', $1, $1, $1)`,
  ],
  [
    'ticket-events',
    180 * DAY,
    'ticket_event',
    `insert into ticket_event (id, study_id, vendor_id, contact_id, body_hash, state, reason, due_at, received_at)
     select gen_random_uuid(), s.id, v.id, gen_random_uuid(), '', 'skipped', 'quota', $1, $1 from study s, vendor v`,
  ],
  [
    'returned-mails',
    180 * DAY,
    'mail_event',
    `insert into mail_event select contact_id, gen_random_uuid(), c.id, 'invitation', 0, 'soft', null, null, $1
     from contact, campaign c limit 1`,
  ],
  [
    'resume-codes',
    0,
    'resume_code',
    `insert into resume_code select sha256(random()::text::bytea), invitation_id, $1 from invitation limit 1`,
  ],
];

/** A survey that is over for longer and longer, by a clock that is moved. */
describe('what has had its time (PRV-06)', () => {
  let stage: Stage;
  let study: StagedStudy;
  let worker: Program | undefined;
  let answered = '';
  let begun = '';
  let agreed = '';
  const clock = movingClock('2026-12-01T08:00:00Z');

  beforeAll(async () => {
    stage = await openStage(clock.env);
    study = await aStudy(stage, { definition: serviceQuestionnaire, closesAt: CLOSES });
    const csv = contactsCsv(somePeople(3));
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const invited = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    [answered = '', begun = '', agreed = ''] = invited.map(({ id }) => id);
    const difference = '夜里也有人接电话，回答很清楚';
    expect((await handIn(stage, answered, { answers: completeAnswers({ difference }) })).status).toBe(201);
    await handIn(stage, begun, { answers: completeAnswers(), hp: 'x' });
    const draft = stage.http
      .put('/v1/respond/draft')
      .set({ authorization: `Survey ${tokenOf(stage, begun)}`, 'if-match': '"0"' });
    expect((await draft.send({ answers: { difference } })).status).toBe(200);
    await agree();
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  /** By the button of the page that says what is agreed to. */
  const agree = async () => {
    const start = stage.http.post(`/s/${tokenOf(stage, agreed)}/start`).type('form');
    expect((await start.send({})).status).toBe(303);
  };
  const consentOf = async (id: string): Promise<object | undefined> => {
    const of = await stage.database.query<object>(
      'select state, started_at is not null as "isKept" from invitation where invitation_id = $1',
      [id],
    );
    return of[0];
  };
  const endAt = async (moment: string) => {
    await stage.database.query('update campaign set closes_at = $1', [moment]);
    await stage.database.query('update invitation set expires_at = $1', [moment]);
  };
  const started = async (): Promise<number> => {
    const staff = await logIn(() => stage.http);
    const { body } = await staff.get(`/v1/admin/campaigns/${study.campaignId}/progress`);
    return (body as { funnel: { started: number } }).funnel.started;
  };
  const rowsOf = async (table: string): Promise<number> =>
    (await stage.database.query(`select 1 from ${table}`)).length;
  const standings = async (): Promise<ReadonlyMap<string, Standing>> => {
    const staff = await logIn(() => stage.http);
    const { status, body } = await staff.get('/v1/admin/privacy/retention');
    expect(status).toBe(200);
    return new Map((body as { data: readonly Standing[] }).data.map((one) => [one.rule, one]));
  };
  /** A worker applies all rules when it starts. */
  async function pass(moment: string): Promise<void> {
    clock.moveTo(moment);
    await worker?.stop();
    worker = await stage.startWorker();
    await eventually(async () => {
      const ran = await stage.database.query('select 1 from retention_run where ran_at >= $1', [moment]);
      return ran.length === Object.keys(RETENTION_RULES).length;
    }, 60_000);
  }

  it('is told before it goes, and goes by the rule alone: nothing older stays, nothing younger goes', async () => {
    clock.moveTo(afterClose(31));
    for (const [, keptMs, , statement] of ROWS)
      for (const age of [keptMs - HOUR, keptMs + HOUR])
        await stage.database.query(statement, [new Date(Date.parse(afterClose(31)) - age)]);
    const due = await standings();
    for (const [rule] of ROWS) expect([rule, due.get(rule)?.due]).toEqual([rule, 1]);
    const ofCampaigns = ['drafts', 'unused-consents', 'identity-links'];
    expect(ofCampaigns.map((rule) => due.get(rule)?.due)).toEqual([1, 2, 0]);
    expect(await rowsOf('response_draft')).toBe(1);
    await pass(afterClose(31));
    for (const [rule, , table] of ROWS) expect([rule, await rowsOf(table)]).toEqual([rule, 1]);
    const ran = await standings();
    expect([...ran.values()].filter(({ ranAt }) => ranAt === null)).toEqual([]);
    expect(ran.get('login-failures')?.due).toBe(0);
    expect(ran.get('login-failures')?.total).toBeGreaterThan(0);
  }, 120_000);

  it('is, a month after the end, the consent of whoever never handed in; that they began is still counted (PRV-01)', async () => {
    for (const id of [begun, agreed]) expect(await consentOf(id)).toEqual({ state: 'started', isKept: false });
    expect(await consentOf(answered)).toMatchObject({ state: 'completed' });
    expect(await started()).toBe(3);
    await endAt(afterClose(60));
    await agree();
    expect(await consentOf(agreed)).toEqual({ state: 'started', isKept: true });
    await endAt(CLOSES);
  });

  it('is a draft a month after the end, and not yet who gave an answer', async () => {
    expect([await rowsOf('response_draft'), await rowsOf('response_quarantine')]).toEqual([0, 1]);
    expect(await rowsOf(`response where invitation_id = '${answered}' and idempotency_key = ''`)).toBe(1);
  });

  it('is, half a year after the end, what leads from an answer to who gave it; the answer stays', async () => {
    await eventually(async () => (await rowsOf('wave_total')) === 1, 60_000);
    const before = await stage.database.query('select * from wave_total');
    await pass(afterClose(181));
    expect([await rowsOf(`response where invitation_id = '${answered}'`), await rowsOf('response')]).toEqual([0, 1]);
    const [one] = await stage.database.query<{ id: string; at: Date; linked: boolean }>(
      `select r.invitation_id as id, r.submitted_at as at, exists (
         select 1 from invitation i where i.xmin = r.xmin or i.completed_at is not null) as linked from response r`,
    );
    expect([one?.linked, one?.at.toISOString()]).toEqual([false, '2026-11-30T00:00:00.000Z']);
    expect(await rowsOf('response_quarantine')).toBe(0);
    expect(await rowsOf('answer_mark where print is null')).toBe(0);
    expect(await stage.database.query('select * from wave_total')).toEqual(before);
    const staff = await logIn(() => stage.http);
    const original = await staff.get(`/v1/admin/responses/${one?.id}/original`);
    expect([original.status, JSON.stringify(original.body).includes('夜里也有人接')]).toEqual([200, true]);
  }, 120_000);
});
