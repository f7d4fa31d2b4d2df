import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMailer } from './create-mailer.js';
import { mailHeaders } from './mail-headers.js';
import type { Mail, Mailer } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0)) await clean();
});

/** A relay that keeps what it gets and answers as it is told. */
async function aRelay(answers: Partial<SMTPServerOptions> = {}) {
  const received: { recipients: string[]; source: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, source: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...answers,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanUp.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

function aMailer(url: string, requireTls = false): Mailer {
  const mailer = smtpMailer({ url, from: { name: '明尺 Fairmark', address: 'survey@fairmark.example' }, requireTls });
  cleanUp.unshift(() => mailer.close());
  return mailer;
}

/** The lines of the head, continued lines joined (RFC 5322, 2.2.3). */
function unfolded(source: string): string[] {
  const [head = ''] = source.split('\r\n\r\n');
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
}

const aMail = (mail: Partial<Mail> = {}): Mail => ({
  to: { name: '李伟', address: 'li.wei@example.com' },
  subject: '您的意见 · Your view of 声网',
  text: '请打开 https://survey.example.com/s/token',
  html: '<p>请打开 <a href="https://survey.example.com/s/token">问卷</a></p>',
  headers: mailHeaders({
    messageId: 'mail-018f0000-0000-8000-8000-000000000001@fairmark.example',
    campaignId: '018f0000-0000-7000-8000-000000000002',
    kind: 'invitation',
    domain: 'fairmark.example',
    unsubscribeUrl: `https://survey.example.com/u/${'t'.repeat(120)}`,
    unsubscribeAddress: `bounces+u${'0'.repeat(48)}@fairmark.example`,
  }),
  ...mail,
});

describe('smtpMailer', () => {
  it('delivers text and HTML to the one recipient', async () => {
    const relay = await aRelay();
    expect(await aMailer(relay.url).send(aMail())).toEqual({ kind: 'sent' });
    const [mail] = relay.received;
    expect(mail?.recipients).toEqual(['li.wei@example.com']);
    expect(await PostalMime.parse(mail?.source ?? '')).toMatchObject({
      from: { name: '明尺 Fairmark', address: 'survey@fairmark.example' },
      to: [{ name: '李伟', address: 'li.wei@example.com' }],
      subject: '您的意见 · Your view of 声网',
      text: expect.stringContaining('请打开'),
      html: expect.stringContaining('问卷'),
    });
  });

  it('lets a mail come back to an address of its own', async () => {
    const returned: unknown[] = [];
    const relay = await aRelay({
      onMailFrom: (address, _session, done) => {
        returned.push(address.address);
        done();
      },
    });
    const mailer = aMailer(relay.url);
    await mailer.send(aMail({ returnPath: 'bounces+b0@fairmark.example' }));
    await mailer.send(aMail());
    expect(returned).toEqual(['bounces+b0@fairmark.example', 'survey@fairmark.example']);
  });

  it('says how to unsubscribe with one click, that no person wrote it, and who it is', async () => {
    const relay = await aRelay();
    await aMailer(relay.url).send(aMail());
    const head = unfolded(relay.received[0]?.source ?? '');
    expect(head).toEqual(
      expect.arrayContaining([
        `List-Unsubscribe: <https://survey.example.com/u/${'t'.repeat(120)}>, <mailto:bounces+u${'0'.repeat(48)}@fairmark.example?subject=unsubscribe>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        'Auto-Submitted: auto-generated',
        'Precedence: bulk',
        'Message-ID: <mail-018f0000-0000-8000-8000-000000000001@fairmark.example>',
        'Feedback-ID: 018f0000-0000-7000-8000-000000000002:invitation:fairmark:fairmark.example',
      ]),
    );
  });

  it.each([
    { name: 'a second recipient', mail: { to: { name: '', address: '"a@evil.example,"@example.com' } } },
    { name: 'a name with a header in it', mail: { to: { name: 'a\r\nBcc: b@c.de', address: 'a@b.de' } } },
    { name: 'a return path that is no address', mail: { returnPath: 'a@b.de> SIZE=1' } },
    { name: 'a subject with a header in it', mail: { subject: 'Hello\r\nBcc: b@c.de' } },
    { name: 'a header with a header in it', mail: { headers: { messageId: 'a@b.de', lines: { X: 'a\nBcc: b' } } } },
  ])('refuses $name and sends nothing', async ({ mail }) => {
    const relay = await aRelay();
    expect(await aMailer(relay.url).send(aMail(mail))).toEqual({ kind: 'refused', reason: 'unsafe', reply: '' });
    expect(relay.received).toEqual([]);
  });

  it.each([
    { name: 'final', responseCode: 550, delivery: { kind: 'refused', reason: '550', reply: '550 no' } },
    { name: 'for now', responseCode: 451, delivery: { kind: 'try-again', reason: '451', isRelayAway: false } },
  ])('reports a refusal that is $name', async ({ responseCode, delivery }) => {
    const relay = await aRelay({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
    });
    expect(await aMailer(relay.url).send(aMail())).toEqual(delivery);
  });

  it('keeps the mail when there is no relay', async () => {
    expect(await aMailer('smtp://127.0.0.1:1').send(aMail())).toMatchObject({ kind: 'try-again', isRelayAway: true });
  });

  it('gives nothing to a relay without TLS when TLS is required', async () => {
    const relay = await aRelay();
    expect(await aMailer(relay.url, true).send(aMail())).toMatchObject({ kind: 'try-again', isRelayAway: true });
    expect(relay.received).toEqual([]);
  });
});

describe('createMailer', () => {
  const mailFrom = { name: '', address: 'survey@fairmark.example' };

  it('lets no mail leave the machine without a relay', async () => {
    const mailer = createMailer({ smtpUrl: undefined, mailFrom, environment: 'development' });
    expect(await mailer.send(aMail())).toEqual({ kind: 'sent' });
    await mailer.close();
  });

  it('uses the relay that is configured', async () => {
    const relay = await aRelay();
    const mailer = createMailer({ smtpUrl: relay.url, mailFrom, environment: 'development' });
    expect(await mailer.send(aMail())).toEqual({ kind: 'sent' });
    expect(relay.received).toHaveLength(1);
    await mailer.close();
  });
});
