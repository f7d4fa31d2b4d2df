import { describe, expect, it } from '@jest/globals';
import { jobsFor } from './jobs-for.js';
import type { RelayedEvent } from './outbox.queries.js';

const routes = [
  { topic: 'campaign.launched', queue: 'mail' },
  { topic: 'response.submitted', queue: 'aggregate' },
];
const anEvent = (event: Partial<RelayedEvent> = {}): RelayedEvent => ({
  topic: 'campaign.launched',
  subjectId: '018f0000-0000-7000-8000-000000000001',
  id: '018f0000-0000-7000-8000-000000000002',
  payload: { campaignId: '018f0000-0000-7000-8000-000000000003' },
  attempts: 0,
  ...event,
});

describe('jobsFor', () => {
  it('makes one job of each event, with ids, its attempts and nothing else', () => {
    const event = anEvent();
    expect(jobsFor([event, anEvent({ topic: 'response.submitted' })], routes)).toEqual([
      {
        queue: 'mail',
        id: `campaign.launched-${event.id}-0`,
        data: { topic: 'campaign.launched', subjectId: event.subjectId, id: event.id, attempts: 0 },
      },
      {
        queue: 'aggregate',
        id: `response.submitted-${event.id}-0`,
        data: { topic: 'response.submitted', subjectId: event.subjectId, id: event.id, attempts: 0 },
      },
    ]);
  });

  it('keeps one id while an event waits, and has another for the next attempt', () => {
    const [waiting, again, next] = jobsFor([anEvent(), anEvent(), anEvent({ attempts: 1 })], routes);
    expect(waiting?.id).toBe(again?.id);
    expect(next?.id).not.toBe(again?.id);
  });

  it('makes ids the queue accepts', () => {
    for (const { id } of jobsFor([anEvent()], routes)) expect(id).toMatch(/^(?!\d+$)[^:]+$/);
  });

  it('leaves an event of an unknown topic to a worker that knows it', () => {
    expect(jobsFor([anEvent({ topic: 'from.the.future' })], routes)).toEqual([]);
  });
});
