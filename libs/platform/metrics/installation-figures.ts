import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { clockSkew } from '../health/clock-skew.js';
import { installationFigures, type InstallationFigures } from './installation.queries.js';
import type { Metrics } from './metrics.js';

/** So long figures of the whole installation are as good as new: several may look, and the database counts once. */
const FRESH_MS = 10_000;

type Reading = InstallationFigures & { readonly clockSkewSeconds: number };

/**
 * Adds what only the database knows. Every process could tell the same, so workers do: events that wait or were given
 * up, mails by state, how old the last backup and the last look at audit log and releases are, and how far clocks are apart.
 */
export function watchInstallation({ registry }: Metrics, db: DataSource, clock: Clock): void {
  let last: { readonly reading: Promise<Reading>; readonly until: number } | undefined;
  const read = (): Promise<Reading> => {
    if (last === undefined || performance.now() > last.until) {
      const reading = Promise.all([installationFigures(db), clockSkew(db, clock)]).then(([figures, skew]) => ({
        ...figures,
        clockSkewSeconds: skew / 1_000,
      }));
      last = { reading, until: performance.now() + FRESH_MS };
    }
    return last.reading;
  };
  for (const { name, help, of } of SINGLE)
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect() {
          const value = of(await read());
          if (value === null) this.reset();
          else this.set(value);
        },
      }),
    );
  registry.registerMetric(
    new Gauge({
      name: 'fairmark_mails',
      help: 'Mails by state.',
      labelNames: ['state'],
      registers: [],
      async collect() {
        for (const [state, count] of Object.entries((await read()).mails)) this.set({ state }, count);
      },
    }),
  );
}

interface Single {
  readonly name: string;
  readonly help: string;
  /** Null: there is nothing to tell the age of. */
  readonly of: (reading: Reading) => number | null;
}

const SINGLE: readonly Single[] = [
  {
    name: 'fairmark_outbox_oldest_seconds',
    help: 'How long the event has waited that should have been taken up the longest ago.',
    of: ({ outboxOldestSeconds }) => outboxOldestSeconds,
  },
  { name: 'fairmark_jobs_waiting', help: 'Events that are due and not done.', of: ({ jobsWaiting }) => jobsWaiting },
  { name: 'fairmark_jobs_dead', help: 'Events that were given up.', of: ({ jobsDead }) => jobsDead },
  {
    name: 'fairmark_backup_age_seconds',
    help: 'Since the last backup; 1e9 when there was none.',
    of: ({ ages }) => ages['backup.made'] ?? NEVER,
  },
  {
    name: 'fairmark_restore_drill_age_seconds',
    help: 'Since a backup was last restored to see that it can be; 1e9 when it never was.',
    of: ({ ages }) => ages['backup.drilled'] ?? NEVER,
  },
  {
    name: 'fairmark_audit_verified_age_seconds',
    help: 'Since the audit log was last found whole; 1e9 when it never was.',
    of: ({ ages }) => ages['audit.verified'] ?? NEVER,
  },
  {
    name: 'fairmark_audit_anchored_age_seconds',
    help: 'Since the audit log was last signed; 1e9 when it never was.',
    of: ({ ages }) => ages['audit.anchored'] ?? NEVER,
  },
  {
    name: 'fairmark_releases_verified_age_seconds',
    help: 'Since what is published was last found as it was signed; 1e9 when it never was.',
    of: ({ ages }) => ages['releases.verified'] ?? NEVER,
  },
  {
    name: 'fairmark_clock_skew_seconds',
    help: 'How far this process is ahead of the database’s clock.',
    of: ({ clockSkewSeconds }) => clockSkewSeconds,
  },
];

/** An alert on an age must not stay silent because something never happened. */
const NEVER = 1e9;
