import { type DynamicModule, Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { BenchmarkModule } from '#benchmark';
import { DistributionModule } from '#distribution';
import { EvidenceModule } from '#evidence';
import { type Config, type Log, type Metrics, PlatformModule } from '#platform';
import { PortalModule } from '#portal';
import { PrivacyModule } from '#privacy';
import { QuestionnaireModule } from '#questionnaire';
import { PublicationModule } from '#publication';
import { ReportModule } from '#report';
import { ResponseModule } from '#response';
import { StudyModule } from '#study';
import { WebhookModule } from '#webhook';
import { ENTITIES } from '../entities.js';
import { AdminPageController } from './admin/admin-page.controller.js';
import { AuthController } from './admin/auth.controller.js';
import { CAMPAIGN_CONTROLLERS } from './admin/campaign-controllers.js';
import { ConsolePageController } from './admin/console-page.controller.js';
import { CONTACT_CONTROLLERS } from './admin/contact-controllers.js';
import { LINK_CONTROLLERS } from './admin/link-controllers.js';
import { OpenLinkViews } from './admin/open-link.views.js';
import { OverviewModels } from './admin/overview-models.js';
import { DeliveryController } from './admin/delivery.controller.js';
import { MailPreviewController } from './admin/mail-preview.controller.js';
import { PrivacyController } from './admin/privacy.controller.js';
import { PROBE_CONTROLLERS } from './admin/probe-controllers.js';
import { OutboxPageController } from './admin/outbox-page.controller.js';
import { QUESTIONNAIRE_CONTROLLERS } from './admin/questionnaire-controllers.js';
import { ProgressController } from './admin/progress.controller.js';
import { ProgressStreams } from './admin/progress-streams.js';
import { RELEASE_CONTROLLERS } from './admin/release-controllers.js';
import { ReportController } from './admin/report.controller.js';
import { ExportController } from './admin/export.controller.js';
import { ExclusionAuditController } from './admin/exclusion-audit.controller.js';
import { ResponseController } from './admin/response.controller.js';
import { RulingController } from './admin/ruling.controller.js';
import { STUDY_CONTROLLERS } from './admin/study-controllers.js';
import { VOICE_CONTROLLERS } from './admin/voice-controllers.js';
import { CspReportController } from './csp-report.controller.js';
import { MailHookController } from './hooks/mail-hook.controller.js';
import { HealthController } from './health/health.controller.js';
import { AssetController } from './public/asset.controller.js';
import { BadgeController } from './public/badge.controller.js';
import { BenchmarkController } from './public/benchmark.controller.js';
import { BenchmarkPageController } from './public/benchmark-page.controller.js';
import { DocumentationController } from './public/documentation.controller.js';
import { EmbedController } from './public/embed.controller.js';
import { KeyController } from './public/key.controller.js';
import { OPEN_API } from './public/open-api.js';
import { ReportPageController } from './public/report-page.controller.js';
import { FrameGuard } from './respond/embed-survey.controller.js';
import { OpenLinkPages } from './respond/open-link-pages.js';
import { OwnStandings } from './respond/own-standings.js';
import { PreferenceController } from './respond/preference.controller.js';
import { ResultConsentController } from './respond/result-consent.controller.js';
import { ResumeController } from './respond/resume.controller.js';
import { RespondController } from './respond/respond.controller.js';
import { SurveyDrafts } from './respond/survey-drafts.js';
import { QuoteConsentController } from './respond/quote-consent.controller.js';
import { WithdrawController } from './respond/withdraw.controller.js';
import { WithdrawPageController } from './respond/withdraw-page.controller.js';
import { QuarantineController } from './admin/quarantine.controller.js';
import { SurveyPageController } from './respond/survey-page.controller.js';
import { SurveyPages } from './respond/survey-pages.js';
import { TicketController } from './respond/ticket.controller.js';
import { TicketPageController } from './respond/ticket-page.controller.js';
import { TicketPages } from './respond/ticket-pages.js';
import { UnsubscribeController } from './respond/unsubscribe.controller.js';
import { VENDOR_CONTROLLERS, VENDOR_PROVIDERS } from './vendor/vendor-controllers.js';

/** A request that takes longer than this, in milliseconds, is told that the database is away. */
const STATEMENT_TIMEOUT = 5_000;

const PUBLIC_CONTROLLERS = [
  AssetController,
  BadgeController,
  BenchmarkController,
  BenchmarkPageController,
  CspReportController,
  DocumentationController,
  EmbedController,
  KeyController,
  ReportPageController,
];
const RESPONDENT_CONTROLLERS = [
  RespondController,
  SurveyPageController,
  UnsubscribeController,
  PreferenceController,
  QuoteConsentController,
  WithdrawController,
  WithdrawPageController,
  ResultConsentController,
  ResumeController,
  TicketController,
  TicketPageController,
];

const STAFF_CONTROLLERS = [
  AdminPageController,
  AuthController,
  ...CAMPAIGN_CONTROLLERS,
  ConsolePageController,
  ...CONTACT_CONTROLLERS,
  DeliveryController,
  ...LINK_CONTROLLERS,
  MailPreviewController,
  OutboxPageController,
  PrivacyController,
  ...PROBE_CONTROLLERS,
  ProgressController,
  ...QUESTIONNAIRE_CONTROLLERS,
  ...RELEASE_CONTROLLERS,
  ReportController,
  ExportController,
  ExclusionAuditController,
  QuarantineController,
  ResponseController,
  RulingController,
  ...STUDY_CONTROLLERS,
  ...VOICE_CONTROLLERS,
];

@Module({})
export class ApiModule {
  static with(config: Config, log: Log, metrics?: Metrics): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with({
          config,
          log,
          entities: ENTITIES,
          statementTimeout: STATEMENT_TIMEOUT,
          ...(metrics && { metrics }),
        }),
        AccountModule,
        BenchmarkModule,
        DistributionModule,
        EvidenceModule,
        PortalModule,
        PrivacyModule,
        PublicationModule,
        QuestionnaireModule,
        ReportModule,
        ResponseModule,
        StudyModule,
        WebhookModule,
      ],
      controllers: [
        ...STAFF_CONTROLLERS,
        ...PUBLIC_CONTROLLERS,
        ...RESPONDENT_CONTROLLERS,
        ...VENDOR_CONTROLLERS,
        HealthController,
        MailHookController,
      ],
      providers: [
        FrameGuard,
        OpenLinkPages,
        OpenLinkViews,
        OverviewModels,
        OwnStandings,
        ProgressStreams,
        SurveyDrafts,
        SurveyPages,
        TicketPages,
        ...VENDOR_PROVIDERS,
        { provide: OPEN_API, useValue: {} },
      ],
    };
  }
}
