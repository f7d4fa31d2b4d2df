import { Module } from '@nestjs/common';
import { QuestionnaireModule } from '#questionnaire';
import { StudyModule } from '#study';
import { CampaignService } from './campaign/campaign.service.js';
import { ContactService } from './contact.service.js';
import { InvitationService } from './invitation.service.js';
import { MailAttemptService } from './mail/mail-attempt.service.js';
import { ForecastService } from './progress/forecast.service.js';
import { ProgressFeed } from './progress/progress-feed.js';
import { ProgressService } from './progress/progress.service.js';
import { RecordedInvitationService } from './recorded-invitation.service.js';

const services = [
  CampaignService,
  ContactService,
  ForecastService,
  InvitationService,
  MailAttemptService,
  ProgressFeed,
  ProgressService,
  RecordedInvitationService,
];

@Module({ imports: [QuestionnaireModule, StudyModule], providers: services, exports: services })
export class DistributionModule {}
