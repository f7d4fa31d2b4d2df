import { Module } from '@nestjs/common';
import { StudyService } from './study.service.js';

@Module({ providers: [StudyService], exports: [StudyService] })
export class StudyModule {}
