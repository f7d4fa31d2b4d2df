import { statfs } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { type Config, DataSource, isStrongSecret, repeatedActs } from '#platform';
import { type Checked, fail, pass, skip, warn } from './checked.js';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const PERCENT = 100;
/** A disk that is fuller than this has no room for a bad day, and then none at all. */
const FILLING = 80;
const FULL = 95;

interface Repeated {
  readonly check: string;
  readonly action: string;
  /** Seconds after which it should have been done again. */
  readonly longest: number;
  readonly never: string;
  readonly advice: string;
}

const REPEATED: readonly Repeated[] = [
  {
    check: 'backup',
    action: 'backup.made',
    longest: 26 * HOUR,
    never: 'there was never one',
    advice: 'Run "fairmark backup <folder>" every night.',
  },
  {
    check: 'restore drill',
    action: 'backup.drilled',
    longest: 35 * DAY,
    never: 'nobody has tried yet whether a backup can be restored',
    advice: 'Run "fairmark restore <backup> --drill" every week.',
  },
  {
    check: 'audit log',
    action: 'audit.verified',
    longest: 26 * HOUR,
    never: 'it was never found whole',
    advice: 'Run "fairmark audit verify".',
  },
  {
    check: 'releases',
    action: 'releases.verified',
    longest: 26 * HOUR,
    never: 'nobody has looked yet whether they are as they were signed',
    advice: 'See that a worker runs; if it logs which fairmark releases were changed, restore a backup.',
  },
];

/** What has to be done again and again, and when it was done last. */
export async function checkRepeated(services: INestApplicationContext): Promise<Checked[]> {
  const ages = await repeatedActs(services.get(DataSource));
  return REPEATED.map(({ check, action, longest, never, advice }) => {
    const seconds = ages[action];
    if (seconds === undefined) return warn(check, never, advice);
    const said = `${spanOf(seconds)} ago`;
    return seconds <= longest ? pass(check, said) : fail(check, said, advice);
  });
}

const spanOf = (seconds: number): string =>
  seconds < 2 * DAY ? `${Math.round(seconds / HOUR)} hours` : `${Math.round(seconds / DAY)} days`;

/** Whether what everything is derived from looks drawn at random, in every environment. */
export function checkSecrets({ secret, linkSecrets, keySecrets, mailHookSecret, metricsToken }: Config): Checked {
  const named: readonly (readonly [string, string | null | undefined])[] = [
    ['FAIRMARK_SECRET', secret],
    ...linkSecrets.map((link) => ['FAIRMARK_LINK_SECRETS', link.secret] as const),
    ...keySecrets.map((key) => ['FAIRMARK_KEY_SECRETS', key.secret] as const),
    ['MAIL_HOOK_SECRET', mailHookSecret],
    ['METRICS_TOKEN', metricsToken],
  ];
  const weak = named.filter(([, value]) => typeof value === 'string' && !isStrongSecret(value)).map(([name]) => name);
  if (weak.length === 0) return pass('secrets', 'long and drawn at random, as far as one can see');
  return warn('secrets', `weak: ${[...new Set(weak)].join(', ')}`, 'Draw another by "openssl rand -base64 32".');
}

/** Room on the disk of the data folder; of the database's machine only the database itself could tell. */
export async function checkDisk({ dataFolder }: Config): Promise<Checked> {
  const disk = await statfs(dataFolder).catch(() => undefined);
  if (disk === undefined || disk.blocks === 0) return skip('disk', `${dataFolder} is not there`);
  const used = Math.round((1 - disk.bavail / disk.blocks) * PERCENT);
  const said = `${used} % of the disk of ${dataFolder} is used`;
  if (used <= FILLING) return pass('disk', said);
  return (used <= FULL ? warn : fail)('disk', said, 'Make room: a database that cannot write stops.');
}

/** Whether the database notices a page that its disk has spoilt. */
export async function checkChecksums(services: INestApplicationContext): Promise<Checked> {
  const [row] = await services
    .get(DataSource)
    .query<{ checksums: string }[]>(`select current_setting('data_checksums') as checksums`);
  if (row?.checksums === 'on') return pass('checksums', 'pages have checksums');
  return warn('checksums', 'pages have none', 'Stop the server once and run "pg_checksums --enable".');
}
