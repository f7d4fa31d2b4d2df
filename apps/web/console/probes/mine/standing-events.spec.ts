import { describe, expect, it } from '@jest/globals';
import type { ProbeEvent } from '../probe-types.js';
import { notBefore, standing, undoable } from './standing-events.js';

const event = (at: string, more: Partial<ProbeEvent> = {}): ProbeEvent => ({
  id: at,
  kind: 'human-reply',
  at: `2026-11-27T10:00:${at}.000Z`,
  source: 'runner',
  retractedAt: null,
  ...more,
});

describe('events of a probe', () => {
  const [sent, reply] = [event('01', { kind: 'sent' }), event('05')];
  const back = event('09', { retractedAt: '2026-11-27T10:01:00.000Z' });

  it('stand until they are taken back, and the last of a person can be', () => {
    expect(standing([sent, reply, back])).toEqual([sent, reply]);
    expect(undoable([sent, reply, back])).toBe(reply);
    expect(undoable([sent, event('07', { source: 'mail' })])).toBeUndefined();
    expect(undoable([])).toBeUndefined();
  });

  it('are followed by what happens now, even where a clock lags a second behind', () => {
    expect(notBefore([sent, reply, back], '2026-11-27T10:00:04.400Z')).toBe(reply.at);
    expect(notBefore([sent, reply], '2026-11-27T10:00:06.000Z')).toBe('2026-11-27T10:00:06.000Z');
    expect(notBefore([], '2026-11-27T10:00:06.000Z')).toBe('2026-11-27T10:00:06.000Z');
  });
});
