import autocannon from 'autocannon';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { brotliCompressSync } from 'node:zlib';
import type { BarePages } from './bare-pages.js';
import type { Installation } from './installation.js';
import { inTurn, report } from './report.js';

const CONNECTIONS = 32;
const SECONDS = 3;
const ROUNDS = 3;
const PEOPLE_AT_ONCE = 100;
/** What a phone fetches in its first round trip: ten packets. */
const FIRST_LOAD = 14_336;

interface Page {
  readonly name: string;
  /** Where such a page is; the first stands for all. */
  readonly paths: readonly string[];
  readonly type: string;
  readonly body: string;
}

/** Asks for the paths in turn on every connection. */
async function requestsPerSecond(base: string, paths: readonly string[]): Promise<number> {
  const { errors, non2xx, requests } = await autocannon({
    url: base,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  if (errors + non2xx > 0) throw new Error(`${paths[0]}: ${errors} errors, ${non2xx} refusals`);
  return requests.average;
}

async function read(base: string, name: string, paths: readonly string[]): Promise<Page> {
  const answer = await fetch(base + (paths[0] ?? '/'));
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${body}`);
  return { name, paths, type: answer.headers.get('content-type') ?? '', body };
}

/** Pages by the api, against a bare Fastify route of its own process that returns the same bytes. */
export async function benchPages({ port, tokens }: Installation): Promise<void> {
  const base = `http://127.0.0.1:${port}`;
  const steps = tokens.slice(-PEOPLE_AT_ONCE).map((token) => `/s/${token}/1`);
  const pages = [
    await read(base, 'survey step page', steps),
    await read(base, 'benchmark page', ['/b/rtc-service/latest?lang=en']),
    await read(base, 'benchmark JSON', ['/v1/benchmarks/rtc-service/latest']),
  ];
  const bare = fork(new URL('./bare-pages.js', import.meta.url));
  const started = once(bare, 'message') as Promise<[number]>;
  bare.send({ pages } satisfies BarePages);
  const [barePort] = await started;
  for (const [index, { name, paths }] of pages.entries()) {
    const { ours, theirs } = await inTurn(
      ROUNDS,
      () => requestsPerSecond(base, paths),
      () => requestsPerSecond(`http://127.0.0.1:${barePort}`, [`/${index}`]),
    );
    report(name, 'requests/s', ours, theirs);
  }
  bare.kill();
  await benchFirstLoad(base, pages[0]?.body ?? '');
}

/** A survey step with its style sheet, compressed as a proxy would, against what fits into ten packets. */
async function benchFirstLoad(base: string, html: string): Promise<void> {
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const bodies = await Promise.all(files.map(async (path) => (await read(base, path, [path])).body));
  const bytes = [html, ...bodies].reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  report('first load of a survey step', 'bytes', bytes, FIRST_LOAD);
}
