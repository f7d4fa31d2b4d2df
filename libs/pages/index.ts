export { problemPage, type ProblemPage } from './problem-page.js';
export {
  countText,
  dayText,
  differenceIntervalText,
  differenceText,
  intervalText,
  probabilityText,
  rankText,
  scoreText,
  shareText,
} from './chart/score-text.js';
export type {
  PlainSpan,
  ReportBlock,
  ReportPage,
  ReportScores,
  ReportSection,
  ReportSpan,
  ReportTable,
} from './report/report-model.js';
export { reportMarkdown } from './report/report-markdown.js';
export { reportPage } from './report/report-page.js';
export { reportStylesheet } from './report/report-stylesheet.js';
export { surveyStylesheet } from './style/stylesheets.js';
export { ACT_KEY, DIRECTION, fieldName, LANGUAGE, MOVE, QUOTE, SEEN, TRAP } from './survey/field.js';
export { mailChoicePage, unsubscribePage } from './survey/mail-choice-page.js';
export { checkPage, introPage, keptCheckPage, keptPage } from './survey/other-pages.js';
export { codePage, resumePage } from './survey/resume-pages.js';
export { ticketPage, type TicketPage } from './survey/ticket-page.js';
export { thanksPage } from './survey/thanks-page.js';
export { openLinkPage, PROOF } from './survey/open-link-page.js';
export { withdrawPage, type WithdrawPage } from './survey/withdraw-page.js';
export { stepPage } from './survey/step-page.js';
export type {
  Control,
  OpenLinkPage,
  Option,
  OwnStanding,
  Published,
  Question,
  StepPage,
  SurveyFrame,
  SurveyIsland,
} from './survey/survey-model.js';
export type {
  AdminFrame,
  LatestAnswer,
  LoginPage,
  MailPage,
  MailState,
  OutboxMail,
  OutboxPage,
  OverviewPage,
  RefusalPage,
  Task,
  VendorProgress,
} from './admin/admin-model.js';
export { adminStylesheet } from './admin/admin-stylesheet.js';
export { type PreviewMark, previewMarked, previewMarkStylesheet } from './admin/preview-mark.js';
export {
  resetAskedPage,
  resetAskPage,
  resetDonePage,
  type ResetDoor,
  resetInvalidPage,
  resetPage,
} from './reset/reset-pages.js';
export {
  breakGlassInvalidPage,
  breakGlassPage,
  goOnPage,
  SIGN_ON_PROBLEMS,
  type SignOnDoor,
  type SignOnProblem,
  signOnProblemPage,
} from './sign-on/sign-on-pages.js';
export { appPage, type AppPage, recoveryCodesPage } from './security/app-pages.js';
export { confirmPage, secondFactorPage, type StepError } from './security/login-step-pages.js';
export type { SecurityDoor } from './security/security-door.js';
export { SECURITY_ERRORS, SECURITY_NOTICES, type SecurityPage, securityPage } from './security/security-page.js';
export { loginPage } from './admin/login-page.js';
export { mailPage } from './admin/mail-page.js';
export { outboxPage } from './admin/outbox-page.js';
export { overviewPage } from './admin/overview-page.js';
export { refusalPage } from './admin/refusal-page.js';
export { apiDocsPage, type ApiDocsPage } from './benchmark/api-docs-page.js';
export type {
  BenchmarkDimension,
  BenchmarkPage,
  BenchmarkVendor,
  DataQuality,
  FirstPlace,
  Market,
  MethodFacts,
  OrganisationBand,
  OwnWeights,
  PageFilter,
  PageQuote,
  PageReply,
  PairVerdict,
  Part,
  PartScore,
  PublishedScore,
  ReleaseNote,
  VendorStatus,
  VendorTrend,
  Verdict,
} from './benchmark/benchmark-model.js';
export { PARTS } from './benchmark/benchmark-model.js';
export type { PageEvidence, VendorChannels } from './evidence/evidence-model.js';
export { benchmarkPage } from './benchmark/benchmark-page.js';
export { benchmarkStylesheet } from './benchmark/benchmark-stylesheet.js';
export { headlineOf } from './benchmark/headline-of.js';
export type { OpenApiDocument } from './benchmark/open-api.js';
export { problemTypePage, type ProblemTypePage } from './benchmark/problem-type-page.js';
export { embedPage, type EmbedPage, embedStyle } from './embed/embed-page.js';
export { studyListPage, studyPage, type StudyListPage, type StudyPage } from './benchmark/study-pages.js';
export {
  vendorAcceptedPage,
  vendorAcceptPage,
  type VendorAcceptPage,
  vendorLoginPage,
  type VendorLoginPage,
} from './vendor/login-pages.js';
export type { OwnResult, SegmentRow, VendorPositionPage, WaveChoice, WhatIfBox } from './vendor/position-model.js';
export { vendorPositionPage } from './vendor/position-page.js';
export { type ProgressOfWave, vendorProgressPage, type VendorProgressPage } from './vendor/progress-page.js';
export { vendorBadgePage, type VendorBadgePage } from './vendor/badge-page.js';
export { vendorCorrectionsPage, type VendorCorrectionsPage } from './vendor/corrections-page.js';
export {
  type PeopleProblem,
  vendorPeoplePage,
  type VendorPeoplePage,
  type VendorPersonLine,
} from './vendor/people-page.js';
export type { OwnQuote, OwnReply, OwnReplyVersion, ReplyDraft, VendorQuotesPage } from './vendor/quotes-model.js';
export { vendorQuotesPage } from './vendor/quotes-page.js';
export { VendorCsrf, vendorDocument } from './vendor/vendor-document.js';
export type {
  OwnTicketBatch,
  TicketFileFault,
  TicketNotice,
  TicketWaveChoice,
  VendorTicketFactsPage,
} from './vendor/ticket-facts-model.js';
export { vendorTicketFactsPage } from './vendor/ticket-facts-page.js';
export { VENDOR_PLACES, type VendorFrame, type VendorPlace } from './vendor/vendor-frame.js';
export { vendorStylesheet } from './vendor/vendor-stylesheet.js';
export {
  KEY_LIFETIMES,
  type KeyProblem,
  type VendorKeyLine,
  vendorKeysPage,
  type VendorKeysPage,
} from './vendor/keys-page.js';
export {
  type TypedWebhook,
  type VendorDeliveryPage,
  type VendorWebhookPage,
  type VendorWebhooksPage,
  WEBHOOK_NOTICES,
  WEBHOOK_PROBLEMS,
  type WebhookNotice,
  type WebhookProblem,
  type WebhookState,
} from './vendor/webhook-model.js';
export { vendorDeliveryPage, vendorWebhookPage } from './vendor/webhook-page.js';
export { vendorWebhooksPage } from './vendor/webhooks-page.js';
