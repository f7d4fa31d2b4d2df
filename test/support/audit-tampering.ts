import type { EntityManager } from 'typeorm';
import type pg from 'pg';
import { chainHash } from '../../libs/platform/audit/chain.js';

type Run = (text: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What somebody does to the log who may do anything in the database. Answers the number of the first row that is wrong. */
export type Tampering = (run: Run, at: number, random: () => number) => Promise<number>;

/** Changes of a row that are as small as they can be, and are changes of any row: nothing is counted below nought. */
const EDITS = [
  `details = jsonb_set(details, '{n}', '-7')`,
  `details = details || '{"more": 1.0}'`,
  `actor = actor || ' '`,
  `action = 'login.failed'`,
  `object = upper(object)`,
  `at = at + interval '1 microsecond'`,
  `at = at - interval '4053 years'`,
  `request_id = gen_random_uuid()`,
];

/** As a forger writes it who knows how the chain is made. */
async function forge(run: Run, seq: number, change: Readonly<Record<string, unknown>>): Promise<void> {
  const [row = {}] = await run(
    `select l.seq, l.at, l.actor, l.action, l.object, l.details, l.request_id as "requestId", p.hash as previous
     from audit_log l join audit_log p on p.seq = l.seq - 1 where l.seq = $1`,
    [seq],
  );
  const { previous, ...said } = { ...row, ...change } as Readonly<Record<string, unknown>> & { previous: Buffer };
  const at = said['at'] as Date;
  const hash = chainHash(previous, { ...said, seq, at: at.toISOString() } as never);
  await run('update audit_log set details = $2, prev_hash = $3, hash = $4 where seq = $1', [
    seq,
    JSON.stringify(said['details']),
    previous,
    hash,
  ]);
}

const headFollows = (run: Run) =>
  run(
    'update audit_head h set seq = l.seq, hash = l.hash from (select seq, hash from audit_log order by seq desc limit 1) l',
  );

export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  edited: async (run, at, random) => {
    await run(`update audit_log set ${EDITS[Math.floor(random() * EDITS.length)]} where seq = $1`, [at]);
    return at;
  },
  'edited with its hash': async (run, at) => {
    await forge(run, at, { details: { n: -1 } });
    // The row itself is in order now; the next one does not follow it.
    return at + 1;
  },
  deleted: async (run, at) => {
    await run('delete from audit_log where seq = $1', [at]);
    return at;
  },
  inserted: async (run, at) => {
    await run('update audit_log set seq = seq + 1000000 where seq >= $1', [at]);
    await run('update audit_log set seq = seq - 999999 where seq >= 1000000');
    await run(
      `insert into audit_log select $1::bigint, at, actor, action, object, details, request_id, prev_hash, hash
       from audit_log where seq = $1::bigint - 1`,
      [at],
    );
    await forge(run, at, { details: { n: -1 } });
    await headFollows(run);
    return at + 1;
  },
  reordered: async (run, at) => {
    await run('update audit_log set seq = 1000000 where seq = $1', [at]);
    await run('update audit_log set seq = $1 where seq = $1 + 1', [at]);
    await run('update audit_log set seq = $1 + 1 where seq = 1000000', [at]);
    return at;
  },
  truncated: async (run, at) => {
    await run('delete from audit_log where seq >= $1', [at]);
    await headFollows(run);
    return at;
  },
};

/** The one that no chain can show: everything from a row on written anew, so that it agrees with itself. */
export async function rewriteFrom(run: Run, at: number, last: number): Promise<void> {
  await forge(run, at, { details: { n: -1 } });
  for (let seq = at + 1; seq <= last; seq += 1) await forge(run, seq, {});
  await headFollows(run);
}

export const runOn =
  (client: pg.Client): Run =>
  async (text, values = []) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows;

/** What reads the log, on the connection that has just changed it. */
export const managerOn = (client: pg.Client): EntityManager =>
  ({ query: runOn(client) }) as Pick<EntityManager, 'query'> as EntityManager;

/** Undoes what the work did, whatever came of it. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
