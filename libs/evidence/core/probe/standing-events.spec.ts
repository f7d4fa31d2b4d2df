import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent, standingEvents } from './standing-events.js';

const line = (id: string, change: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id,
  kind: 'sent',
  at: new Date('2026-10-05T02:00:00Z'),
  retracts: null,
  enteredAs: Number(id),
  ...change,
});

describe('a record of events', () => {
  it('stands without what was taken back, and without the taking back', () => {
    const recorded = [line('1'), line('2', { kind: 'human-reply' }), line('3', { kind: 'retracted', retracts: '2' })];
    expect(standingEvents(recorded).map(({ id }) => id)).toEqual(['1']);
  });

  it('stands in the order of time, and of writing where times are equal', () => {
    const early = new Date('2026-10-05T01:00:00Z');
    const recorded = [line('3'), line('2'), line('4', { at: early })];
    expect(standingEvents(recorded).map(({ id }) => id)).toEqual(['4', '2', '3']);
  });
});
