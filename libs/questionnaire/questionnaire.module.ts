import { Module } from '@nestjs/common';
import { QuestionnaireService } from './questionnaire.service.js';

@Module({ providers: [QuestionnaireService], exports: [QuestionnaireService] })
export class QuestionnaireModule {}
