export { admit, GRACE_MILLISECONDS, type Admission, type InvitationState } from './admit.js';
export {
  AT_ONCE,
  type Audience,
  EVERYBODY_IN_STUDY,
  REMINDER_CONDITIONS,
  type ReminderCondition,
  type Timing,
} from './campaign/campaign-plan.js';
export type { ReminderChange } from './campaign/change-reminders.js';
export type { Finding } from './campaign/check-campaign.js';
export { CONTACT_LIMITS } from './campaign/limits.js';
export { ORGANISATIONS_NEEDED } from './campaign/ranking-threshold.js';
export { dayAfter, isDay, momentOf, wallTimeAt, weekdayOf } from './schedule/wall-time.js';
export { HOLIDAY_CALENDARS, type HolidayCalendar } from './schedule/holiday-calendar.js';
export { HOLIDAY_KINDS, type HolidayKind } from './schedule/holidays.js';
export { CAMPAIGN_STATES, type CampaignState } from './campaign/campaign-state.js';
export * as distributionErrors from './errors.js';
export { SIZES, REGIONS, SOURCES, type CompanySize, type Region, type Source } from './segment.js';
export {
  checkSegmentRule,
  EVERYBODY,
  SEGMENT_FIELDS,
  type SegmentCondition,
  type SegmentField,
  type SegmentRule,
} from './contact/segment-rule.js';
export { segmentSql, type SegmentSql } from './contact/segment-sql.js';
export * from './link/index.js';
export { archiveFault, type ArchiveSizes } from './contact/archive-fault.js';
export { columnOf } from './contact/column-of.js';
export { CONTACT_FIELDS, type ContactField, DEFAULT_FIELDS, type DefaultField } from './contact/contact-field.js';
export { type ImportCounts, type ImportNotices, type ImportReport, type PreviewRow } from './contact/import-report.js';
export { type ImportAct, type ImportState, statesFor } from './contact/import-state.js';
export { readAddress } from './contact/contact-address.js';
export { readTags } from './contact/contact-values.js';
export { maskAddress } from './contact/mask-address.js';
export { type ListedPerson, PeopleList } from './contact/merge-people.js';
export {
  isSameState,
  type PersonOutcome,
  type PersonPlan,
  type PersonState,
  planPerson,
  sortedState,
  type StudyVendor,
  type SuppressedScopes,
  undoOf,
} from './contact/plan-person.js';
export { type ContactRow, contactRowReader, type TableRow, type VendorIds } from './contact/read-contact-row.js';
export { type RowError, type RowFault } from './contact/row-fault.js';
export { type FileEncoding, sniffDelimiter, sniffEncoding } from './contact/sniff-encoding.js';
export {
  checkHeader,
  checkMapping,
  type ContactMapping,
  normalHeader,
  readMapping,
  suggestMapping,
} from './contact/suggest-mapping.js';
export {
  type Band,
  type CampaignProgress,
  type Funnel,
  PROGRESS_FIELDS,
  type ProgressField,
  type RateName,
  RATES,
  type Reach,
  type ScreenLoss,
  type Suggestion,
  type VendorProgress,
} from './progress/index.js';
export * from './channel/index.js';
export { BUILT_IN_MAILS } from './mail/built-in-mails.js';
export { type BilingualTemplate, checkTemplate, type MailTemplate, type MailTemplates } from './mail/check-template.js';
export { studyScope, type SuppressionReason, type SuppressionScope, vendorScope } from './mail/mail-choice.js';
export { type MailContent, type MailContentFacts, renderMail } from './mail/render-mail.js';
export { MAIL_VARIABLES, type MailVariable } from './mail/template.js';
export { rhythmOf, zoneFor } from './campaign/campaign-plan.js';
export { checkTiming } from './campaign/check-timing.js';
export { invitationDue, reminderDue } from './campaign/plan-recipient.js';
export * from './ticket/index.js';
export { HOLD_MILLISECONDS } from './quota.js';
export {
  type ContactChange,
  type OrganisationChange,
  readContactChange,
  readOrganisationChange,
  type TypedContact,
  type TypedOrganisation,
} from './contact/contact-change.js';
