import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { EvidenceService } from './evidence.service.js';
import { ProbeAgreementService } from './probe/probe-agreement.service.js';
import { ProbeEvidence } from './probe/probe-evidence.js';
import { ProbeExportService } from './probe/probe-export.service.js';
import { ProbeIntakeService } from './probe/probe-intake.service.js';
import { ProbeListService } from './probe/probe-list.service.js';
import { ProbeMailOrderService } from './probe/probe-mail-order.service.js';
import { ProbeMailService } from './probe/probe-mail.service.js';
import { ProbeRatingService } from './probe/probe-rating.service.js';
import { ProbeRoundService } from './probe/probe-round.service.js';
import { ProbeRunService } from './probe/probe-run.service.js';
import { ProbeScenarioService } from './probe/probe-scenario.service.js';
import { ProbeSlaService } from './probe/probe-sla.service.js';
import { ProbeTranscript } from './probe/probe-transcript.js';
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

const PROBES = [
  ProbeAgreementService,
  ProbeEvidence,
  ProbeExportService,
  ProbeIntakeService,
  ProbeListService,
  ProbeMailOrderService,
  ProbeMailService,
  ProbeRatingService,
  ProbeRoundService,
  ProbeRunService,
  ProbeScenarioService,
  ProbeSlaService,
  ProbeTranscript,
];
const TICKETS = [TicketBatchService, TicketDeskService, TicketEvidence, TicketSecretService];
const VOICES = [CodingService, FindingImportService, FindingService, RatingService, VoiceEvidence];

@Module({
  imports: [DistributionModule, ResponseModule, StudyModule],
  providers: [EvidenceService, ...PROBES, ...TICKETS, ...VOICES, VoiceMasker],
  exports: [EvidenceService, ...PROBES, ...TICKETS, ...VOICES],
})
export class EvidenceModule {}
