// Before all tests: one throw-away PostgreSQL for the whole run, unless FAIRMARK_TEST_PG names one.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'fairmark-test-';
const ABANDONED_AFTER_MS = 3_600_000;
const LAUNCHER = new URL('../../dist/libs/platform/embedded/start-embedded.js', import.meta.url);

// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default async function globalSetup({ testPathPatterns }) {
  const patterns = testPathPatterns?.patterns ?? [];
  const unitTestsOnly = patterns.length > 0 && !patterns.some((pattern) => /test|e2e/.test(pattern));
  if (process.env.FAIRMARK_TEST_PG || unitTestsOnly) return;
  if (!existsSync(LAUNCHER)) throw new Error('The tests need the built launcher: run "npm run build" first.');

  const { startEmbedded } = await import(LAUNCHER.href);
  await removeAbandoned(startEmbedded);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const server = await startEmbedded({ folder, durable: false });
  process.env.FAIRMARK_TEST_PG = server.url;
  globalThis.removeTestServer = async () => {
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  };
}

/** A killed run leaves its server behind; the next run an hour later or more takes it away. */
async function removeAbandoned(startEmbedded) {
  const old = readdirSync(tmpdir())
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(tmpdir(), name))
    .filter(
      (folder) => Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > ABANDONED_AFTER_MS,
    )
    .filter((folder) => !existsSync(join(folder, 'users')) || !readdirSync(join(folder, 'users')).some(isAlive));
  for (const folder of old) {
    try {
      const server = await startEmbedded({ folder, durable: false });
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      process.stderr.write(`Left alone: ${folder} (${error.message})\n`);
    }
  }
}

function isAlive(pid) {
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
