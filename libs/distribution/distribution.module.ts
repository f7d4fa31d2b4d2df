import { Module } from '@nestjs/common';
import { QuestionnaireModule } from '#questionnaire';
import { StudyModule } from '#study';
import { AudienceService } from './campaign/audience.service.js';
import { CampaignCheckService } from './campaign/campaign-check.service.js';
import { CampaignLifeService } from './campaign/campaign-life.service.js';
import { CampaignService } from './campaign/campaign.service.js';
import { HolidayService } from './campaign/holiday.service.js';
import { InviterService } from './campaign/inviter.service.js';
import { LaunchService } from './campaign/launch.service.js';
import { PlannerService } from './campaign/planner.service.js';
import { ReminderService } from './campaign/reminder.service.js';
import { ContactChangeService } from './contact/contact-change.service.js';
import { ContactDirectoryService } from './contact/contact-directory.service.js';
import { ContactImportJob } from './contact/contact-import.job.js';
import { ContactImportService } from './contact/contact-import.service.js';
import { ChannelSenderService } from './channel/channel-sender.service.js';
import { ChannelService } from './channel/channel.service.js';
import { ChannelTurnService } from './channel/channel-turn.service.js';
import { ContactService } from './contact/contact.service.js';
import { ResultConsentService } from './contact/result-consent.service.js';
import { SegmentService } from './contact/segment.service.js';
import { VendorFrameService } from './contact/vendor-frame.service.js';
import { InvitationService } from './invitation.service.js';
import { LinkMissService } from './link/link-miss.service.js';
import { LinkService } from './link/link.service.js';
import { OpenLinkService } from './link/open-link.service.js';
import { OpenStartService } from './link/open-start.service.js';
import { OpenWorkService } from './link/open-work.service.js';
import { DeliveryService } from './mail/delivery.service.js';
import { MailAttemptService } from './mail/mail-attempt.service.js';
import { MailChoiceService } from './mail/mail-choice.service.js';
import { MailIntakeService } from './mail/mail-intake.service.js';
import { MailboxService } from './mail/mailbox.service.js';
import { MailPreviewService } from './mail/mail-preview.service.js';
import { ResultMailService } from './mail/result-mail.service.js';
import { ForecastService } from './progress/forecast.service.js';
import { ProgressFeed } from './progress/progress-feed.js';
import { QuotaService } from './quota/quota.service.js';
import { ProgressService } from './progress/progress.service.js';
import { RecordedInvitationService } from './recorded-invitation.service.js';
import { TicketRuleService } from './ticket/ticket-rule.service.js';
import { TicketService } from './ticket/ticket.service.js';

const services = [
  AudienceService,
  CampaignCheckService,
  CampaignLifeService,
  CampaignService,
  ContactChangeService,
  ContactDirectoryService,
  ContactImportJob,
  ContactImportService,
  ContactService,
  SegmentService,
  VendorFrameService,
  DeliveryService,
  ForecastService,
  HolidayService,
  InvitationService,
  InviterService,
  LaunchService,
  MailAttemptService,
  MailChoiceService,
  MailIntakeService,
  MailboxService,
  MailPreviewService,
  PlannerService,
  ProgressFeed,
  ProgressService,
  QuotaService,
  RecordedInvitationService,
  ReminderService,
  ResultConsentService,
  ResultMailService,
  ChannelSenderService,
  ChannelService,
  ChannelTurnService,
  LinkMissService,
  LinkService,
  OpenLinkService,
  OpenStartService,
  OpenWorkService,
  TicketRuleService,
  TicketService,
];

@Module({ imports: [QuestionnaireModule, StudyModule], providers: services, exports: services })
export class DistributionModule {}
