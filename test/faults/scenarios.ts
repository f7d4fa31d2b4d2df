import type { Promised } from './checkers.js';
import type { RunDatabase } from './installation.js';
import type { RedisVictim, Victim } from './processes.js';
import { ACCEPT, type Reply, type SinkScript } from './smtp-sink.js';
import type { Backend } from './report.js';
import { seeded } from './seeded.js';

export interface Sizes {
  readonly mails: number;
  /** Milliseconds the sink takes for each mail. */
  readonly delayMs: number;
  readonly everyMs: number;
  readonly faults: number;
}

export interface Field {
  readonly worker: Victim;
  /** Only when jobs are kept in it. */
  readonly redis: RedisVictim | undefined;
  readonly database: RunDatabase;
  readonly random: () => number;
  readonly isFull: boolean;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly backends: readonly Backend[];
  /** Backends of the smoke set; without them it is not part of it. */
  readonly smokeBackends?: readonly Backend[];
  readonly full: Sizes;
  readonly fair: Sizes;
  readonly small: Sizes;
  readonly faults: (field: Field) => readonly (() => Promise<void>)[];
  readonly replyTo?: (seed: number) => SinkScript['replyTo'];
  readonly promised: (seen: { readonly kills: number; readonly cuts: number }) => Promised;
  /** Waits of minutes and hours before the next attempt are cut short. */
  readonly isHastened?: boolean;
}

/** Jobs of the mail queue that run at the same time in one worker. */
const CONCURRENCY = 10;
/** The relay looks again after a minute; a poll, a start and the queue's own polling come on top. */
const SWEEP_MS = 75_000;
const ANY_TIME = Number.POSITIVE_INFINITY;
const BOTH: readonly Backend[] = ['postgres', 'redis'];

const once: Promised = { duplicates: 0, perRecipient: 1, stallMs: ANY_TIME };
/** A kill may come between the receipt of each running mail and the note of it; a mail is leased for a minute. */
const perKill = ({ kills }: { readonly kills: number }): Promised => ({
  duplicates: CONCURRENCY * kills,
  perRecipient: 2,
  stallMs: ANY_TIME,
});

const kill =
  ({ worker }: Field) =>
  () =>
    worker.strike('SIGKILL');
const flush =
  ({ redis }: Field) =>
  async () =>
    redis?.flush();

/** Kills the worker just after its relay has claimed events: some are in the queue, some are not. */
const killRelay =
  ({ worker, database }: Field) =>
  async () => {
    const newest = async () =>
      (
        await database.query<{ at: Date | null }>('select max(relayed_at) as at from outbox where relayed_at <= now()')
      )[0]?.at?.getTime() ?? 0;
    const before = await newest();
    for (let look = 0; look < 2_000 && (await newest()) === before; look += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.strike('SIGKILL');
  };

/** 30 % later, 5 % refused, 2 % cut off after the mail was taken, 1 % so slow that it nearly fails. */
function fickle(seed: number): SinkScript['replyTo'] {
  return (recipient, attempt) => {
    const number = Number(/\d+/.exec(recipient)?.[0] ?? 0);
    const chance = seeded(seed + 7_919 * number + attempt)();
    const shares: readonly (readonly [number, Reply])[] = [
      [0.3, 'later'],
      [0.35, 'refuse'],
      [0.37, 'cut'],
      [0.38, 'hang'],
    ];
    return shares.find(([share]) => chance < share)?.[1] ?? 'accept';
  };
}

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'F09',
    title: 'kill -9 of the worker',
    backends: BOTH,
    smokeBackends: BOTH,
    full: { mails: 10_000, delayMs: 100, everyMs: 6_000, faults: 25 },
    fair: { mails: 2_500, delayMs: 100, everyMs: 6_000, faults: 8 },
    small: { mails: 300, delayMs: 200, everyMs: 4_000, faults: 2 },
    faults: (field) => [kill(field)],
    promised: perKill,
  },
  {
    id: 'F10',
    title: 'SIGTERM of the worker',
    backends: BOTH,
    full: { mails: 6_000, delayMs: 80, everyMs: 4_000, faults: 15 },
    fair: { mails: 2_500, delayMs: 80, everyMs: 4_000, faults: 8 },
    small: { mails: 300, delayMs: 200, everyMs: 3_000, faults: 2 },
    faults: ({ worker }) => [() => worker.strike('SIGTERM')],
    promised: () => once,
  },
  {
    id: 'F11',
    title: 'FLUSHALL',
    backends: ['redis'],
    smokeBackends: ['redis'],
    full: { mails: 6_000, delayMs: 30, everyMs: 3_000, faults: 35 },
    fair: { mails: 2_500, delayMs: 30, everyMs: 2_500, faults: 12 },
    small: { mails: 300, delayMs: 150, everyMs: 2_000, faults: 2 },
    faults: (field) => [flush(field)],
    promised: () => ({ ...once, stallMs: SWEEP_MS }),
  },
  {
    id: 'F12',
    title: 'Redis away for one second, and for one minute',
    backends: ['redis'],
    full: { mails: 6_000, delayMs: 80, everyMs: 6_000, faults: 6 },
    fair: { mails: 2_000, delayMs: 80, everyMs: 5_000, faults: 3 },
    small: { mails: 300, delayMs: 200, everyMs: 3_000, faults: 2 },
    faults: ({ redis, isFull }) => [
      async () => redis?.leave(1_000, 'SIGKILL'),
      async () => redis?.leave(1_000, 'SIGTERM'),
      async () => redis?.leave(isFull ? 60_000 : 8_000, 'SIGKILL'),
    ],
    promised: () => once,
  },
  {
    id: 'F13',
    title: 'worker killed, FLUSHALL and Redis killed, mixed',
    backends: ['redis'],
    smokeBackends: ['redis'],
    full: { mails: 8_000, delayMs: 80, everyMs: 5_000, faults: 27 },
    fair: { mails: 2_500, delayMs: 80, everyMs: 4_000, faults: 12 },
    small: { mails: 300, delayMs: 200, everyMs: 3_000, faults: 3 },
    faults: (field) => [kill(field), flush(field), async () => field.redis?.leave(1_000, 'SIGKILL')],
    promised: perKill,
  },
  {
    id: 'F14',
    title: 'relay killed between its claim and the queue',
    backends: BOTH,
    full: { mails: 5_000, delayMs: 20, everyMs: 100, faults: 20 },
    fair: { mails: 1_500, delayMs: 20, everyMs: 100, faults: 6 },
    small: { mails: 300, delayMs: 50, everyMs: 100, faults: 2 },
    faults: (field) => [killRelay(field)],
    promised: perKill,
  },
  {
    id: 'F15',
    title: 'a relay that puts off, refuses, cuts and hangs',
    backends: BOTH,
    full: { mails: 5_000, delayMs: 10, everyMs: 1_000, faults: 0 },
    fair: { mails: 1_000, delayMs: 10, everyMs: 1_000, faults: 0 },
    small: { mails: 300, delayMs: 10, everyMs: 1_000, faults: 0 },
    faults: () => [],
    replyTo: fickle,
    promised: ({ cuts }) => ({ duplicates: cuts, perRecipient: 7, stallMs: ANY_TIME }),
    isHastened: true,
  },
];

export const replies = (scenario: Scenario, seed: number): SinkScript['replyTo'] => scenario.replyTo?.(seed) ?? ACCEPT;
