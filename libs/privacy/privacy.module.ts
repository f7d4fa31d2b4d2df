import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { ResponseModule } from '#response';
import { ErasureReplay } from './erasure-replay.js';
import { ErasureService } from './erasure.service.js';
import { MentionService } from './mention.service.js';
import { NamedErasureService } from './named-erasure.service.js';
import { PersonService } from './person.service.js';
import { RetentionService } from './retention.service.js';

const SERVICES = [ErasureReplay, ErasureService, PersonService, RetentionService];

@Module({
  imports: [DistributionModule, ResponseModule],
  providers: [...SERVICES, MentionService, NamedErasureService],
  exports: SERVICES,
})
export class PrivacyModule {}
