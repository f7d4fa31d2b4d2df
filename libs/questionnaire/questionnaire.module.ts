import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { QuestionnaireService } from './questionnaire.service.js';

@Module({ imports: [StudyModule], providers: [QuestionnaireService], exports: [QuestionnaireService] })
export class QuestionnaireModule {}
