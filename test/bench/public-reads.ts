import autocannon from 'autocannon';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { BarePages } from './bare-pages.js';
import type { Installation } from './installation.js';
import { inTurn, report } from './report.js';

const CONNECTIONS = 32;
const SECONDS = 3;
const ROUNDS = 3;

interface Read {
  readonly name: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const WAVE = '/v1/benchmarks/rtc-service/latest';
const READS: readonly Read[] = [
  { name: 'published ranks as JSON', path: `${WAVE}/ranks` },
  { name: 'published scores as JSON', path: `${WAVE}/scores` },
  { name: 'published release as JSON', path: WAVE },
  { name: 'published scores as CSV', path: `${WAVE}/scores.csv` },
  { name: 'published benchmark page', path: '/b/rtc-service/latest?lang=en', headers: { accept: 'text/html' } },
  { name: 'badge', path: '/badge/rtc-service/aurora.svg' },
];

interface Load {
  readonly perSecond: number;
  readonly p99: number;
}

async function loaded(base: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Load> {
  const run = await autocannon({ url: base + path, connections: CONNECTIONS, duration: SECONDS, headers });
  const isUnexpected = run.errors > 0 || run['4xx'] + run['5xx'] > 0;
  if (isUnexpected) throw new Error(`${path}: ${run.errors} errors, ${run['4xx']} and ${run['5xx']} refusals`);
  return { perSecond: run.requests.average, p99: run.latency.p99 };
}

/** What everyone reads, against a bare Fastify route of its own process that answers the same bytes. */
export async function benchPublicReads({ port }: Installation): Promise<void> {
  const base = `http://127.0.0.1:${port}`;
  const pages = await Promise.all(
    READS.map(async ({ path, headers = {} }) => {
      const answer = await fetch(base + path, { headers: { ...headers, 'accept-encoding': 'identity' } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return { type: answer.headers.get('content-type') ?? '', body: await answer.text() };
    }),
  );
  const bare = fork(new URL('./bare-pages.js', import.meta.url));
  const started = once(bare, 'message') as Promise<[number]>;
  bare.send({ pages } satisfies BarePages);
  const [barePort] = await started;
  const bareBase = `http://127.0.0.1:${barePort}`;
  try {
    for (const [index, read] of READS.entries()) await benchRead(base, read, `${bareBase}/${index}`);
    await benchUnchanged(base, `${bareBase}/0`);
  } finally {
    bare.kill();
  }
}

async function benchRead(base: string, { name, path, headers }: Read, bare: string): Promise<void> {
  const waits = { ours: [] as number[], theirs: [] as number[] };
  const { ours, theirs } = await inTurn(
    ROUNDS,
    async () => noted(waits.ours, await loaded(base, path, headers)),
    async () => noted(waits.theirs, await loaded(bare, '')),
  );
  report(name, 'requests/s', ours, theirs);
  report(`${name}, p99 of ${CONNECTIONS} clients`, 'ms', Math.min(...waits.ours), Math.min(...waits.theirs));
}

function noted(waits: number[], { perSecond, p99 }: Load): number {
  waits.push(p99);
  return perSecond;
}

/** A reader who has it already, against the bare route that sends it all the same. */
async function benchUnchanged(base: string, bare: string): Promise<void> {
  const path = `${WAVE}/ranks`;
  const { headers } = await fetch(base + path, { headers: { 'accept-encoding': 'identity' } });
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  const { ours, theirs } = await inTurn(
    ROUNDS,
    async () => (await loaded(base, path, known)).perSecond,
    async () => (await loaded(bare, '')).perSecond,
  );
  report('published ranks, nothing new (304)', 'requests/s', ours, theirs);
}
