import { type DynamicModule, Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { BenchmarkModule } from '#benchmark';
import { DistributionModule } from '#distribution';
import { EvidenceModule } from '#evidence';
import { type Config, type Log, type Metrics, PlatformModule } from '#platform';
import { PrivacyModule } from '#privacy';
import { ResponseModule } from '#response';
import { WebhookModule } from '#webhook';
import { ENTITIES } from '../entities.js';

/** Jobs may take longer than requests, in milliseconds. */
const STATEMENT_TIMEOUT = 60_000;

@Module({})
export class WorkerModule {
  static with(config: Config, log: Log, metrics?: Metrics): DynamicModule {
    const platform = PlatformModule.with({
      config,
      log,
      entities: ENTITIES,
      statementTimeout: STATEMENT_TIMEOUT,
      ...(metrics && { metrics }),
    });
    return {
      module: WorkerModule,
      imports: [
        platform,
        AccountModule,
        BenchmarkModule,
        DistributionModule,
        EvidenceModule,
        PrivacyModule,
        ResponseModule,
        WebhookModule,
      ],
    };
  }
}
