import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type MixedList } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditKeeper } from './audit/audit-keeper.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditTrail } from './audit/audit-trail.js';
import { RefusalLog } from './audit/refusal-log.js';
import { CLOCK, systemClock } from './clock/clock.provider.js';
import { FileClock } from './clock/file-clock.js';
import type { Config } from './config/parse-config.js';
import { Keyring } from './crypto/keyring.js';
import { openDatabase, poolOf } from './database/data-source.js';
import { LOG, type Log } from './log/log.js';
import { createMailer } from './mail/create-mailer.js';
import type { Mailer } from './mail/mailer.js';
import { Metrics } from './metrics/metrics.js';

export const CONFIG = Symbol('Config');
export const MAILER = Symbol('Mailer');

export interface PlatformOptions {
  readonly config: Config;
  readonly log: Log;
  readonly entities: MixedList<string | (new () => object)>;
  /** Milliseconds one statement may take. */
  readonly statementTimeout: number;
  /** Where the figures of the process are kept; its own when there is none. */
  readonly metrics?: Metrics;
}

function auditProviders(config: Config) {
  return [
    {
      provide: AuditKeeper,
      inject: [DataSource, CLOCK, Keyring, AuditLog, LOG],
      useFactory: (db: DataSource, clock: Clock, keyring: Keyring, audit: AuditLog, log: Log) =>
        new AuditKeeper({ db, clock, keyring, audit, log }, config),
    },
    {
      provide: RefusalLog,
      inject: [AuditLog, LOG],
      useFactory: (audit: AuditLog, log: Log) =>
        new RefusalLog(
          (entry) => audit.noteAlone(entry),
          (error) => log.warn({ err: error }, 'a refusal could not be written down'),
        ),
    },
  ];
}

/** The outside world, once: configuration, clock, keys, log and the database. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(RefusalLog) private readonly refusals: RefusalLog,
  ) {}

  static with({ config, log, entities, statementTimeout, metrics = new Metrics() }: PlatformOptions): DynamicModule {
    const database = async () => {
      const source = await openDatabase({
        url: config.databaseUrl,
        poolSize: config.poolSize,
        statementTimeout,
        entities,
        onConnectionError: (error) => log.warn({ err: error }, 'a database connection was lost'),
        onServerError: (state) => metrics.databaseError(state),
      });
      metrics.watchPool(poolOf(source));
      return source;
    };
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
      { provide: CLOCK, useValue: config.clockFile === undefined ? systemClock : new FileClock(config.clockFile) },
      { provide: Keyring, useValue: new Keyring(config.secret, config.linkSecrets, config.keySecrets) },
      { provide: MAILER, useValue: createMailer(config) },
      { provide: DataSource, useFactory: database },
      { provide: Metrics, useValue: metrics },
      AuditLog,
      AuditTrail,
      ...auditProviders(config),
    ];
    return { module: PlatformModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.refusals.flush();
    await this.mailer.close();
    await this.db.destroy();
  }
}
