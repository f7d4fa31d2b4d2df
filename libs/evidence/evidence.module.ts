import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [DistributionModule, ResponseModule, StudyModule],
  providers: [EvidenceService],
  exports: [EvidenceService],
})
export class EvidenceModule {}
