import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { AnalysisService } from './analysis.service.js';
import { BundleService } from './bundle.service.js';
import { CatalogueService } from './catalogue.service.js';
import { DesignService } from './design.service.js';
import { DraftService } from './draft.service.js';
import { ImportService } from './import.service.js';
import { PreviewService } from './preview.service.js';
import { PublicationService } from './publication.service.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { TranslationService } from './translation.service.js';
import { VersionService } from './version.service.js';

const SERVICES = [
  AnalysisService,
  BundleService,
  CatalogueService,
  DesignService,
  DraftService,
  ImportService,
  PreviewService,
  PublicationService,
  QuestionnaireService,
  TranslationService,
  VersionService,
];

@Module({ imports: [StudyModule], providers: SERVICES, exports: SERVICES })
export class QuestionnaireModule {}
