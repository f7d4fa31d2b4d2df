import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReport, type ReportMail } from './read-report.js';

const aReport = (mimeType: string, text: string, from = 'mailer-daemon@mx.example'): ReportMail => ({
  from,
  parts: [
    { mimeType: 'text/plain', text: 'Your mail could not be delivered.' },
    { mimeType, text },
  ],
});
const aStatus = (fields: string) => aReport('message/delivery-status', `Reporting-MTA: dns; mx.example\n\n${fields}`);

describe('a delivery status', () => {
  it('says that a mail failed, why, and whose it was', () => {
    const fields =
      'Original-Recipient: rfc822; Li@Example.com\nFinal-Recipient: rfc822; li@inner.example\nAction: Failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown';
    expect(readReport(aStatus(fields))).toEqual({
      kind: 'failed',
      failure: { kind: 'hard', reason: 'no-such-mailbox', status: '5.1.1' },
      recipients: ['li@example.com', 'li@inner.example'],
    });
  });

  it.each([
    ['delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['relayed', 'delivered'],
    ['expanded', 'delivered'],
  ])('with the action %s is %s', (action, kind) => {
    const report = readReport(aStatus(`Final-Recipient: rfc822; li@example.com\nAction: ${action}\nStatus: 4.0.0`));
    expect(report).toEqual({ kind, recipients: ['li@example.com'] });
  });

  it('about several recipients tells the worst', () => {
    const both =
      'Action: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.2.2';
    expect(readReport(aStatus(both))).toMatchObject({ kind: 'failed', recipients: ['b@x.example'] });
  });

  it('of mail with addresses in UTF-8 is read as well', () => {
    expect(readReport(aReport('message/global-delivery-status', 'Action: failed\nStatus: 5.1.1'))).toMatchObject({
      kind: 'failed',
    });
  });

  it.each(['', 'Action: unheard-of', 'nothing at all'])('that says nothing is none: %j', (fields) => {
    expect(readReport(aStatus(fields))).toEqual({ kind: 'none' });
  });
});

describe('a complaint', () => {
  it.each([
    ['abuse', 'complained'],
    ['fraud', 'complained'],
    ['opt-out', 'opted-out'],
  ])('of the type %s is %s', (type, kind) => {
    const text = `Feedback-Type: ${type}\nVersion: 1\nOriginal-Rcpt-To: <li@example.com>`;
    expect(readReport(aReport('message/feedback-report', text))).toEqual({ kind, recipients: ['li@example.com'] });
  });

  it.each(['Feedback-Type: not-spam', 'Feedback-Type: auth-failure', 'Version: 1', ''])('is none: %s', (text) => {
    expect(readReport(aReport('message/feedback-report', text))).toEqual({ kind: 'none' });
  });
});

describe('a letter of a mail server', () => {
  it('is a failure when it says what is wrong', () => {
    const letter = aReport('text/html', '550 Mailbox not found', 'postmaster@mail.example');
    expect(readReport(letter)).toMatchObject({ kind: 'failed', failure: { kind: 'hard' }, recipients: [] });
    expect(readReport(aReport('text/plain', '554 5.3.0 oh no'))).toMatchObject({
      kind: 'failed',
      failure: { kind: 'soft' },
    });
  });

  it.each([
    ['of a person', 'li@example.com', 'The user does not exist any more'],
    ['that says nothing', 'postmaster@mail.example', 'Hello'],
    ['without a sender', '', '550 user unknown'],
  ])('%s is none', (_, from, text) => {
    expect(readReport(aReport('text/plain', text, from))).toEqual({ kind: 'none' });
  });
});

describe('readReport', () => {
  it('reads whatever it is given', () => {
    const type = fc.constantFrom('message/delivery-status', 'message/feedback-report', 'text/plain');
    fc.assert(
      fc.property(type, fc.string(), (mimeType, text) => {
        expect(typeof readReport(aReport(mimeType, text)).kind).toBe('string');
      }),
    );
  });
});
