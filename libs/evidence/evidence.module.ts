import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { EvidenceService } from './evidence.service.js';
import { TicketBatchService } from './ticket/ticket-batch.service.js';
import { TicketDeskService } from './ticket/ticket-desk.service.js';
import { TicketEvidence } from './ticket/ticket-evidence.js';
import { TicketSecretService } from './ticket/ticket-secret.service.js';
import { CodingService } from './voice/coding.service.js';
import { FindingImportService } from './voice/finding-import.service.js';
import { FindingService } from './voice/finding.service.js';
import { RatingService } from './voice/rating.service.js';
import { VoiceEvidence } from './voice/voice-evidence.js';
import { VoiceMasker } from './voice/voice-masker.js';

const TICKETS = [TicketBatchService, TicketDeskService, TicketEvidence, TicketSecretService];
const VOICES = [CodingService, FindingImportService, FindingService, RatingService, VoiceEvidence];

@Module({
  imports: [DistributionModule, ResponseModule, StudyModule],
  providers: [EvidenceService, ...TICKETS, ...VOICES, VoiceMasker],
  exports: [EvidenceService, ...TICKETS, ...VOICES],
})
export class EvidenceModule {}
