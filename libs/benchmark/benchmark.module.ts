import { Module } from '@nestjs/common';
import { EvidenceModule } from '#evidence';
import { QuestionnaireModule } from '#questionnaire';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { BesideSurveyService } from './beside-survey.service.js';
import { PreparationJob } from './desk/preparation.job.js';
import { ReleaseDeskService } from './desk/release-desk.service.js';
import { ReleaseEmbargoService } from './desk/release-embargo.service.js';
import { ReleasePreviewService } from './desk/release-preview.service.js';
import { ReleasePublisher } from './desk/release-publisher.js';
import { ReleaseWithdrawalService } from './desk/release-withdrawal.service.js';
import { ExclusionAuditService } from './exclusion-audit.service.js';
import { PublishedReleaseService } from './published-release.service.js';
import { ReleaseInputService } from './release-input.service.js';
import { ReleaseKeeper } from './release-keeper.js';
import { ReleaseService } from './release.service.js';
import { ReleaseSigner } from './release-signer.js';
import { ScoreEffectService } from './score-effect.service.js';
import { SurveyScoreService } from './survey-score.service.js';

@Module({
  imports: [EvidenceModule, QuestionnaireModule, ResponseModule, StudyModule],
  providers: [
    BesideSurveyService,
    ExclusionAuditService,
    PreparationJob,
    PublishedReleaseService,
    ReleaseDeskService,
    ReleaseEmbargoService,
    ReleaseInputService,
    ReleaseKeeper,
    ReleasePreviewService,
    ReleasePublisher,
    ReleaseService,
    ReleaseSigner,
    ReleaseWithdrawalService,
    ScoreEffectService,
    SurveyScoreService,
  ],
  exports: [
    ExclusionAuditService,
    PreparationJob,
    PublishedReleaseService,
    ReleaseDeskService,
    ReleaseEmbargoService,
    ReleaseKeeper,
    ReleasePreviewService,
    ReleasePublisher,
    ReleaseService,
    ReleaseSigner,
    ReleaseWithdrawalService,
    ScoreEffectService,
    SurveyScoreService,
  ],
})
export class BenchmarkModule {}
