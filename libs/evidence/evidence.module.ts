import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { EvidenceService } from './evidence.service.js';
import { TicketBatchService } from './ticket/ticket-batch.service.js';
import { TicketDeskService } from './ticket/ticket-desk.service.js';
import { TicketEvidence } from './ticket/ticket-evidence.js';
import { TicketSecretService } from './ticket/ticket-secret.service.js';

const TICKETS = [TicketBatchService, TicketDeskService, TicketEvidence, TicketSecretService];

@Module({
  imports: [DistributionModule, ResponseModule, StudyModule],
  providers: [EvidenceService, ...TICKETS],
  exports: [EvidenceService, ...TICKETS],
})
export class EvidenceModule {}
