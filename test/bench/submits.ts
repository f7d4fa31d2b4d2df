import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inOwnProcess } from './helper-process.js';
import type { Installation } from './installation.js';
import type { InsertLoad } from './insert-load.js';
import { inTurn, report } from './report.js';
import type { SubmitLoad } from './submit-load.js';

const CLIENTS = 32;
export const ROUNDS = 5;
const WARM_UP = 1_000;
const SUBMITS = 3_000;

/** How many people must have been asked. */
export const PEOPLE = WARM_UP + ROUNDS * SUBMITS + 100;

/** Full submits through HTTP, against the same row inserted by the bare driver into the same cluster; with a name, and without. */
export async function benchSubmits(installation: Installation, answers: object): Promise<void> {
  const submit = (tokens: string[], count: number) =>
    inOwnProcess<number>('submit-load', {
      port: installation.port,
      clients: CLIENTS,
      tokens: tokens.splice(0, count),
      answers,
    } satisfies SubmitLoad);
  const insert = (count: number) =>
    inOwnProcess<number>('insert-load', {
      url: installation.databaseUrl,
      clients: CLIENTS,
      ids: Array.from({ length: count }, () => randomUUID()),
      answers,
    } satisfies InsertLoad);
  await makeTable(installation.databaseUrl);
  const against = async (name: string, tokens: string[]) => {
    await submit(tokens, WARM_UP);
    await insert(WARM_UP);
    const { ours, theirs } = await inTurn(
      ROUNDS,
      () => submit(tokens, SUBMITS),
      () => insert(SUBMITS),
    );
    report(name, 'submits/s', ours, theirs);
  };
  await against('submit', [...installation.tokens]);
  await against('anonymous submit', await installation.inviteAnonymous(PEOPLE));
}

async function makeTable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table bench_response (like response including all)');
  await client.end();
}
