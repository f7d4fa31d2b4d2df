import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DnsServer, startDnsServer } from '../apps/cli/doctor/testing/dns-server.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let sink: MailSink;
let dns: DnsServer;

beforeAll(async () => {
  sink = await startMailSink();
  dns = await startDnsServer({
    'TXT study.example': ['v=spf1 ip4:192.0.2.5 -all'],
    'TXT _dmarc.study.example': ['v=DMARC1; p=reject'],
    'MX study.example': ['mx.study.example'],
  });
  stage = await openStage({ SMTP_URL: sink.url, MAIL_FROM: 'Fairmark <survey@study.example>' });
  const worker = await stage.startWorker();
  await worker.stop();
}, 60_000);

afterAll(async () => {
  await stage.close();
  await sink.close();
  await dns.close();
});

async function doctor(env: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'doctor', '--resolver', dns.address, ...words], {
    env: { PATH: process.env['PATH'], ...stage.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  const [code] = (await once(child, 'exit')) as [number];
  return { code, printed };
}

interface Report {
  readonly ok: boolean;
  readonly checks: readonly { readonly check: string; readonly state: string }[];
}

describe('fairmark doctor', () => {
  it('says what is right, what is wrong and what to do, and ends with 1 when something is wrong', async () => {
    const { code, printed } = await doctor({ MAIL_DKIM_SELECTOR: 's1' }, '--ip', '192.0.2.5');
    expect(code).toBe(1);
    expect(printed).toMatch(/^ok {4}spf address +192\.0\.2\.5 may send for study\.example$/m);
    expect(printed).toMatch(/^FAIL {2}dkim +s1\._domainkey\.study\.example has no key\n +→ Publish the key/m);
    expect(printed).toMatch(/^WARN {2}relay +reached without a trusted TLS connection$/m);
  }, 60_000);

  it('says the same as JSON, and of a database for tests that it forgets', async () => {
    const { code, printed } = await doctor({}, '--ip', '192.0.2.5', '--json');
    const report = JSON.parse(printed) as Report;
    const failed = report.checks.filter(({ state }) => state === 'fail');
    expect(failed.map(({ check }) => check)).toEqual(['durability']);
    expect([report.ok, code]).toEqual([false, 1]);
    const states = Object.fromEntries(report.checks.map(({ check, state }) => [check, state]));
    expect(states).toMatchObject({
      database: 'pass',
      schema: 'pass',
      encoding: 'pass',
      clock: 'pass',
      queue: 'pass',
      outbox: 'pass',
      'given up': 'pass',
      delivery: 'pass',
      spf: 'pass',
      dkim: 'warn',
      dmarc: 'pass',
      mx: 'pass',
      bounces: 'warn',
    });
  }, 60_000);

  it('sees that nobody listens where the relay should be, that delivery is paused and that steps were given up', async () => {
    await stage.database.query(
      `update delivery_gate set paused_at = now(), pause_reason = 'bounce-rate', pause_share = 0.5`,
    );
    await stage.database.query(
      `insert into outbox (subject_id, id, topic, payload, created_at, dead_at)
       values (gen_random_uuid(), gen_random_uuid(), 'mail.queued', '{}', now(), now())`,
    );
    const { code, printed } = await doctor({ SMTP_URL: 'smtp://127.0.0.1:1' }, '--json');
    expect(code).toBe(1);
    const states = Object.fromEntries((JSON.parse(printed) as Report).checks.map(({ check, state }) => [check, state]));
    expect(states).toMatchObject({ relay: 'fail', delivery: 'fail', 'given up': 'warn' });
  }, 60_000);

  it.each([
    ['--ip', 'nonsense'],
    ['--resolver', 'ns.study.example'],
  ])(
    'does not understand %s %s',
    async (...words) => {
      expect((await doctor({}, ...words)).code).toBe(2);
    },
    60_000,
  );
});
