import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Versions {
  readonly fairmark: string;
  readonly node: string;
  readonly redis: string | undefined;
}

const ROOT = new URL('../../..', import.meta.url).pathname;

function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function read(): Versions {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  const redis = /v=([\d.]+)/.exec(String(spawnSync('redis-server', ['--version']).stdout))?.[1];
  return { fairmark: `${version}+${commitOf()}`, node: process.version, redis };
}

let known: Versions | undefined;

/** What the figures of a run belong to. */
export const versionsOf = (): Versions => (known ??= read());
