import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountModule } from '#account';
import { BenchmarkModule } from '#benchmark';
import { DistributionModule } from '#distribution';
import { EvidenceModule } from '#evidence';
import type { Clock } from '#kernel';
import { CLOCK, type Config, type Log, PlatformModule, runAs, systemClock, tidyEarly } from '#platform';
import { PortalModule } from '#portal';
import { PrivacyModule } from '#privacy';
import { QuestionnaireModule } from '#questionnaire';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { WebhookModule } from '#webhook';
import { ENTITIES } from '../entities.js';

/** Commands may take longer than requests, in milliseconds. */
const STATEMENT_TIMEOUT = 120_000;

@Module({})
class CommandModule {
  static with(config: Config, log: Log, clock: Clock): DynamicModule {
    const platform = PlatformModule.with({ config, log, entities: ENTITIES, statementTimeout: STATEMENT_TIMEOUT });
    const libs = [
      AccountModule,
      BenchmarkModule,
      DistributionModule,
      EvidenceModule,
      PortalModule,
      PrivacyModule,
      QuestionnaireModule,
      ResponseModule,
      StudyModule,
      WebhookModule,
    ];
    return { module: CommandModule, imports: [at(clock, platform), ...libs] };
  }
}

/** The demo lives through months: it brings its own clock. */
function at(clock: Clock, platform: DynamicModule): DynamicModule {
  const own = { provide: CLOCK, useValue: clock };
  const replaced = (platform.providers ?? []).map((provider) =>
    'provide' in provider && provider.provide === CLOCK ? own : provider,
  );
  return { ...platform, providers: replaced, exports: replaced as never };
}

export interface ServiceOptions {
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
}

/** Runs the work with the services of all libs, on a migrated database. */
export async function withServices<T>(
  { config, log, clock = systemClock }: ServiceOptions,
  work: (services: INestApplicationContext) => Promise<T>,
): Promise<T> {
  tidyEarly();
  const services = await NestFactory.createApplicationContext(CommandModule.with(config, log, clock), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await runAs('operator', () => work(services));
  } finally {
    await services.close();
  }
}
