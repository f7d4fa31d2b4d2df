import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Email, default as PostalMime } from 'postal-mime';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { signWebhook } from '../libs/platform/crypto/webhook-signature.js';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { type Returned, returnedMail } from './support/returned-mail.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

const SECRET = 'k3Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';
const MAILBOX = 'bounces@study.example';
const PEOPLE = 30;

let stage: Stage;
let sink: MailSink;
/** What was sent, by whom it was sent to. */
const sent = new Map<string, { readonly mail: Email; readonly from: string }>();

beforeAll(async () => {
  sink = await startMailSink();
  stage = await openStage({
    SMTP_URL: sink.url,
    MAIL_FROM: 'Fairmark <survey@study.example>',
    MAIL_RETURN_ADDRESS: MAILBOX,
    MAIL_HOOK_SECRET: SECRET,
  });
  const study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'beacon'] });
  const people = somePeople(PEOPLE);
  const csv = contactsCsv([
    ...people.map((person) => ({ ...person, vendor: 'aurora' })),
    ...people.slice(0, 2).map((person) => ({ ...person, vendor: 'beacon' })),
  ]);
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  await stage.startWorker();
  await eventually(async () => sink.messages().length === PEOPLE, 30_000);
  await eventually(async () => (await states())['sent'] === PEOPLE);
  for (const [n, raw] of sink.messages().entries()) {
    const mail = await PostalMime.parse(raw);
    sent.set(mail.to?.[0]?.address ?? '', { mail, from: sink.senders()[n] ?? '' });
  }
}, 90_000);

afterAll(async () => {
  await stage.close();
  await sink.close();
});

async function states(): Promise<Readonly<Record<string, number>>> {
  const counts = await stage.database.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from mail_attempt group by state',
  );
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}

const person = (n: number): string => `person${n}@company${n}.example`;
const mailTo = (n: number) => {
  const mail = sent.get(person(n));
  if (!mail) throw new Error(`no mail to ${n}`);
  return mail;
};
const header = (mail: Email, name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';

/** The facts of the mail to the n-th person, as a receiver would have them. */
const factsOf = (n: number) => {
  const { mail, from } = mailTo(n);
  return { recipient: person(n), messageId: (mail.messageId ?? '').replaceAll(/[<>]/g, ''), return: from };
};

const HOOK = '/v1/hooks/mail';
const signedWith = (secret: string, body: Buffer, at = Date.now()) => {
  const timestamp = String(Math.floor(at / 1_000));
  return {
    'content-type': 'message/rfc822',
    'webhook-id': 'msg_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': signWebhook(secret, 'msg_1', timestamp, body),
  };
};
const handIn = (body: Buffer, headers = signedWith(SECRET, body)) => stage.http.post(HOOK).set(headers).send(body);
const comesBack = async (form: Returned, n: number, facts = {}): Promise<string> => {
  const answer = await handIn(returnedMail(form, { ...factsOf(n), ...facts }));
  return answer.status === 200 ? answer.body.outcome : String(answer.status);
};

interface Standing {
  readonly mail: string;
  readonly reason: string | null;
  readonly sitting: string;
  readonly suppressions: string;
}

async function standing(n: number): Promise<Standing | undefined> {
  const [row] = await stage.database.query<Standing & { email: string }>(
    `select m.state as mail, m.reason, i.state as sitting,
            coalesce((select string_agg(s.scope || ' ' || s.reason, ', ' order by s.scope) from suppression s
                      where s.contact_id = c.contact_id), '') as suppressions
     from contact c join mail_attempt m on m.contact_id = c.contact_id join invitation i on i.contact_id = c.contact_id
     where c.email = $1 limit 1`,
    [person(n)],
  );
  return row;
}

describe('a mail', () => {
  it('lists each vendor with a link of its own, and leaves once', () => {
    const two = mailTo(0).mail.text ?? '';
    expect(new Set(two.match(/\/s\/[\w-]{43}/g)).size).toBe(2);
    expect(new Set(mailTo(5).mail.text?.match(/\/s\/[\w-]{43}/g)).size).toBe(1);
    expect(mailTo(0).mail.subject).toContain('aurora and beacon');
  });

  it('comes back to an address of its own, which says nothing, and unsubscribes by mail as well', async () => {
    const froms = [...sent.values()].map(({ from }) => from);
    expect(new Set(froms).size).toBe(PEOPLE);
    for (const from of froms) expect(from).toMatch(/^bounces\+b[0-9a-f]{48}@study\.example$/);
    expect(header(mailTo(0).mail, 'list-unsubscribe')).toMatch(
      /^<http:\/\/study\.example\/u\/[\w-]{43}>, <mailto:bounces\+u[0-9a-f]{48}@study\.example\?subject=unsubscribe>$/,
    );
    const ids = await stage.database.query<{ id: string }>(
      `select contact_id::text as id from contact union all select id::text from campaign
       union all select invitation_id::text from invitation`,
    );
    const shown = [...froms, ...[...sent.values()].map(({ mail }) => mail.messageId ?? '')].join(' ');
    for (const { id } of ids) {
      expect(shown).not.toContain(id);
      expect(shown).not.toContain(id.replaceAll('-', ''));
    }
  });
});

describe('the hook for mails', () => {
  it.each([
    ['with another secret', () => signedWith('another secret that is long enough', returnedMail('gmail', factsOf(1)))],
    ['signed an hour ago', () => signedWith(SECRET, returnedMail('gmail', factsOf(1)), Date.now() - 3_600_000)],
    ['without a signature', () => ({ 'content-type': 'message/rfc822' })],
  ])('takes nothing %s', async (_, headers) => {
    const answer = await handIn(returnedMail('gmail', factsOf(1)), headers() as ReturnType<typeof signedWith>);
    expect([answer.status, answer.body.type]).toEqual([401, '/problems/unauthorized']);
    expect(await standing(1)).toMatchObject({ mail: 'sent', suppressions: '' });
  });

  it('takes mails and nothing else', async () => {
    const json = stage.http
      .post(HOOK)
      .set({ ...signedWith(SECRET, Buffer.from('{}')), 'content-type': 'application/json' });
    expect((await json.send('{}')).status).toBe(401);
    const elsewhere = stage.http.post('/v1/auth/login').set('content-type', 'message/rfc822');
    expect((await elsewhere.send(Buffer.from('x'))).status).toBe(415);
  });
});

describe('a bounce', () => {
  it.each(['gmail', 'exchange', 'qq', '163', 'postfix'] as const)(
    'in the form of %s closes an address that is not there, at once',
    async (form) => {
      const n = 3 + ['gmail', 'exchange', 'qq', '163', 'postfix'].indexOf(form);
      expect(await comesBack(form, n)).toBe('failed');
      expect(await standing(n)).toMatchObject({
        mail: 'bounced',
        reason: 'no-such-mailbox',
        sitting: 'bounced',
        suppressions: 'all bounced',
      });
      expect(await comesBack(form, n)).toBe('repeated');
    },
  );

  it('that says nothing for good closes the address the third time only', async () => {
    expect(await comesBack('postfix-full', 10)).toBe('failed');
    expect(await standing(10)).toMatchObject({ mail: 'bounced', reason: 'mailbox-full', suppressions: '' });
    await stage.database.query(
      `insert into mail_event (contact_id, id, campaign_id, kind, sequence, type, at)
       select contact_id, gen_random_uuid(), campaign_id, 'reminder', n, 'soft', now() - make_interval(days => days)
       from mail_event, (values (0, 13), (1, 15)) as earlier (n, days) where type = 'soft'`,
    );
    const soft = returnedMail('postfix-full', factsOf(11));
    expect((await handIn(soft)).body.outcome).toBe('failed');
    expect(await standing(11)).toMatchObject({ suppressions: '' });
    await stage.database.query(
      `insert into mail_event (contact_id, id, campaign_id, kind, sequence, type, at)
       select c.contact_id, gen_random_uuid(), e.campaign_id, 'reminder', n, 'soft', now() - interval '2 days'
       from contact c, (values (0), (1)) as earlier (n), (select campaign_id from mail_event limit 1) e where c.email = $1`,
      [person(12)],
    );
    expect(await comesBack('postfix-full', 12)).toBe('failed');
    expect(await standing(12)).toMatchObject({ suppressions: 'all bounced', sitting: 'bounced' });
  });

  it('about our reputation says nothing about the person', async () => {
    expect(await comesBack('postfix-policy', 13)).toBe('failed');
    expect(await standing(13)).toMatchObject({ mail: 'bounced', reason: 'refused-by-policy', suppressions: '' });
  });

  it('that is only late, and an answer by a machine, change nothing', async () => {
    expect(await comesBack('postfix-delayed', 14)).toBe('delayed');
    expect(await comesBack('out-of-office', 14)).toBe('ignored');
    expect(await standing(14)).toMatchObject({ mail: 'sent', suppressions: '' });
  });

  it.each([
    {
      name: 'a mail that was never sent',
      facts: { messageId: 'mail-00000000-0000-8000-8000-000000000000@study.example' },
    },
    { name: 'somebody else', facts: { recipient: 'somebody@else.example' } },
    { name: 'no mail', facts: { messageId: 'x@study.example' } },
  ])('that is forged about $name changes nothing', async ({ facts }) => {
    const forged = { return: `bounces+b${'0'.repeat(48)}@study.example`, ...facts };
    expect(await comesBack('postfix', 15, forged)).toBe('unmatched');
    expect(await standing(15)).toMatchObject({ mail: 'sent', suppressions: '' });
  });

  it('is known by its Message-ID and its recipient when a relay has changed the way back', async () => {
    expect(await comesBack('postfix', 16, { return: 'survey@study.example' })).toBe('failed');
    expect(await standing(16)).toMatchObject({ suppressions: 'all bounced' });
  });
});

describe('a complaint', () => {
  it('closes the address', async () => {
    expect(await comesBack('complaint', 17)).toBe('complained');
    expect(await standing(17)).toMatchObject({ suppressions: 'all complained', sitting: 'bounced' });
  });
});

describe('a mail that unsubscribes', () => {
  it('does what the link does', async () => {
    const address = /mailto:([^?]+)/.exec(header(mailTo(18).mail, 'list-unsubscribe'))?.[1] ?? '';
    const raw = Buffer.from(`From: x@y.example\r\nTo: <${address.toUpperCase()}>\r\nSubject: unsubscribe\r\n\r\n`);
    expect((await handIn(raw)).body).toEqual({ outcome: 'unsubscribed' });
    expect((await handIn(raw)).body).toEqual({ outcome: 'repeated' });
    expect(await standing(18)).toMatchObject({ suppressions: 'all unsubscribed' });
  });
});

describe('fairmark mail ingest', () => {
  const ingest = async (mail: Buffer, env = {}) => {
    const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'mail', 'ingest'], {
      env: { PATH: process.env['PATH'], ...stage.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    child.stdin.end(mail);
    const [code] = (await once(child, 'exit')) as [number];
    return { code, printed };
  };

  it('takes a mail from a mail server, which is never told to send it back', async () => {
    expect(await ingest(returnedMail('gmail', factsOf(19)))).toEqual({ code: 0, printed: 'failed\n' });
    expect(await standing(19)).toMatchObject({ suppressions: 'all bounced' });
    expect(await ingest(Buffer.from('nonsense'))).toEqual({ code: 0, printed: 'ignored\n' });
  }, 60_000);

  it('asks to be tried again when the database is away', async () => {
    const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
    expect((await ingest(returnedMail('gmail', factsOf(20)), away)).code).toBe(75);
  }, 60_000);
});

describe('a way out', () => {
  const tokenOf = (n: number) => /\/u\/([\w-]{43})/.exec(mailTo(n).mail.text ?? '')?.[1] ?? '';
  const form = 'application/x-www-form-urlencoded';

  it('is taken with one click by a mail program, as often as it likes, without cookie and redirect', async () => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await stage.http
        .post(`/u/${tokenOf(21)}`)
        .set('content-type', form)
        .send('List-Unsubscribe=One-Click');
      expect([answer.status, answer.headers['set-cookie'], answer.headers['location']]).toEqual([
        200,
        undefined,
        undefined,
      ]);
    }
    expect(await standing(21)).toMatchObject({ suppressions: 'all unsubscribed' });
  });

  it('is not taken by whoever only looks', async () => {
    for (const path of [`/u/${tokenOf(22)}`, `/u/${tokenOf(22)}/preferences`])
      for (const method of ['get', 'head'] as const) expect((await stage.http[method](path)).status).toBe(200);
    expect(await standing(22)).toMatchObject({ suppressions: '' });
  });

  it('closes one study or vendor, and opens it again', async () => {
    const path = `/u/${tokenOf(0)}/preferences`;
    const page = (await stage.http.get(`${path}?lang=en`)).text;
    const scopes = [...page.matchAll(/name="close" value="([^"]+)"/g)].map(([, scope]) => scope ?? '');
    expect(scopes).toEqual([
      expect.stringMatching(/^study:/),
      expect.stringMatching(/^vendor:/),
      expect.stringMatching(/^vendor:/),
      'all',
    ]);
    const choose = (closed: readonly string[]) =>
      stage.http
        .post(`${path}?lang=en`)
        .set('content-type', form)
        .send(closed.map((scope) => `close=${encodeURIComponent(scope)}`).join('&'));
    const [, beacon = ''] = scopes.filter((scope) => scope.startsWith('vendor:'));
    const chosen = await choose([beacon, 'vendor:018f0000-0000-7000-8000-000000000000', 'nonsense']);
    expect([chosen.status, chosen.headers['location']]).toEqual([303, `${path}?lang=en&saved=1`]);
    expect(await standing(0)).toMatchObject({ suppressions: `${beacon} unsubscribed` });
    await choose(scopes);
    expect((await standing(0))?.suppressions.split(', ')).toHaveLength(4);
    await choose([]);
    expect(await standing(0)).toMatchObject({ suppressions: '' });
  });

  it('cannot open what was not closed by the person', async () => {
    await stage.http
      .post(`/u/${tokenOf(3)}/preferences`)
      .set('content-type', form)
      .send('');
    expect(await standing(3)).toMatchObject({ suppressions: 'all bounced' });
    expect((await stage.http.get(`/u/${tokenOf(3)}/preferences?lang=en`)).text).toContain('came back');
  });

  it('of nobody is not there', async () => {
    for (const token of ['sample', 'A'.repeat(43)])
      for (const path of [`/u/${token}`, `/u/${token}/preferences`]) {
        expect((await stage.http.get(path)).status).toBe(404);
        expect((await stage.http.post(path).set('content-type', form).send('close=all')).status).toBe(404);
      }
  });
});

describe('what came back', () => {
  it('is counted for the team, with no address in it', async () => {
    const report = (await stage.staff.get('/v1/admin/delivery')).body;
    expect(report.intake).toMatchObject({ unmatched: 3, complained: 1, unsubscribed: 1, delayed: 1 });
    expect(report.domains).toHaveLength(PEOPLE);
    expect(report.domains.find(({ domain }: { domain: string }) => domain === 'company3.example')).toEqual({
      domain: 'company3.example',
      sent: 1,
      hard: 1,
      soft: 0,
      blocked: 0,
      complained: 0,
    });
    expect(report).toMatchObject({ delivery: 'running', circuit: 'closed', reason: null });
    const events = await stage.database.query('select * from mail_event');
    expect(JSON.stringify([report.intake, events])).not.toContain('@');
  });

  it('stops everything when it is too much, until somebody goes on', async () => {
    for (let n = 23; n < 27; n += 1) await comesBack('gmail', n);
    const stopped = (await stage.staff.get('/v1/admin/delivery')).body;
    expect(stopped).toMatchObject({ delivery: 'paused', reason: 'bounce-rate' });
    expect(stopped.share).toBeGreaterThan(0.3);
    expect((await stage.staff.post('/v1/admin/delivery/resume', {})).body).toMatchObject({ delivery: 'running' });
    await comesBack('gmail', 27);
    expect((await stage.staff.get('/v1/admin/delivery')).body).toMatchObject({ delivery: 'running' });
  });

  it('is forgotten after half a year, and what follows from it stays', async () => {
    const days = async () =>
      stage.database.query<{ days: number }>(
        `select extract(day from now() - at)::int as days from mail_event where type = 'hard' and at < now() - interval '1 day' order by at`,
      );
    for (const [n, age] of [
      [3, 181],
      [4, 179],
    ])
      await stage.database.query(
        `update mail_event set at = now() - make_interval(days => $2, hours => 1)
         where contact_id = (select contact_id from contact where email = $1)`,
        [person(n!), age],
      );
    expect(await days()).toEqual([{ days: 181 }, { days: 179 }]);
    // A worker tidies up when it starts, then every hour.
    const second = await stage.startWorker();
    await eventually(async () => (await days()).length < 2);
    await second.stop();
    expect(await days()).toEqual([{ days: 179 }]);
    expect(await standing(3)).toMatchObject({ mail: 'bounced', suppressions: 'all bounced' });
  });
});
