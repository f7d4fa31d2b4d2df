import { describe, expect, it } from '@jest/globals';
import { isAutomaticAnswer, receivedAt, wordsOf } from './read-answer.js';

const fields = (...pairs: readonly (readonly [string, string])[]) => ({
  fields: pairs.map(([key, value]) => ({ key, value })),
});

describe('an answer by mail', () => {
  it.each([
    ['auto-submitted', 'auto-replied', true],
    ['auto-submitted', 'auto-generated; owner="x"', true],
    ['auto-submitted', 'no', false],
    ['x-autoreply', 'yes', true],
    ['x-autorespond', '', true],
    ['precedence', 'auto_reply', true],
    ['precedence', 'first-class', false],
    ['subject', 'Re: automatic reply', false],
  ])('with %s: %s is by a machine: %s', (key, value, isMachine) => {
    expect(isAutomaticAnswer(fields(['from', 'help@aurora.example'], [key, value]))).toBe(isMachine);
  });

  const since = new Date('2026-10-05T02:00:00Z');
  const now = new Date('2026-10-05T03:00:00Z');

  it.each([
    ['by our own side', 'from a by b; Mon, 5 Oct 2026 02:30:00 +0000', '2026-10-05T02:30:00.000Z'],
    ['now, where the field says nothing', 'from a by b', now.toISOString()],
    ['now, where it was before the question', 'x; Mon, 5 Oct 2026 01:59:00 +0000', now.toISOString()],
    ['now, where it lies ahead', 'x; Mon, 5 Oct 2026 03:01:00 +0000', now.toISOString()],
  ])('is received %s', (_, value, at) => {
    const mail = fields(['received', value], ['received', 'older; Mon, 5 Oct 2026 02:10:00 +0000']);
    expect(receivedAt(mail, since, now).toISOString()).toBe(at);
  });

  it('is received now where no field tells, whatever its sender’s clock says', () => {
    expect(receivedAt(fields(['date', 'Mon, 5 Oct 2026 02:01:00 +0000']), since, now)).toEqual(now);
  });

  it('is read in its plain part, and in its page where there is none', () => {
    expect(wordsOf({ text: ' Set it to 200. ', html: '<p>Other</p>' })).toBe('Set it to 200.');
    const html = '<style>p { color: red }</style><p>Set &lt;b&gt; to&nbsp;200 &amp; try</p><br><br><br><div>Bye</div>';
    expect(wordsOf({ text: ' ', html })).toBe('Set <b> to 200 & try\n\nBye');
  });
});
