import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Email, default as PostalMime } from 'postal-mime';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { SecurityWalk } from './support/security-walk.js';
import { addStaff, openStage, type Stage } from './support/stage.js';
import { aVendorPerson, VENDOR_PASSWORD } from './support/vendor-people.js';

const ANN = { email: 'ann@example.com', password: 'seven geese in a row' };
const OWNER = { email: 'owner@aurora.example', password: VENDOR_PASSWORD };
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1';
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';

describe('somebody who logs in from where they never were', () => {
  let stage: Stage;
  let sink: MailSink;

  beforeAll(async () => {
    sink = await startMailSink();
    stage = await openStage({ SMTP_URL: sink.url, MAIL_FROM: 'Study <study@study.example>', TRUST_PROXY: '127.0.0.1' });
    await addStaff(stage.env, ANN);
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    const { id } = await stage.staff.make('/v1/admin/vendors', vendor);
    await aVendorPerson(stage, id, OWNER.email);
    await stage.startWorker();
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
  });

  const enter = async (who: typeof ANN, door: 'admin' | 'vendor', agent: string, mark = '') => {
    const sent = await stage.http
      .post(`/${door}/login?lang=en`)
      .set({ accept: 'text/html', 'user-agent': agent, 'x-forwarded-for': '203.0.113.7', cookie: mark })
      .type('form')
      .send(who);
    expect(sent.status).toBe(303);
    const set = [sent.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0] ?? '');
    return { set, mark: set.find((one) => /^(did|vdd)=/.test(one)) ?? '' };
  };
  const told = async (): Promise<Email[]> => {
    const mails = await Promise.all(sink.messages().map((message) => PostalMime.parse(message)));
    return mails.filter(({ subject = '' }) => subject.includes('new device'));
  };
  /** What was announced, whether its mail has left or not: a mail that is not sent can only be waited for there. */
  const announced = async () =>
    (
      await stage.database.query(
        `select 1 from outbox where topic = 'account.changed' and payload ->> 'what' = 'new-device'`,
      )
    ).length;

  it('hears nothing of the first login there ever was', async () => {
    await enter(ANN, 'admin', FIREFOX);
    expect(await announced()).toBe(0);
  });

  it('hears nothing of a browser that is known, wherever it is, nor of a place that is', async () => {
    const { mark } = await enter(ANN, 'admin', FIREFOX);
    await enter(ANN, 'admin', SAFARI, mark);
    expect(await announced()).toBe(0);
  });

  it.each([
    ['the staff', ANN, 'admin', 'Chrome · Linux', CHROME],
    ['a vendor', OWNER, 'vendor', 'Safari · iPhone', SAFARI],
  ] as const)(
    'of %s gets a mail in both languages, with device, network and time',
    async (_, who, door, device, agent) => {
      const before = await announced();
      const { set } = await enter(who, door, agent);
      const mail = await eventually(async () => (await told()).find(({ to }) => to?.[0]?.address === who.email));
      expect(mail.subject).toBe('有人在新的设备上登录 · There was a login from a new device');
      const { text = '', html = '' } = mail;
      expect(text).toMatch(
        new RegExp(`设备：${device}；网络：203\\.0\\.113\\.0/24；时间：\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d（UTC）`),
      );
      expect(text).toContain(`Device: ${device}; network: 203.0.113.0/24; time: `);
      expect(text).toContain(`http://study.example/${door}/security`);
      // Nothing in it opens anything, and it names no whole address of the network.
      for (const secret of [who.password, '203.0.113.7', ...set.map((one) => one.split('=')[1] ?? '')])
        expect([secret, `${text}${html}`.includes(secret)]).toEqual([secret, false]);
      await enter(who, door, agent);
      expect(await announced()).toBe(before + 1);
    },
  );

  it('is told in no other mail what was done', async () => {
    const person = new SecurityWalk(
      () => stage,
      () => new Date(),
      'admin',
      CHROME,
    );
    await person.logIn(ANN.email, ANN.password);
    await person.get('/admin/security?lang=en');
    await person.json('/v1/auth/renewal', { password: ANN.password });
    const change = { present: ANN.password, password: 'eight geese in a row' };
    expect((await person.form('/admin/security/password?lang=en', change)).status).toBe(303);
    const [row] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from outbox where topic = 'account.changed' and payload ->> 'what' = 'password'`,
    );
    expect(row?.count).toBe(1);
  });
});
