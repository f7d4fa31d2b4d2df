import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { AnalysisService } from './analysis.service.js';
import { CatalogueService } from './catalogue.service.js';
import { DesignService } from './design.service.js';
import { DraftService } from './draft.service.js';
import { PreviewService } from './preview.service.js';
import { PublicationService } from './publication.service.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { VersionService } from './version.service.js';

const SERVICES = [
  AnalysisService,
  CatalogueService,
  DesignService,
  DraftService,
  PreviewService,
  PublicationService,
  QuestionnaireService,
  VersionService,
];

@Module({ imports: [StudyModule], providers: SERVICES, exports: SERVICES })
export class QuestionnaireModule {}
