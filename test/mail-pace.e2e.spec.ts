import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import {
  closeCircuit,
  countFailure,
  pauseDelivery,
  readGate,
  resumeDelivery,
  type Slot,
  type SlotRequest,
  takeSlots,
} from '../libs/distribution/mail/delivery.queries.js';
import { openDatabase } from '../libs/platform/database/data-source.js';
import { freshDatabase, type TestDatabase } from './support/database.js';

const PACE = { perSecond: 10, perDomainSecond: 2 };
let database: TestDatabase;
/** Two processes would have a pool each. */
const workers: DataSource[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  for (let n = 0; n < 2; n += 1)
    workers.push(
      await openDatabase({
        url: database.url,
        poolSize: 4,
        statementTimeout: 10_000,
        onConnectionError: () => undefined,
      }),
    );
}, 60_000);

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.destroy()));
  await database.drop();
});

beforeEach(async () => {
  await database.query('delete from delivery_pace');
  await database.query(
    `update delivery_gate set failures = 0, opened_at = null, probe_at = null, paused_at = null, pause_reason = null`,
  );
});

let asked = 0;
const aRequest = (domain: string, held: Date | null = null, heldIsFinal = false): SlotRequest => {
  asked += 1;
  return { id: `mail-${asked}`, domain, held, heldIsFinal };
};

const ask = (requests: readonly SlotRequest[], worker = 0, pace = PACE): Promise<Slot[]> =>
  takeSlots(workers[worker]!, requests, pace);

/** Milliseconds between one moment and the next. */
function gaps(slots: readonly Slot[]): number[] {
  const times = slots.map(({ slotAt }) => slotAt.getTime()).toSorted((a, b) => a - b);
  return times.slice(1).map((time, n) => time - times[n]!);
}
const least = (slots: readonly Slot[]): number => Math.min(...gaps(slots));

describe('the pace of all mails', () => {
  it('holds over workers that ask at the same time', async () => {
    const batches = Array.from({ length: 20 }, (_, n) =>
      ask(
        Array.from({ length: 5 }, (__, k) => aRequest(`d${n}-${k}.example`)),
        n % 2,
      ),
    );
    const slots = (await Promise.all(batches)).flat();
    expect(slots).toHaveLength(100);
    expect(slots.every(({ isFinal }) => isFinal)).toBe(true);
    expect(least(slots)).toBeGreaterThanOrEqual(99);
    expect(Math.max(...slots.map(({ waitMs }) => waitMs))).toBeGreaterThan(9_000);
  });

  it('holds for one domain, whose later mails leave the turns of others alone', async () => {
    const many = await ask(Array.from({ length: 20 }, () => aRequest('large.example')));
    expect(least(many)).toBeGreaterThanOrEqual(499);
    expect(many.filter(({ isFinal }) => isFinal)).toHaveLength(7);
    const [other] = await ask([aRequest('small.example')], 1);
    expect(other).toMatchObject({ isFinal: true });
    expect(other?.waitMs).toBeLessThan(1_500);
  });

  it('keeps a moment for a mail that comes back in time, and gives a new one to a mail that does not', async () => {
    const now = (await readGate(workers[0]!.manager)).now.getTime();
    await ask(Array.from({ length: 30 }, (_, n) => aRequest(`x${n}.example`)));
    const [kept, early, missed] = await ask([
      aRequest('a.example', new Date(now - 2_000), true),
      aRequest('b.example', new Date(now + 60_000), true),
      aRequest('c.example', new Date(now - 60_000), true),
    ]);
    expect(kept).toMatchObject({ waitMs: 0, isFinal: true, ofToday: null });
    expect(early?.waitMs).toBeGreaterThan(2_000);
    expect(missed?.waitMs).toBeGreaterThan(2_000);
  });

  it('asks for the turn among all when the turn of the domain has come', async () => {
    const now = (await readGate(workers[0]!.manager)).now.getTime();
    await ask(Array.from({ length: 20 }, (_, n) => aRequest(`y${n}.example`)));
    const [turn] = await ask([aRequest('large.example', new Date(now), false)]);
    expect(turn).toMatchObject({ isFinal: true, ofToday: 21 });
    expect(turn?.waitMs).toBeGreaterThan(1_500);
  });

  it('counts what has had its turn today', async () => {
    expect((await ask([aRequest('a.example'), aRequest('b.example')])).map(({ ofToday }) => ofToday)).toEqual([1, 2]);
    expect((await ask([aRequest('c.example')], 1))[0]?.ofToday).toBe(3);
    await database.query(`update delivery_pace set day = current_date - 1`);
    expect((await ask([aRequest('d.example')]))[0]?.ofToday).toBe(1);
  });
});

describe('the circuit', () => {
  const fail = async (times: number) => {
    const opened = [];
    for (let n = 0; n < times; n += 1) opened.push(await countFailure(workers[n % 2]!.manager, 5, 30));
    return opened;
  };

  it('opens after five refusals in a row, in whichever workers, and once', async () => {
    expect(await fail(7)).toEqual([false, false, false, false, true, false, false]);
    const slots = await ask([aRequest('a.example'), aRequest('b.example')], 1);
    expect(slots.every(({ isOpen, isProbe, waitMs }) => isOpen && !isProbe && waitMs > 29_000)).toBe(true);
  });

  it('counts refusals in a row only', async () => {
    await fail(4);
    await closeCircuit(workers[0]!.manager);
    expect(await fail(4)).toEqual([false, false, false, false]);
    expect((await readGate(workers[0]!.manager)).openedAt).toBeNull();
  });

  it('lets one mail of all workers try when half a minute is over', async () => {
    await fail(5);
    await database.query(`update delivery_gate set probe_at = now() - interval '1 second'`);
    const both = await Promise.all([0, 1].map((worker) => ask([aRequest('a.example'), aRequest('b.example')], worker)));
    const slots = both.flat();
    expect(slots.filter(({ isProbe }) => isProbe)).toHaveLength(1);
    expect(slots.filter(({ isProbe }) => !isProbe).every(({ waitMs }) => waitMs > 28_000)).toBe(true);
    await closeCircuit(workers[1]!.manager);
    expect((await ask([aRequest('c.example')]))[0]).toMatchObject({ isOpen: false, failures: 0 });
  });
});

describe('a stop', () => {
  it('lets nothing leave until somebody resumes, and remembers the first reason', async () => {
    expect(await pauseDelivery(workers[0]!.manager, 'bounce-rate', 0.2)).toBe(true);
    expect(await pauseDelivery(workers[1]!.manager, 'complaint-rate', 0.1)).toBe(false);
    const [slot] = await ask([aRequest('a.example')]);
    expect(slot).toMatchObject({ isPaused: true, isProbe: false });
    expect(slot?.waitMs).toBeGreaterThan(59_000);
    expect(await readGate(workers[0]!.manager)).toMatchObject({ pauseReason: 'bounce-rate', pauseShare: 0.2 });
    expect(await resumeDelivery(workers[0]!.manager)).toBe(true);
    expect(await resumeDelivery(workers[0]!.manager)).toBe(false);
    expect((await ask([aRequest('b.example')]))[0]?.isPaused).toBe(false);
  });
});
