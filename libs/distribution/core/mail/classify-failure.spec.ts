import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyFailure } from './classify-failure.js';

describe('classifyFailure', () => {
  it.each([
    { status: '5.1.1', text: '550 5.1.1 user unknown', kind: 'hard', reason: 'no-such-mailbox' },
    { status: '5.1.10', text: 'RESOLVER.ADR.RecipientNotFound', kind: 'hard', reason: 'no-such-mailbox' },
    {
      status: '5.2.1',
      text: 'The email account that you tried to reach is disabled.',
      kind: 'hard',
      reason: 'no-such-mailbox',
    },
    { status: '5.4.4', text: 'Host or domain name not found', kind: 'hard', reason: 'no-such-domain' },
    { status: '5.4.310', text: 'DNS domain does not exist', kind: 'hard', reason: 'no-such-domain' },
    { status: '5.2.2', text: 'mailbox full', kind: 'soft', reason: 'mailbox-full' },
    { status: '4.2.2', text: 'over quota', kind: 'soft', reason: 'mailbox-full' },
    { status: '5.7.1', text: 'spam', kind: 'blocked', reason: 'refused-by-policy' },
    { status: '5.1.8', text: 'domain not found', kind: 'blocked', reason: 'refused-by-policy' },
    {
      status: undefined,
      text: '550 Sender address rejected: Domain not found',
      kind: 'blocked',
      reason: 'refused-by-policy',
    },
    { status: '4.4.1', text: 'no answer', kind: 'soft', reason: 'undeliverable' },
    { status: '5.0.0', text: '550 User not found', kind: 'hard', reason: 'no-such-mailbox' },
    { status: '5.0.0', text: 'smtp; 550 no such user here', kind: 'hard', reason: 'no-such-mailbox' },
    {
      status: undefined,
      text: '550 Mailbox not found. http://service.mail.example/',
      kind: 'hard',
      reason: 'no-such-mailbox',
    },
    { status: undefined, text: '550 Mailbox unavailable or access denied', kind: 'soft', reason: 'undeliverable' },
    { status: undefined, text: '550 Mail content denied', kind: 'blocked', reason: 'refused-by-policy' },
    { status: undefined, text: '收件人邮箱不存在，无法送达', kind: 'hard', reason: 'no-such-mailbox' },
    { status: undefined, text: '收件人邮箱已满', kind: 'soft', reason: 'mailbox-full' },
    { status: undefined, text: '您的邮件被对方拒收', kind: 'blocked', reason: 'refused-by-policy' },
    { status: undefined, text: '域名不存在', kind: 'hard', reason: 'no-such-domain' },
    { status: undefined, text: '554 delivery error', kind: 'soft', reason: 'undeliverable' },
    { status: '', text: '', kind: 'soft', reason: 'undeliverable' },
  ])('of $status, $text is $kind: $reason', ({ status, text, kind, reason }) => {
    expect(classifyFailure(status, text)).toMatchObject({ kind, reason });
  });

  it('finds the status code in the text when it has no field of its own', () => {
    expect(classifyFailure(undefined, '550-5.1.1 The email account does not exist').status).toBe('5.1.1');
    expect(classifyFailure('5.0', 'from 10.5.1.1').status).toBeNull();
  });

  it('never calls a temporary code hard, whatever the words are', () => {
    const status = fc.tuple(fc.nat(9), fc.nat(999)).map(([subject, detail]) => `4.${subject}.${detail}`);
    fc.assert(fc.property(status, fc.string(), (code, text) => classifyFailure(code, text).kind !== 'hard'));
  });

  it('answers at once, however long the text is', () => {
    expect(classifyFailure(undefined, 'user '.repeat(1_000_000)).kind).toBe('soft');
  });
});
