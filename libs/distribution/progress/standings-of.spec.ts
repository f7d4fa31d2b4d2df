import { describe, expect, it } from '@jest/globals';
import type { BatchRow } from './batch.queries.js';
import { batchesOf } from './batches-of.js';
import { standingsOf, type StandingRows } from './standings-of.js';

const now = new Date('2026-11-10T12:00:00Z');
const at = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const DAY = Math.floor(now.getTime() / 86_400_000);

const nothing: StandingRows = {
  open: [],
  planned: [],
  organisations: [],
  reminded: [],
  toRemind: [],
  completed: new Map(),
};

describe('how vendors stand', () => {
  it('knows the mails that people had and will have', () => {
    const found: StandingRows = {
      open: [{ vendorId: 'a', day: DAY - 4, sentAt: at(-96), sittings: 30 }],
      planned: [{ vendorId: 'a', dueAt: at(-1), sittings: 5 }],
      organisations: [{ vendorId: 'a', answered: 7, open: 20, sittings: 35 }],
      reminded: [{ campaignId: 'c', day: DAY - 4, at: at(-24) }],
      toRemind: [{ campaignId: 'c', day: DAY - 4, at: at(72) }],
      completed: new Map([['a', 9]]),
    };
    expect(standingsOf(['a', 'b'], found, [3, 7], now)).toEqual([
      {
        vendorId: 'a',
        completed: 9,
        organisations: 7,
        openOrganisations: 20,
        theirSittings: 35,
        open: [
          { sittings: 30, mails: [-96, -24, 72] },
          { sittings: 5, mails: [0, 72, 168] },
        ],
      },
      { vendorId: 'b', completed: 0, organisations: 0, openOrganisations: 0, theirSittings: 0, open: [] },
    ]);
  });

  it('puts later reminders as far behind the next as the plan says', () => {
    const found = {
      ...nothing,
      open: [{ vendorId: 'a', day: DAY, sentAt: at(-2), sittings: 1 }],
      toRemind: [{ campaignId: 'c', day: DAY, at: at(-1) }],
    };
    expect(standingsOf(['a'], found, [3, 7], now)[0]?.open).toEqual([{ sittings: 1, mails: [-2, 0, 96] }]);
  });
});

describe('batches', () => {
  const row = (change: Partial<BatchRow>): BatchRow => ({
    campaignId: 'c',
    isOwn: true,
    day: DAY - 2,
    lastSentAt: at(-48),
    closesAt: at(100),
    sittings: 10,
    cell: null,
    ...change,
  });

  it('are the people of a campaign who were first written to on one day', () => {
    const cells = [row({}), row({ cell: 3, sittings: 4, lastSentAt: at(-47) }), row({ day: DAY, lastSentAt: at(-1) })];
    const { own, past } = batchesOf(cells, [{ campaignId: 'c', day: DAY - 2, at: at(-11) }], now);
    expect(past).toEqual([]);
    expect(own).toEqual([
      { sent: 14, age: 47, reminders: [36], completions: new Map([[3, 4]]) },
      { sent: 10, age: 1, reminders: [], completions: new Map() },
    ]);
  });

  it('of a campaign that has closed were seen until then, and others’ are past', () => {
    const { own, past } = batchesOf([row({ isOwn: false, closesAt: at(-40) })], [], now);
    expect([own, past]).toEqual([[], [{ sent: 10, age: 8, reminders: [], completions: new Map() }]]);
  });
});
