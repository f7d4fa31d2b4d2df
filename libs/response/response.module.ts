import { Module } from '@nestjs/common';
import { DistributionModule } from '#distribution';
import { QuestionnaireModule } from '#questionnaire';
import { AnswerExportService } from './answer-export.service.js';
import { AnswerImportService } from './answer-import.service.js';
import { DraftService } from './draft.service.js';
import { OverviewService } from './overview.service.js';
import { ResponseService } from './response.service.js';
import { TotalService } from './total.service.js';

@Module({
  imports: [DistributionModule, QuestionnaireModule],
  providers: [AnswerExportService, AnswerImportService, DraftService, OverviewService, ResponseService, TotalService],
  exports: [AnswerExportService, AnswerImportService, DraftService, OverviewService, ResponseService, TotalService],
})
export class ResponseModule {}
