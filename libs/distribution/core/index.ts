export { admit, type Admission, type InvitationState } from './admit.js';
export { AT_ONCE, type Audience, type ReminderCondition, type Timing } from './campaign/campaign-plan.js';
export { CAMPAIGN_STATES, type CampaignState } from './campaign/campaign-state.js';
export { invitationMail, type InvitationMailFacts, type MailContent } from './invitation-mail.js';
export * as distributionErrors from './errors.js';
export { readContactRows, type ContactRow, type RowError, type TableRow } from './read-contact-rows.js';
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
