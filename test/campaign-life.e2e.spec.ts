import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Email, default as PostalMime } from 'postal-mime';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { signWebhook } from '../libs/platform/crypto/webhook-signature.js';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { movingClock, type MovingClock } from './support/moving-clock.js';
import { returnedMail } from './support/returned-mail.js';
import { logInAs } from './support/routes.js';
import { aStudy, openStage, type Stage, type StagedStudy } from './support/stage.js';

const SECRET = 'k3Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';
const PEOPLE = 3_000;
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', ''] as const;
const SIZES = ['S', 'M', 'M', 'S', 'L'] as const;
/** Whoever's clocks are not known is written to by these. */
const FALLBACK = 'Asia/Shanghai';

interface Someone {
  readonly n: number;
  readonly email: string;
  readonly zone: string;
  readonly locale: 'zh-CN' | 'en';
  readonly vendors: readonly string[];
}

/** One in five is of a large company; of these every third uses both vendors. */
const everybody: readonly Someone[] = Array.from({ length: PEOPLE }, (_, n) => ({
  n,
  email: `person${n}@company${n}.example`,
  zone: ZONES[n % ZONES.length] ?? '',
  locale: n % 2 ? 'en' : 'zh-CN',
  vendors: n % 3 === 0 ? ['aurora', 'beacon'] : ['aurora'],
}));
const large = everybody.filter(({ n }) => SIZES[n % SIZES.length] === 'L');
/** Who was asked before, by a small campaign of the same wave; some of them said never again. */
const asked = large.slice(0, 20);
const refused = asked.slice(0, 5);

const list = [
  'email,name,organisation,size,region,source,vendor,locale,timezone',
  ...everybody.flatMap(({ n, email, zone, locale, vendors }) =>
    vendors.map((vendor) =>
      [email, `Person ${n}`, `Company ${n}`, SIZES[n % SIZES.length], 'CN', 'independent', vendor, locale, zone].join(),
    ),
  ),
].join('\n');

const words = (text: string) => {
  const body = `{{name}}\n\n${text}\n\n{{surveyLinks}}\n\n{{unsubscribeLink}}`;
  return { subject: `${text} {{vendors}}`, body };
};
const content = {
  invitation: { 'zh-CN': words('请填写'), en: words('Please answer') },
  reminder: { 'zh-CN': words('还差一步'), en: words('One step left') },
};

interface Received {
  readonly to: string;
  readonly from: string;
  readonly mail: Email;
  readonly surveys: readonly string[];
  readonly unsubscribe: string;
}

describe('a campaign from its list to its end', () => {
  let stage: Stage;
  let sink: MailSink;
  let clock: MovingClock;
  let study: StagedStudy;
  let campaignId: string;
  const received: Received[] = [];
  const gone = { bounced: [] as Someone[], unsubscribed: [] as Someone[], answered: [] as Someone[] };

  beforeAll(async () => {
    sink = await startMailSink();
    clock = movingClock('2027-01-11T00:00:00Z');
    stage = await openStage({
      ...clock.env,
      SMTP_URL: sink.url,
      MAIL_FROM: 'Fairmark <survey@study.example>',
      MAIL_RETURN_ADDRESS: 'bounces@study.example',
      MAIL_HOOK_SECRET: SECRET,
      MAIL_RATE: '10000',
      MAIL_DOMAIN_RATE: '10000',
    });
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'beacon'] });
    await stage.startWorker();
  }, 90_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
    clock.remove();
  });

  /** Waits until nothing is due and nothing is under way; answers the mails that came since the last time. */
  async function settled(): Promise<Received[]> {
    await eventually(async () => {
      const [left] = await stage.database.query<{ left: number }>(
        `select (select count(*) from mail_attempt where state in ('queued', 'sending'))::int
              + (select count(*) from outbox where topic = 'mail.queued' and done_at is null)::int
              + (select count(*) from recipient r join campaign c on c.id = r.campaign_id where c.state in ('scheduled', 'running')
                 and ((r.state = 'planned' and r.due_at <= $1) or r.next_reminder_at <= $1))::int as left`,
        [clock.now()],
      );
      return left?.left === 0;
    }, 240_000);
    const raw = sink.messages().slice(received.length);
    const senders = sink.senders().slice(received.length);
    const mails = await Promise.all(
      raw.map(async (bytes, at) => {
        const mail = await new PostalMime().parse(bytes);
        const text = mail.text ?? '';
        return {
          to: mail.to?.[0]?.address ?? '',
          from: senders[at] ?? '',
          mail,
          surveys: [...new Set([...text.matchAll(/\/s\/([\w-]{43})/g)].map(([, token = '']) => token))],
          unsubscribe: /\/u\/([\w-]{43})/.exec(text)?.[1] ?? '',
        };
      }),
    );
    received.push(...mails);
    return mails;
  }

  const at = async (moment: string): Promise<Received[]> => {
    clock.moveTo(moment);
    return settled();
  };
  const addresses = (people: readonly (Someone | Received)[]) =>
    people.map((one) => ('to' in one ? one.to : one.email)).toSorted();
  const living =
    (zone: string) =>
    ({ zone: own }: Someone) =>
      (own || FALLBACK) === zone;
  const isOut = (person: Someone) =>
    [...gone.bounced, ...gone.unsubscribed, ...gone.answered].some(({ n }) => n === person.n);
  const mailTo = (person: Someone): Received => received.findLast(({ to }) => to === person.email)!;

  const submit = async (token: string) => {
    const answers = Object.fromEntries(namesOf(serviceQuestionnaire17).map((name) => [name, 4]));
    const answer = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${token}`, 'idempotency-key': randomUUID() })
      .send({ answers });
    expect(answer.status).toBe(201);
  };
  const answer = async (person: Someone) => {
    for (const token of mailTo(person).surveys) await submit(token);
    gone.answered.push(person);
  };
  const unsubscribe = async (person: Someone) => {
    const page = await stage.http.post(`/u/${mailTo(person).unsubscribe}`).send('List-Unsubscribe=One-Click');
    expect(page.status).toBe(200);
    gone.unsubscribed.push(person);
  };
  const bounce = async (person: Someone) => {
    const { mail, from } = mailTo(person);
    const facts = { recipient: person.email, messageId: (mail.messageId ?? '').replaceAll(/[<>]/g, ''), return: from };
    const body = returnedMail('postfix', facts);
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
    const handed = await stage.http
      .post('/v1/hooks/mail')
      .set({
        'content-type': 'message/rfc822',
        'webhook-id': 'msg_1',
        'webhook-timestamp': timestamp,
        'webhook-signature': signWebhook(SECRET, 'msg_1', timestamp, body),
      })
      .send(body);
    expect([handed.status, handed.body]).toEqual([200, { outcome: 'failed' }]);
    gone.bounced.push(person);
  };

  /** A session ends when nobody uses it for days. */
  const act = async (path: string, body: object = {}) => {
    const { cookie, csrf } = await logInAs(stage);
    return stage.http.post(path).set({ cookie, 'x-csrf-token': csrf }).send(body);
  };

  it('begins with a list of 3,000 people and a segment of it', async () => {
    const report = await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: list });
    expect(report).toMatchObject({ added: PEOPLE, known: 0, errors: [] });
    const rule = { all: [{ field: 'size', op: 'in', values: ['L'] }] };
    const segment = await stage.staff.make('/v1/admin/segments', { studyId: study.studyId, name: 'large', rule });
    const organisations = asked.map(({ n }) => `Company ${n}`);
    await plan({ segmentId: null, rule: { all: [{ field: 'organisation', op: 'in', values: organisations }] } }, null);
    expect((await act(`/v1/admin/campaigns/${study.campaignId}/launch`)).body).toMatchObject({ invited: asked.length });
    expect(addresses(await settled())).toEqual(addresses(asked));
    for (const person of refused) await unsubscribe(person);
    const { id } = await stage.staff.make('/v1/admin/campaigns', {
      waveId: study.waveId,
      versionId: study.versionId,
      name: 'second',
      closesAt: '2027-01-29T12:00:00Z',
    });
    campaignId = id;
    await plan({ segmentId: segment.id, rule: null }, '2027-01-12');
  }, 120_000);

  /** Plans the campaign that is to be launched next: the first one at once, the second in the mornings of a week. */
  async function plan(audience: object, startsOn: string | null): Promise<void> {
    const path = `/v1/admin/campaigns/${startsOn === null ? study.campaignId : campaignId}`;
    const timing = {
      startsOn,
      localTime: '10:00',
      weekdays: [1, 2, 3, 4, 5],
      zone: 'recipient',
      fallbackZone: FALLBACK,
      holidays: ['CN', 'US'],
      reminderDays: startsOn === null ? [] : [3, 6],
      closesAt: '2027-01-29T12:00:00Z',
    };
    const body = { waveId: study.waveId, versionId: study.versionId, name: 'planned', audience, content, timing };
    const planned = await stage.staff.put(path, body, { 'if-match': '"1"' });
    expect([planned.status, planned.body]).toMatchObject([200, { revision: 2, state: 'draft' }]);
  }

  it('says beforehand who will be written to, who will not and why', async () => {
    const checked = await act(`/v1/admin/campaigns/${campaignId}/check`);
    expect(checked.body).toMatchObject({
      audience: {
        people: large.length,
        willSend: large.length - asked.length,
        skipped: [
          { reason: 'invited-before', people: asked.length - refused.length },
          { reason: 'suppressed', people: refused.length },
        ],
        firstAt: '2027-01-12T02:00:00.000Z',
        lastAt: '2027-01-12T15:00:00.000Z',
      },
      vendors: [
        { planned: large.length - asked.length, threshold: 20 },
        { planned: large.slice(asked.length).filter(({ vendors }) => vendors.length === 2).length },
      ],
    });
    const [, aurora] = [checked.body, checked.body.vendors[0]] as const;
    expect(aurora.expected.low).toBeLessThan(aurora.expected.high);
    const findings = checked.body.findings as { level: string; code: string }[];
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('holidays-provisional');
  });

  it('is not launched while somebody else changes it, and that is said', async () => {
    const holder = new pg.Client(stage.database.url);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from campaign where id = $1 for no key update', [campaignId]);
      const refused = await act(`/v1/admin/campaigns/${campaignId}/launch`);
      expect(refused).toMatchObject({ status: 409, body: { type: '/problems/campaign-busy', retryAfter: 2 } });
    } finally {
      await holder.end();
    }
  });

  it('waits for its day once it is launched, however often that is pressed', async () => {
    const launch = () => act(`/v1/admin/campaigns/${campaignId}/launch`);
    const launches = await Promise.all([launch(), launch()]);
    expect(launches.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    expect(launches.find(({ status }) => status === 202)?.body).toEqual({
      state: 'scheduled',
      planned: large.length - asked.length,
      invited: 0,
      skipped: asked.length,
    });
    expect(await at('2027-01-12T01:50:00Z')).toEqual([]);
  }, 60_000);

  it('writes to everybody in the morning where they are, in their language', async () => {
    for (const [moment, zone] of [
      ['2027-01-12T02:00:30Z', 'Asia/Shanghai'],
      ['2027-01-12T09:00:30Z', 'Europe/Berlin'],
      ['2027-01-12T15:00:30Z', 'America/New_York'],
    ] as const) {
      const mails = await at(moment);
      expect(addresses(mails)).toEqual(addresses(large.slice(asked.length).filter(living(zone))));
      for (const { to, mail, surveys } of mails) {
        const person = large.find(({ email }) => email === to);
        expect(surveys).toHaveLength(person?.vendors.length ?? 0);
        expect(mail.subject?.startsWith(person?.locale === 'en' ? 'Please answer' : '请填写')).toBe(true);
      }
    }
  }, 600_000);

  it('hears of bounces, unsubscribings and answers', async () => {
    const people = large.slice(asked.length);
    for (const person of people.slice(0, 12)) await bounce(person);
    for (const person of people.slice(12, 30)) await unsubscribe(person);
    for (const person of people.slice(30, 90)) await answer(person);
    for (const person of people.slice(90, 110))
      expect((await stage.http.post(`/s/${mailTo(person).surveys[0]}/start`)).status).toBe(303);
    // Half of what they were asked for.
    const halves = people.slice(110, 140).filter(({ vendors }) => vendors.length === 2);
    expect(halves.length).toBeGreaterThan(5);
    for (const person of halves) await submit(mailTo(person).surveys[0] ?? '');
    const rows = await stage.database.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from invitation where campaign_id = $1 group by 1 order by 1',
      [campaignId],
    );
    expect(rows.map(({ state }) => state)).toEqual(['bounced', 'completed', 'sent', 'started']);
  }, 120_000);

  it('reminds whoever has something left, of what is left', async () => {
    const people = large.slice(asked.length);
    const halves = people.slice(110, 140).filter(({ vendors }) => vendors.length === 2);
    for (const [moment, zone] of [
      ['2027-01-15T02:20:00Z', 'Asia/Shanghai'],
      ['2027-01-15T09:20:00Z', 'Europe/Berlin'],
      ['2027-01-15T15:20:00Z', 'America/New_York'],
    ] as const) {
      const mails = await at(moment);
      expect(addresses(mails)).toEqual(addresses(people.filter((one) => living(zone)(one) && !isOut(one))));
      for (const { to, mail, surveys } of mails) {
        const person = large.find(({ email }) => email === to);
        const left = halves.some(({ email }) => email === to) ? 1 : person?.vendors.length;
        expect([to, surveys.length]).toEqual([to, left]);
        expect(mail.subject?.startsWith(person?.locale === 'en' ? 'One step left' : '还差一步')).toBe(true);
      }
    }
  }, 600_000);

  it('leaves people alone on a holiday, and after the answer that a reminder brought', async () => {
    const people = large.slice(asked.length);
    for (const person of people.filter((one) => !isOut(one)).slice(0, 40)) await answer(person);
    expect(await at('2027-01-18T15:30:00Z')).toEqual([]);
    const open = people.filter((one) => !isOut(one));
    const second = [
      ...(await at('2027-01-19T02:20:00Z')),
      ...(await at('2027-01-19T09:20:00Z')),
      ...(await at('2027-01-19T15:20:00Z')),
    ];
    expect(addresses(second)).toEqual(addresses(open));
  }, 600_000);

  it('reminds nobody a third time', async () => {
    expect(await at('2027-01-25T15:30:00Z')).toEqual([]);
  }, 60_000);

  it('keeps still while it is paused and closes for good', async () => {
    expect((await act(`/v1/admin/campaigns/${campaignId}/pause`)).body).toMatchObject({ state: 'paused' });
    expect((await act(`/v1/admin/campaigns/${campaignId}/pause`)).status).toBe(409);
    expect((await act(`/v1/admin/campaigns/${campaignId}/resume`)).body).toMatchObject({ state: 'running' });
    expect((await act(`/v1/admin/campaigns/${campaignId}/close`)).body).toMatchObject({ state: 'closed' });
    expect((await act(`/v1/admin/campaigns/${campaignId}/resume`)).status).toBe(409);
    const somebody = large.slice(asked.length).find((one) => !isOut(one))!;
    const late = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${mailTo(somebody).surveys.at(-1)}`, 'idempotency-key': randomUUID() })
      .send({ answers: {} });
    expect(late.status).toBe(410);
  });

  it('accounts for every mail and for everybody who got none', async () => {
    const rows = await stage.database.query<{ email: string; sent: number; other: number }>(
      `select c.email, count(*) filter (where m.state in ('sent', 'bounced'))::int as sent,
              count(*) filter (where m.state not in ('sent', 'bounced', 'skipped') or (m.state = 'skipped' and m.reason is null))::int as other
       from mail_attempt m join contact c on c.contact_id = m.contact_id group by 1`,
    );
    const counted = new Map<string, number>();
    for (const { to } of received) counted.set(to, (counted.get(to) ?? 0) + 1);
    expect(new Map(rows.filter(({ sent }) => sent > 0).map(({ email, sent }) => [email, sent]))).toEqual(counted);
    expect(rows.filter(({ other }) => other > 0)).toEqual([]);
    expect(Math.max(...rows.map(({ sent }) => sent))).toBe(3);
    const outside = new Set(large.map(({ email }) => email));
    expect(received.filter(({ to }) => !outside.has(to))).toEqual([]);
    const recipients = await stage.database.query<{ state: string; reason: string | null; people: number }>(
      'select state, reason, count(*)::int as people from recipient where campaign_id = $1 group by 1, 2 order by 1, 2',
      [campaignId],
    );
    expect(recipients).toEqual([
      { state: 'invited', reason: null, people: large.length - asked.length },
      { state: 'skipped', reason: 'invited-before', people: asked.length - refused.length },
      { state: 'skipped', reason: 'suppressed', people: refused.length },
    ]);
  });

  it('has kept to the mornings of working days, wherever people are', async () => {
    const [outside] = await stage.database.query<{ mails: number; early: number }>(
      `select count(*)::int as mails,
              count(*) filter (where extract(hour from m.sent_at at time zone coalesce(c.time_zone, $2)) not between 10 and 11
                               or extract(isodow from m.sent_at at time zone coalesce(c.time_zone, $2)) > 5)::int as early
       from mail_attempt m join contact c on c.contact_id = m.contact_id
       where m.campaign_id = $1 and m.sent_at is not null`,
      [campaignId, FALLBACK],
    );
    expect(outside?.mails).toBeGreaterThan(1_000);
    expect(outside?.early).toBe(0);
  });
});

function namesOf(definition: object): string[] {
  const { pages } = definition as {
    readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
  };
  return pages.flatMap(({ elements }) => elements.map(({ name }) => name));
}
