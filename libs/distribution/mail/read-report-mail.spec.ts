import { describe, expect, it } from '@jest/globals';
import { type Returned, returnedMail } from '../../../test/support/returned-mail.js';
import { mailIdsIn, returnAddressesIn } from '../core/mail/mail-reference.js';
import { readReport } from '../core/mail/read-report.js';
import { readReportMail } from './read-report-mail.js';

const ID = '018f0000-0000-8000-8000-000000000001';
const RETURN = `bounces+b${ID.replaceAll('-', '')}0123456789abcdef@study.example`;
const facts = { recipient: 'li@company.example', messageId: `mail-${ID}@study.example`, return: RETURN };

async function read(form: Returned) {
  const mail = await readReportMail(returnedMail(form, facts));
  if (!mail) throw new Error('not a mail');
  return { mail, report: readReport(mail) };
}

describe('a mail that comes back', () => {
  it.each([
    { form: 'gmail', failure: { kind: 'hard', reason: 'no-such-mailbox', status: '5.1.1' } },
    { form: 'exchange', failure: { kind: 'hard', reason: 'no-such-mailbox', status: '5.1.10' } },
    { form: 'qq', failure: { kind: 'hard', reason: 'no-such-mailbox', status: null } },
    { form: '163', failure: { kind: 'hard', reason: 'no-such-mailbox', status: '5.0.0' } },
    { form: 'postfix', failure: { kind: 'hard', reason: 'no-such-mailbox', status: '5.1.1' } },
    { form: 'postfix-full', failure: { kind: 'soft', reason: 'mailbox-full', status: '5.2.2' } },
    { form: 'postfix-policy', failure: { kind: 'blocked', reason: 'refused-by-policy', status: '5.7.1' } },
  ] as const)('in the form of $form says $failure.kind: $failure.reason', async ({ form, failure }) => {
    const { mail, report } = await read(form);
    expect(report).toMatchObject({ kind: 'failed', failure });
    expect(returnAddressesIn('bounces@study.example', mail.delivered)).toEqual([
      { kind: 'b', mailId: ID, code: '0123456789abcdef' },
    ]);
    const quoted = [mail.references, ...mail.parts.map(({ text }) => text)].join('\n');
    expect(mailIdsIn(quoted)).toEqual([ID]);
    if (form !== 'qq') expect(report).toMatchObject({ recipients: ['li@company.example'] });
  });

  it.each([
    { form: 'postfix-delayed', kind: 'delayed' },
    { form: 'complaint', kind: 'complained' },
    { form: 'out-of-office', kind: 'none' },
  ] as const)('in the form of $form is $kind', async ({ form, kind }) => {
    expect((await read(form)).report.kind).toBe(kind);
  });

  it('may be nothing of the kind', async () => {
    const deep = `Content-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n`.repeat(500);
    for (const raw of [Buffer.from(''), Buffer.alloc(1_000, 0xff), Buffer.from(deep)]) {
      const mail = await readReportMail(raw);
      expect([undefined, 'none']).toContain(mail && readReport(mail).kind);
    }
  });
});
