import { Module } from '@nestjs/common';
import { QuestionnaireModule } from '#questionnaire';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { ExclusionAuditService } from './exclusion-audit.service.js';
import { PublishedReleaseService } from './published-release.service.js';
import { ReleaseInputService } from './release-input.service.js';
import { ReleaseService } from './release.service.js';
import { ReleaseSigner } from './release-signer.js';
import { ScoreEffectService } from './score-effect.service.js';

@Module({
  imports: [QuestionnaireModule, ResponseModule, StudyModule],
  providers: [
    ExclusionAuditService,
    PublishedReleaseService,
    ReleaseInputService,
    ReleaseService,
    ReleaseSigner,
    ScoreEffectService,
  ],
  exports: [ExclusionAuditService, PublishedReleaseService, ReleaseService, ReleaseSigner, ScoreEffectService],
})
export class BenchmarkModule {}
