import type { AnswerField } from './answer-field.js';
import type { AnswerPromises } from './answer-checkers.js';
import { takeAllConnections } from './connection-hog.js';
import type { Size } from './registry.js';
import type { Backend } from './report.js';

export interface AnswerSizes {
  readonly submits: number;
  readonly clients: number;
  /** Absent: as fast as it goes. */
  readonly perSecond?: number;
  readonly everyMs: number;
  readonly faults: number;
}

/** What a fault may use besides the field. */
export interface FaultTools {
  readonly field: AnswerField;
  readonly size: Size;
  readonly random: () => number;
  /** A fault is over now: from here on it is measured how long recovery takes. */
  readonly healed: () => void;
}

export interface AnswerScenario {
  readonly id: string;
  readonly title: string;
  readonly backends: readonly Backend[];
  readonly smokeBackends?: readonly Backend[];
  readonly apis: 1 | 2;
  /** It breaks PostgreSQL, so it has one of its own, which keeps what it says it keeps. */
  readonly breaksPostgres?: boolean;
  /** The worker runs all along; otherwise it starts when everything was handed in. */
  readonly hasWorkerAlong?: boolean;
  /** 0…1: of the replies, how many are lost on the way back. */
  readonly lostReplies?: number;
  readonly sizes: Readonly<Record<Size, AnswerSizes>>;
  readonly faults: (tools: FaultTools) => readonly (() => Promise<void>)[];
  readonly promises?: Partial<AnswerPromises>;
  /** Fewer would prove nothing. */
  readonly leastFaults?: Readonly<Record<Size, number>>;
}

const POSTGRES: readonly Backend[] = ['postgres'];
const REDIS: readonly Backend[] = ['redis'];
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const killApi =
  ({ field: { apis }, healed }: FaultTools, at: number) =>
  async () => {
    await apis[at % apis.length]!.strike('SIGKILL');
    healed();
  };

const FREEZE_MS: Readonly<Record<Size, number>> = { small: 6_000, fair: 15_000, full: 20_000 };
const FULL_MS: Readonly<Record<Size, number>> = { small: 5_000, fair: 10_000, full: 20_000 };
const HOG_MS: Readonly<Record<Size, number>> = { small: 5_000, fair: 10_000, full: 20_000 };

export const ANSWER_SCENARIOS: readonly AnswerScenario[] = [
  {
    id: 'F01',
    title: 'nothing breaks',
    backends: POSTGRES,
    smokeBackends: POSTGRES,
    apis: 1,
    sizes: {
      small: { submits: 600, clients: 20, everyMs: 1_000, faults: 0 },
      fair: { submits: 4_000, clients: 20, everyMs: 1_000, faults: 0 },
      full: { submits: 6_000, clients: 20, everyMs: 1_000, faults: 0 },
    },
    faults: () => [],
  },
  {
    id: 'F02',
    title: 'kill -9 of the api',
    backends: POSTGRES,
    smokeBackends: POSTGRES,
    apis: 1,
    sizes: {
      small: { submits: 600, clients: 20, perSecond: 60, everyMs: 1_500, faults: 4 },
      fair: { submits: 4_000, clients: 20, perSecond: 100, everyMs: 2_500, faults: 50 },
      full: { submits: 12_000, clients: 20, perSecond: 60, everyMs: 2_500, faults: 74 },
    },
    faults: (tools) => [killApi(tools, 0)],
    leastFaults: { small: 1, fair: 8, full: 50 },
  },
  {
    id: 'F03',
    title: 'kill -9 of one of two apis, in turn',
    backends: POSTGRES,
    apis: 2,
    sizes: {
      small: { submits: 600, clients: 20, perSecond: 50, everyMs: 2_500, faults: 4 },
      fair: { submits: 3_000, clients: 20, perSecond: 60, everyMs: 3_000, faults: 50 },
      full: { submits: 12_000, clients: 20, perSecond: 60, everyMs: 3_000, faults: 74 },
    },
    faults: (tools) => {
      let turn = 0;
      return [() => killApi(tools, turn++)()];
    },
    promises: { within2s: 0.99 },
    leastFaults: { small: 1, fair: 6, full: 40 },
  },
  {
    id: 'F04',
    title: 'replies are lost on the wire',
    backends: POSTGRES,
    apis: 1,
    lostReplies: 0.3,
    sizes: {
      small: { submits: 400, clients: 20, everyMs: 1_000, faults: 0 },
      fair: { submits: 2_000, clients: 20, everyMs: 1_000, faults: 0 },
      full: { submits: 2_000, clients: 20, everyMs: 1_000, faults: 0 },
    },
    faults: () => [],
    promises: { isAlwaysReplayed: true },
  },
  {
    id: 'F05',
    title: 'PostgreSQL crashes and recovers',
    backends: POSTGRES,
    smokeBackends: POSTGRES,
    apis: 1,
    breaksPostgres: true,
    sizes: {
      small: { submits: 400, clients: 20, perSecond: 40, everyMs: 3_000, faults: 2 },
      fair: { submits: 2_000, clients: 20, perSecond: 40, everyMs: 8_000, faults: 6 },
      full: { submits: 4_000, clients: 20, perSecond: 40, everyMs: 8_000, faults: 10 },
    },
    faults: ({ field, healed }) => [
      async () => {
        await field.installation.postgres.crash();
        healed();
      },
    ],
    leastFaults: { small: 1, fair: 4, full: 8 },
    promises: { recoveryMs: 5_000 },
  },
  {
    id: 'F06',
    title: 'connections of the database are ended',
    backends: POSTGRES,
    smokeBackends: POSTGRES,
    apis: 1,
    sizes: {
      small: { submits: 500, clients: 20, perSecond: 60, everyMs: 500, faults: 12 },
      fair: { submits: 3_000, clients: 20, perSecond: 80, everyMs: 1_000, faults: 60 },
      full: { submits: 6_000, clients: 20, perSecond: 50, everyMs: 1_000, faults: 120 },
    },
    faults: ({ field: { database } }) => [
      async () => {
        await database.query(
          `select pg_terminate_backend(pid) from (
             select pid from pg_stat_activity where datname = $1 and application_name <> 'fairmark-faults'
             order by state = 'active' desc, state_change desc limit 4) a`,
          [database.name],
        );
      },
    ],
    leastFaults: { small: 5, fair: 25, full: 100 },
  },
  {
    id: 'F07',
    title: 'PostgreSQL stands still',
    backends: POSTGRES,
    apis: 1,
    breaksPostgres: true,
    sizes: {
      small: { submits: 300, clients: 60, perSecond: 20, everyMs: 3_000, faults: 1 },
      fair: { submits: 900, clients: 100, perSecond: 20, everyMs: 4_000, faults: 2 },
      full: { submits: 2_000, clients: 100, perSecond: 20, everyMs: 6_000, faults: 3 },
    },
    faults: ({ field, size, healed }) => [
      async () => {
        field.installation.postgres.freeze();
        await pause(FREEZE_MS[size]);
        field.installation.postgres.thaw();
        healed();
      },
    ],
    leastFaults: { small: 1, fair: 2, full: 3 },
    promises: { replyMs: 5_000, recoveryMs: 5_000 },
  },
  {
    id: 'F08',
    title: 'somebody else takes all connections of the database',
    backends: POSTGRES,
    apis: 1,
    breaksPostgres: true,
    sizes: {
      small: { submits: 300, clients: 60, perSecond: 20, everyMs: 2_000, faults: 1 },
      fair: { submits: 900, clients: 100, perSecond: 20, everyMs: 4_000, faults: 2 },
      full: { submits: 2_000, clients: 100, perSecond: 20, everyMs: 6_000, faults: 3 },
    },
    faults: ({ field, size, healed }) => [
      async () => {
        await takeAllConnections(field, HOG_MS[size]);
        healed();
      },
    ],
    leastFaults: { small: 1, fair: 2, full: 3 },
    promises: { replyMs: 5_000, recoveryMs: 5_000 },
  },
  {
    id: 'F12',
    title: 'Redis away while people answer and mails leave',
    backends: REDIS,
    apis: 1,
    hasWorkerAlong: true,
    sizes: {
      small: { submits: 300, clients: 10, perSecond: 25, everyMs: 2_000, faults: 2 },
      fair: { submits: 2_000, clients: 20, perSecond: 40, everyMs: 4_000, faults: 5 },
      full: { submits: 6_000, clients: 20, perSecond: 40, everyMs: 6_000, faults: 6 },
    },
    faults: ({ field: { redis }, size }) => [
      async () => redis?.leave(1_000, 'SIGKILL'),
      async () => redis?.leave(1_000, 'SIGTERM'),
      async () => redis?.leave(size === 'full' ? 60_000 : 8_000, 'SIGKILL'),
    ],
    promises: { isAlwaysTaken: true },
    leastFaults: { small: 1, fair: 3, full: 5 },
  },
  {
    id: 'F18',
    title: 'Redis is full while people answer and mails leave',
    backends: REDIS,
    apis: 1,
    hasWorkerAlong: true,
    sizes: {
      small: { submits: 300, clients: 10, perSecond: 25, everyMs: 1_500, faults: 1 },
      fair: { submits: 1_000, clients: 20, perSecond: 25, everyMs: 3_000, faults: 2 },
      full: { submits: 3_000, clients: 20, perSecond: 25, everyMs: 5_000, faults: 4 },
    },
    faults: ({ field: { redis }, size }) => [
      async () => {
        await redis?.limit(1);
        await pause(FULL_MS[size]);
        await redis?.limit(0);
      },
    ],
    promises: { isAlwaysTaken: true },
    leastFaults: { small: 1, fair: 2, full: 3 },
  },
];
