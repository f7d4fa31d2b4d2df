import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signWebhook } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { inviteEverybody } from './support/invite.js';
import { patiently } from './support/patiently.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';
import { tracesIn } from './support/traces.js';

interface Count {
  readonly state: string;
  readonly reason: string | null;
  readonly tickets: number;
}

let stage: Stage;
let study: StagedStudy;
let key: string;
let secret: string;
let version: string | undefined;

const settings = (change: object = {}) => ({
  campaignId: study.campaignId,
  isOn: true,
  delayMinutes: 0,
  ratePerMille: 1_000,
  dailyQuota: 1_000,
  ...change,
});
const rulePath = () => `/v1/admin/studies/${study.studyId}/ticket-rules/${study.vendorIds['aurora']}`;
async function setRule(change: object = {}): Promise<void> {
  const answer = await stage.staff.put(rulePath(), settings(change), version ? { 'if-match': version } : {});
  expect(answer.status).toBe(200);
  version = answer.headers['etag'];
}
const countsOf = async (): Promise<readonly Count[]> => {
  const { body } = await stage.staff.get(`/v1/admin/studies/${study.studyId}/ticket-rules`);
  return (body as { data: { counts: Count[] }[] }).data[0]?.counts ?? [];
};
const ticketsOf = async (state: string, reason: string | null) =>
  (await countsOf()).find((count) => count.state === state && count.reason === reason)?.tickets ?? 0;

const ticket = (email: string, change: object = {}) => ({
  study: study.studySlug,
  closedAt: new Date(Date.now() - 3_600_000).toISOString(),
  requester: { email, name: 'Li', locale: 'en', organisation: 'Company', size: 'M', region: 'CN' },
  consent: { basis: 'consent', evidence: 'sign-up form', at: '2026-01-01T00:00:00Z' },
  ...change,
});

interface Report {
  readonly body: object;
  readonly at?: number;
  readonly signedWith?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function report(id: string, { body, at = Date.now(), signedWith = secret, headers = {} }: Report) {
  const text = JSON.stringify(body);
  const timestamp = String(Math.floor(at / 1_000));
  const send = () =>
    stage.http
      .post('/v1/vendor/tickets/closed')
      .set({
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signWebhook(signedWith, id, timestamp, Buffer.from(text)),
        ...headers,
      })
      .send(text);
  return patiently(send);
}

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.startWorker();
  await inviteEverybody(stage, study, contactsCsv(somePeople(2)));
  const issued = await stage.staff.make<{ text: string }>('/v1/admin/api-keys', {
    vendorId: study.vendorIds['aurora'],
    label: 'tickets',
    environment: 'live',
  });
  key = issued.text;
  await setRule();
  secret = (await stage.staff.make<{ secret: string }>(`${rulePath()}/secret`, {})).secret;
}, 120_000);

afterAll(() => stage.close());

describe('a ticket that a vendor reports closed', () => {
  it('leads to one invitation of its requester, who was found by the vendor', async () => {
    const answer = await report('event-1', { body: ticket('li@customer.example') });
    expect([answer.status, answer.body]).toEqual([202, { received: true }]);
    const [invited] = await eventually(async () => {
      const found = await stage.database.query<{ source: string; vendor: string; email: string }>(
        `select i.source, i.vendor_id as vendor, c.email from invitation i join contact c on c.contact_id = i.contact_id
         where c.email = 'li@customer.example'`,
      );
      return found.length > 0 && found;
    }, 60_000);
    expect(invited).toMatchObject({ source: 'vendor_invited', vendor: study.vendorIds['aurora'] });
    expect(await ticketsOf('asked', null)).toBe(1);
    expect(
      await stage.database.query(
        `select what, basis, evidence from contact_consent s join contact c on c.contact_id = s.contact_id
         where c.email = 'li@customer.example'`,
      ),
    ).toEqual([{ what: 'surveys', basis: 'consent', evidence: 'sign-up form' }]);
  }, 90_000);

  it('that is reported twice is one, and with other words is refused', async () => {
    const body = ticket('twice@customer.example');
    const first = await Promise.all([1, 2, 3].map(() => report('event-2', { body })));
    expect(first.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect((await report('event-2', { body })).headers['idempotency-replayed']).toBe('true');
    expect((await report('event-2', { body: ticket('other@customer.example') })).body).toMatchObject({
      type: '/problems/event-reused',
    });
    const [row] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from ticket_event where reason is null`,
    );
    expect(row?.count).toBe(2);
  });

  it('is believed only as the vendor has signed it, and not for long', async () => {
    const body = ticket('forged@customer.example');
    // What is planned may be asked meanwhile; which tickets there are may not change.
    const events = () => stage.database.query('select id from ticket_event order by id');
    const before = await events();
    for (const [id, change] of [
      ['forged-1', { signedWith: 'whsec_AAAA' }],
      ['forged-2', { at: Date.now() - 330_000 }],
      ['forged-3', { at: Date.now() + 330_000 }],
      ['forged-4', { headers: { 'webhook-id': 'another' } }],
      ['forged-5', { headers: { 'webhook-signature': '' } }],
      ['forged-6', { headers: { 'webhook-timestamp': 'now' } }],
    ] as const) {
      const answer = await report(id, { body, ...change });
      expect([id, answer.status, (answer.body as { type: string }).type]).toEqual([
        id,
        401,
        '/problems/signature-invalid',
      ]);
    }
    const noKey = await report('forged-7', { body, headers: { authorization: 'Bearer vk_live_nothing' } });
    expect(noKey.status).toBe(401);
    expect(await events()).toEqual(before);
  });

  it('is refused with what is wrong in it', async () => {
    for (const [change, pointer] of [
      [{ requester: { ...ticket('x').requester, email: 'a@b\r\nBcc: c@d.example' } }, '/requester/email'],
      [{ requester: { ...ticket('a@b.example').requester, size: 'XL' } }, '/requester/size'],
      [{ requester: [] }, '/requester'],
      [{ closedAt: 'yesterday' }, '/closedAt'],
      [{ consent: { basis: 'hope', evidence: 'x', at: '2026-01-01T00:00:00Z' } }, '/consent/basis'],
      [{ priority: 1 }, '/priority'],
    ] as const) {
      const answer = await report('bad', { body: ticket('a@b.example', change) });
      const { errors = [] } = answer.body as { errors?: { pointer: string }[] };
      expect([answer.status, errors.map((error) => error.pointer)]).toEqual([400, expect.arrayContaining([pointer])]);
    }
    expect((await report('bad', { body: ticket('a@b.example', { study: 'no-such-study' }) })).status).toBe(404);
  });

  it.each([
    ['no-consent', { consent: null }, {}],
    ['too-old', { closedAt: '2026-01-01T00:00:00Z' }, {}],
    ['off', {}, { isOn: false }],
    ['not-sampled', {}, { ratePerMille: 0 }],
  ])('is not asked about for the reason %s, which is told to nobody outside', async (reason, change, rule) => {
    await setRule(rule);
    const email = `${reason}@customer.example`;
    const answer = await report(`reason-${reason}`, { body: ticket(email, change) });
    expect([answer.status, answer.body]).toEqual([202, { received: true }]);
    expect(await ticketsOf('skipped', reason)).toBe(1);
    // Who is not asked is not kept.
    expect(await stage.database.query('select 1 from contact where email = $1', [email])).toEqual([]);
    expect(JSON.stringify(await tracesIn(stage.database))).not.toContain(email);
    await setRule();
  });

  it('says of its organisation what holds until the team says something of it', async () => {
    const organisation = 'Told Twice';
    const said = async () =>
      (await stage.database.query('select size, region from organisation where name = $1', [organisation]))[0];
    const requester = { ...ticket('told@customer.example').requester, organisation, size: 'S' };
    await report('told-1', { body: ticket('told@customer.example', { requester }) });
    expect(await said()).toEqual({ size: 'S', region: 'CN' });
    const csv = contactsCsv([{ email: 'colleague@customer.example', organisation }]);
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    expect(await said()).toEqual({ size: 'M', region: 'CN' });
    const more = { ...ticket('told2@customer.example').requester, organisation, size: 'L' };
    await report('told-2', { body: ticket('told2@customer.example', { requester: more }) });
    expect(await said()).toEqual({ size: 'M', region: 'CN' });
  });

  it('is not asked about where the study has found its requester by itself', async () => {
    const [known] = somePeople(1);
    await report('known', { body: ticket(known?.email ?? '') });
    expect(await ticketsOf('skipped', 'in-sample')).toBe(1);
  });

  it('takes no more places of a day than there are, whoever reports at once', async () => {
    // Those of the stories above have been asked.
    await eventually(async () => (await ticketsOf('planned', null)) === 0, 30_000);
    const [used] = await stage.database.query<{ taken: number }>('select taken from ticket_day');
    await setRule({ dailyQuota: (used?.taken ?? 0) + 3, delayMinutes: 60 });
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => report(`quota-${n}`, { body: ticket(`quota${n}@customer.example`) })),
    );
    expect([await ticketsOf('planned', null), await ticketsOf('skipped', 'quota')]).toEqual([3, 9]);
    await setRule();
  });

  it('is drawn with the rate that was set, and the same person by the same lot however often they are reported', async () => {
    await setRule({ ratePerMille: 300, delayMinutes: 43_200 });
    const people = Array.from({ length: 60 }, (_, n) => `drawn${n}@customer.example`);
    for (const round of [0, 1])
      await Promise.all(people.map((email, n) => report(`draw-${round}-${n}`, { body: ticket(email) })));
    const rows = await stage.database.query<{ outcomes: number; planned: boolean }>(
      `select count(distinct state)::int as outcomes, bool_or(state = 'planned') as planned from ticket_event
       where received_at > now() - interval '5 minutes' and id in (
         select id from ticket_event where due_at > now() + interval '20 days')
       group by contact_id`,
    );
    expect(rows).toHaveLength(60);
    expect(rows.every(({ outcomes }) => outcomes === 1)).toBe(true);
    const planned = rows.filter((row) => row.planned).length;
    // Of 60 draws with the probability 0.3 fewer than 5 or more than 33 come once in a hundred thousand times.
    expect(planned).toBeGreaterThan(4);
    expect(planned).toBeLessThan(34);
    await setRule();
  }, 60_000);

  it('waits for its delay, and what has changed meanwhile is looked at again', async () => {
    await setRule({ delayMinutes: 60 });
    await report('late', { body: ticket('late@customer.example') });
    const planned = await ticketsOf('planned', null);
    await stage.database.query(
      `insert into suppression (contact_id, scope, reason, created_at)
       select contact_id, 'all', 'unsubscribed', now() from contact where email = 'late@customer.example'`,
    );
    await stage.database.query(
      `update ticket_event set due_at = now() where contact_id = (select contact_id from contact
         where email = 'late@customer.example')`,
    );
    await stage.database.query(
      `update outbox set relayed_at = null where topic = 'ticket.due' and done_at is null and subject_id in (
         select id from ticket_event where due_at <= now() and state = 'planned')`,
    );
    await eventually(async () => (await ticketsOf('skipped', 'suppressed')) === 1, 30_000);
    expect(await ticketsOf('planned', null)).toBe(planned - 1);
    await setRule();
  }, 60_000);

  it('asks nobody who was asked a short time ago', async () => {
    await report('again', { body: ticket('li@customer.example') });
    await eventually(async () => (await ticketsOf('skipped', 'budget')) >= 1, 30_000);
    const [mails] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from mail_attempt m join contact c on c.contact_id = m.contact_id
       where c.email = 'li@customer.example'`,
    );
    expect(mails?.count).toBe(1);
  }, 60_000);

  it('is signed with a new secret once the old one was replaced', async () => {
    const { secret: fresh } = await stage.staff.make<{ secret: string }>(`${rulePath()}/secret/renew`, {});
    expect((await report('rotated', { body: ticket('rotated@customer.example') })).status).toBe(401);
    const answer = await report('rotated', { body: ticket('rotated@customer.example'), signedWith: fresh });
    expect(answer.status).toBe(202);
    const traces = (await tracesIn(stage.database)).map(([, text]) => text).join('\n');
    for (const text of [secret, fresh]) {
      const bytes = Buffer.from(text.slice('whsec_'.length), 'base64');
      for (const form of [text, bytes.toString('hex'), bytes.toString('base64url')]) expect(traces).not.toContain(form);
    }
  });
});

describe('a rule for tickets', () => {
  it('is changed for the state that was read, and fits its study', async () => {
    expect((await stage.staff.put(rulePath(), settings())).status).toBe(428);
    expect((await stage.staff.put(rulePath(), settings(), { 'if-match': '"1"' })).status).toBe(412);
    const other = await stage.staff.make('/v1/admin/studies', {
      slug: 'other-study',
      title: { 'zh-CN': '另一个', en: 'Other' },
      sponsor: { 'zh-CN': '团队', en: 'Team' },
    });
    const path = `/v1/admin/studies/${other.id}/ticket-rules/${study.vendorIds['aurora']}`;
    expect((await stage.staff.put(path, settings())).body).toMatchObject({
      type: '/problems/ticket-rule-invalid',
      errors: [{ pointer: '/campaignId', code: 'other-study' }],
    });
    for (const change of [{ ratePerMille: 1_001 }, { delayMinutes: -1 }, { dailyQuota: 0 }, { isOn: 'yes' }])
      expect((await stage.staff.put(rulePath(), settings(change))).status).toBe(400);
  });
});
