import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { QuestionnaireModule } from '#questionnaire';
import { StudyModule } from '#study';
import { AnswerCommits } from './answer-commits.js';
import { AnswerKeyService } from './answer-key.service.js';
import { IntakeService } from './intake.service.js';
import { QuarantineDecisionService } from './quarantine-decision.service.js';
import { QuarantineService } from './quarantine.service.js';
import { WithdrawalService } from './withdrawal.service.js';
import { AnswerJudge } from './answer-judge.js';
import { AnswerErasureService } from './erasure/answer-erasure.service.js';
import { AnswerExportService } from './export/answer-export.service.js';
import { ExportWriter } from './export/export-writer.js';
import { ShownAnswers } from './export/shown-answers.js';
import { WaveExportService } from './export/wave-export.service.js';
import { AnswerTextService } from './answer-text.service.js';
import { AnswerImportService } from './answer-import.service.js';
import { DraftService } from './draft.service.js';
import { TicketExchangeService } from './blind/ticket.service.js';
import { InboxService } from './inbox/inbox.service.js';
import { MixerService } from './inbox/mixer.service.js';
import { OverviewService } from './overview.service.js';
import { OwnScoreService } from './own-score.service.js';
import { PaceService } from './pace.service.js';
import { QualityService } from './quality.service.js';
import { QuoteService } from './quote/quote.service.js';
import { ResponseService } from './response.service.js';
import { ResumeCodeService } from './resume-code.service.js';
import { ReviewService } from './review.service.js';
import { BurstService } from './burst.service.js';
import { TextCopiesService } from './text-copies.service.js';
import { TermFinder } from './terms/term-finder.js';
import { TotalService } from './total.service.js';
import { WaveTotalService } from './wave-total.service.js';

const SERVICES = [
  AnswerErasureService,
  AnswerExportService,
  AnswerImportService,
  AnswerKeyService,
  DraftService,
  InboxService,
  MixerService,
  TicketExchangeService,
  OverviewService,
  OwnScoreService,
  PaceService,
  QualityService,
  QuarantineDecisionService,
  QuarantineService,
  QuoteService,
  ResponseService,
  ResumeCodeService,
  ReviewService,
  TotalService,
  WaveExportService,
  WaveTotalService,
  WithdrawalService,
];

@Module({
  imports: [DistributionModule, QuestionnaireModule, StudyModule],
  providers: [
    ...SERVICES,
    AnswerCommits,
    IntakeService,
    AnswerJudge,
    AnswerTextService,
    BurstService,
    ExportWriter,
    ShownAnswers,
    TextCopiesService,
    TermFinder,
  ],
  exports: SERVICES,
})
export class ResponseModule {}
