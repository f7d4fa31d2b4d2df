import { ApplicationRole1764000000000 } from './1764000000000-application-role.js';
import { Study1764000001000 } from './1764000001000-study.js';
import { Questionnaire1764000002000 } from './1764000002000-questionnaire.js';
import { Distribution1764000003000 } from './1764000003000-distribution.js';
import { Response1764000004000 } from './1764000004000-response.js';
import { Release1764000005000 } from './1764000005000-release.js';
import { Account1764000006000 } from './1764000006000-account.js';
import { Ledger1764000007000 } from './1764000007000-ledger.js';
import { GivenUp1764000008000 } from './1764000008000-given-up.js';
import { AnswerTotals1764000009000 } from './1764000009000-answer-totals.js';
import { QuestionnaireDraft1764000010000 } from './1764000010000-questionnaire-draft.js';
import { StudyManagement1764000011000 } from './1764000011000-study-management.js';
import { ContactLists1764000012000 } from './1764000012000-contact-lists.js';
import { CampaignPlan1764000013000 } from './1764000013000-campaign-plan.js';
import { MailDelivery1764000014000 } from './1764000014000-mail-delivery.js';
import { Channels1764000015000 } from './1764000015000-channels.js';
import { Progress1764000016000 } from './1764000016000-progress.js';
import { AnswerReview1764000017000 } from './1764000017000-answer-review.js';
import { OrganisationFacts1764000018000 } from './1764000018000-organisation-facts.js';
import { ResumeCode1764000019000 } from './1764000019000-resume-code.js';
import { AnswerMode1764000020000 } from './1764000020000-answer-mode.js';
import { Intake1764000021000 } from './1764000021000-intake.js';
import { AnswerTexts1764000022000 } from './1764000022000-answer-texts.js';
import { AnswerExport1764000023000 } from './1764000023000-answer-export.js';
import { ReportText1764000024000 } from './1764000024000-report-text.js';
import { Quotes1764000028000 } from './1764000028000-quotes.js';
import { ResultMail1764000029000 } from './1764000029000-result-mail.js';
import { ExportRuns1764000030000 } from './1764000030000-export-runs.js';
import { ReleaseDesk1764000025000 } from './1764000025000-release-desk.js';
import { VendorPortal1764000026000 } from './1764000026000-vendor-portal.js';
import { TicketFacts1764000032000 } from './1764000032000-ticket-facts.js';
import { Webhooks1764000027000 } from './1764000027000-webhooks.js';
import { Probes1764000031000 } from './1764000031000-probes.js';
import { PasswordReset1764000034000 } from './1764000034000-password-reset.js';
import { AuditLog1764000035000 } from './1764000035000-audit-log.js';
import { SecondFactors1764000036000 } from './1764000036000-second-factors.js';
import { SingleSignOn1764000037000 } from './1764000037000-single-sign-on.js';
import { Voices1764000033000 } from './1764000033000-voices.js';
import { Privacy1764000038000 } from './1764000038000-privacy.js';

/** Every change of the schema, oldest first. */
export const HISTORY = [
  ApplicationRole1764000000000,
  Study1764000001000,
  Questionnaire1764000002000,
  Distribution1764000003000,
  Response1764000004000,
  Release1764000005000,
  Account1764000006000,
  Ledger1764000007000,
  GivenUp1764000008000,
  AnswerTotals1764000009000,
  QuestionnaireDraft1764000010000,
  StudyManagement1764000011000,
  ContactLists1764000012000,
  CampaignPlan1764000013000,
  MailDelivery1764000014000,
  Channels1764000015000,
  Progress1764000016000,
  AnswerReview1764000017000,
  OrganisationFacts1764000018000,
  ResumeCode1764000019000,
  AnswerMode1764000020000,
  Intake1764000021000,
  AnswerTexts1764000022000,
  AnswerExport1764000023000,
  ReportText1764000024000,
  ReleaseDesk1764000025000,
  VendorPortal1764000026000,
  Webhooks1764000027000,
  Quotes1764000028000,
  ResultMail1764000029000,
  ExportRuns1764000030000,
  Probes1764000031000,
  TicketFacts1764000032000,
  Voices1764000033000,
  PasswordReset1764000034000,
  AuditLog1764000035000,
  SecondFactors1764000036000,
  SingleSignOn1764000037000,
  Privacy1764000038000,
];
