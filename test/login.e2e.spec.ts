import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { default as PostalMime } from 'postal-mime';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { SecurityWalk } from './support/security-walk.js';
import { addStaff, openStage, type Stage, STAFF } from './support/stage.js';

const ANN = { email: 'ann@example.com', password: 'seven geese in a row' };

describe('logging in', () => {
  let stage: Stage;
  let clock: MovingClock;
  let sink: MailSink;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    sink = await startMailSink();
    stage = await openStage({ ...clock.env, SMTP_URL: sink.url, MAIL_FROM: 'Study <study@study.example>' });
    await addStaff(stage.env, ANN);
    await stage.startWorker();
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
    clock.remove();
  });

  const walk = () => new SecurityWalk(() => stage, clock.now);
  const later = (seconds: number) => {
    clock.moveTo(new Date(clock.now().getTime() + seconds * 1_000).toISOString());
  };
  /** So many failures that the next try has to wait a minute, however slow this machine is. */
  const failUntilAMinute = async (email: string, cookie = '') => {
    for (const wait of [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 0]) {
      expect((await attempt('wrong', email, cookie))[0]).toBe(401);
      later(wait);
    }
  };

  beforeEach(async () => {
    await stage.database.query('delete from login_failure');
  });

  const attempt = async (password: string, email = ANN.email, cookie = '') => {
    const { status, headers } = await stage.http.post('/v1/auth/login').set({ cookie }).send({ email, password });
    return [status, Number(headers['retry-after'] ?? 0)];
  };

  it('waits longer after each failure beyond five, up to a minute, and lets the right password in: AUN-04', async () => {
    for (let n = 0; n < 8; n += 1) {
      expect((await attempt('wrong'))[0]).toBe(401);
      if (n >= 4) later(2 ** (n - 4));
    }
    for (const wait of [16, 32, 60, 60]) {
      expect((await attempt('wrong'))[0]).toBe(401);
      const [status, seconds = 0] = await attempt(ANN.password);
      expect([status, seconds > wait / 2 && seconds <= wait]).toEqual([429, true]);
      later(wait);
    }
    expect((await attempt(ANN.password))[0]).toBe(200);
    expect((await attempt('wrong'))[0]).toBe(401);
  });

  it('keeps nobody out of the browser they know, whatever others try elsewhere: AUN-04', async () => {
    const home = walk();
    expect((await home.logIn(ANN.email, ANN.password)).status).toBe(303);
    const mark = `did=${home.holds('did')}`;
    await failUntilAMinute(ANN.email);
    expect((await attempt(ANN.password))[0]).toBe(429);
    expect((await attempt(ANN.password, ANN.email, mark))[0]).toBe(200);
    // The mark is worth nothing for another account, changed, or for guessing.
    await stage.database.query('delete from login_failure');
    await failUntilAMinute(STAFF.email);
    expect((await attempt(STAFF.password, STAFF.email, mark))[0]).toBe(429);
    await stage.database.query('delete from login_failure');
    await failUntilAMinute(ANN.email, mark);
    expect((await attempt(ANN.password, ANN.email, mark))[0]).toBe(429);
    expect((await attempt(ANN.password))[0]).toBe(200);
    await stage.database.query('delete from login_failure');
    await failUntilAMinute(ANN.email, `${mark.slice(0, -2)}AA`);
    expect((await attempt(ANN.password))[0]).toBe(429);
  });

  it('is refused to an address that failed twenty times, whoever it tried: AUN-04', async () => {
    for (let n = 0; n < 20; n += 1) expect((await attempt('wrong', `nobody${n}@example.com`))[0]).toBe(401);
    const [status, wait = 0] = await attempt(STAFF.password, STAFF.email);
    expect([status, wait > 60 && wait <= 900]).toEqual([429, true]);
  });

  it('hashes anew what was hashed when it was cheaper: AUN-01', async () => {
    const cheap = await hash(ANN.password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await stage.database.query('update staff set password_hash = $1 where email = $2', [cheap, ANN.email]);
    expect((await attempt('wrong'))[0]).toBe(401);
    expect((await attempt(ANN.password))[0]).toBe(200);
    const [row] = await stage.database.query<{ hash: string }>(
      'select password_hash as hash from staff where email = $1',
      [ANN.email],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await attempt(ANN.password))[0]).toBe(200);
  });

  it('is not possible with a common password, which nobody gets: AUN-02', async () => {
    const person = walk();
    await person.logIn(ANN.email, ANN.password);
    await person.get('/admin/security?lang=en');
    const refused = await person.form('/admin/security/password?lang=en', {
      present: ANN.password,
      password: 'Password123456',
    });
    expect([refused.status, refused.text.includes('must not be a common one')]).toEqual([422, true]);
    const ownName = { present: ANN.password, password: 'ann@example.com' };
    expect((await person.form('/admin/security/password?lang=en', ownName)).status).toBe(422);
    const wrong = { present: 'not the password', password: 'eight geese in a row' };
    expect((await person.form('/admin/security/password?lang=en', wrong)).status).toBe(401);
  });

  it('with a changed password ends every session but one, which gets a new id, and its owner is told: SES-02', async () => {
    const [here, there] = [walk(), walk()];
    await here.logIn(ANN.email, ANN.password);
    await there.logIn(ANN.email, ANN.password);
    await here.get('/admin/security?lang=en');
    const before = here.holds('sid');
    const changed = await here.form('/admin/security/password?lang=en', {
      present: ANN.password,
      password: 'eight geese in a row',
    });
    expect([changed.status, changed.headers['location']]).toEqual([303, '/admin/security?lang=en&notice=password']);
    expect(here.holds('sid')).not.toBe(before);
    expect((await here.get('/admin/security')).status).toBe(200);
    expect((await there.get('/admin/security')).status).toBe(401);
    expect((await stage.http.get('/v1/auth/session').set('cookie', `sid=${before}`)).status).toBe(401);
    expect((await attempt(ANN.password))[0]).toBe(401);
    expect((await attempt('eight geese in a row'))[0]).toBe(200);
    const mail = await eventually(async () => {
      const mails = await Promise.all(sink.messages().map((message) => PostalMime.parse(message)));
      return mails.find(({ subject }) => subject === '密码已更改 · The password was changed');
    });
    expect([mail.to?.[0]?.address, mail.text?.includes('http://study.example/admin/security')]).toEqual([
      ANN.email,
      true,
    ]);
  });

  it('is written down, and that it failed, and neither holds the address or the password', async () => {
    const log = await stage.database.query<{ action: string; details: object }>(
      `select action, details from audit_log where action like 'login.%' or action = 'password.changed' order by seq`,
    );
    const actions = new Set(log.map(({ action }) => action));
    expect([...actions].toSorted()).toEqual(['login.failed', 'login.succeeded', 'password.changed']);
    const text = JSON.stringify(log);
    expect(['geese', 'ann@example.com'].filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('a***@e***.com');
  });
});
