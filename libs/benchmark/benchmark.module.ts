import { Module } from '@nestjs/common';
import { QuestionnaireModule } from '#questionnaire';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { PublishedReleaseService } from './published-release.service.js';
import { ReleaseService } from './release.service.js';

@Module({
  imports: [QuestionnaireModule, ResponseModule, StudyModule],
  providers: [PublishedReleaseService, ReleaseService],
  exports: [PublishedReleaseService, ReleaseService],
})
export class BenchmarkModule {}
