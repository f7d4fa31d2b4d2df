export { CampaignService, type NewCampaign } from './campaign/campaign.service.js';
export { returnBudget, spendBudget } from './campaign/contact-budget.queries.js';
export { ContactService, type PlainImportReport } from './contact/contact.service.js';
export { IMPORT_APPLY, IMPORT_UNDO } from './contact/contact-import.events.js';
export { ContactImportJob } from './contact/contact-import.job.js';
export type { ImportRecord, UndoReport } from './contact/contact-import.queries.js';
export { ContactImportService, type NewFile } from './contact/contact-import.service.js';
export { CampaignEntity } from './campaign/campaign.entity.js';
export { ContactEntity, InvitationEntity, OrganisationEntity } from './distribution.entity.js';
export { DistributionModule } from './distribution.module.js';
export { contactIdOf, invitationIdOf, organisationIdOf } from './identity.js';
export { InvitationService, type Invitation } from './invitation.service.js';
export { type DeliveryReport, DeliveryService, type DeliveryState } from './mail/delivery.service.js';
export { MAIL_QUEUED, type MailKey, type MailKind } from './mail/mail.events.js';
export { MailAttemptService, type MailAttempt } from './mail/mail-attempt.service.js';
export {
  RecordedInvitationService,
  type OpenInvitation,
  type RecordedInvitation,
} from './recorded-invitation.service.js';
export { lastingToken } from './link/survey-link.js';
export type { CampaignProgress } from './core/progress/index.js';
export { ProgressFeed } from './progress/progress-feed.js';
export { ProgressService } from './progress/progress.service.js';
export { type LinkListing, LinkService } from './link/link.service.js';
export { LINK_ACTS, type LinkActKind } from './link/link.queries.js';
export { type OpenLinkListing, OpenLinkService } from './link/open-link.service.js';
export { OpenStartService } from './link/open-start.service.js';
export { type ContactDetail, ContactDirectoryService, type NewConsent } from './contact/contact-directory.service.js';
export type { ContactFilter, ContactPage, ContactValues, ListedContact } from './contact/contact-list.queries.js';
export { SegmentEntity } from './contact/segment.entity.js';
export { type SegmentCount, SegmentService } from './contact/segment.service.js';
export { type VendorFrame, VendorFrameService } from './contact/vendor-frame.service.js';
export { CHANNEL_MESSAGE } from './channel/channel.events.js';
export { CHANNEL_RETRY_DELAYS_MS, ChannelSenderService } from './channel/channel-sender.service.js';
export { ChannelService } from './channel/channel.service.js';
export { type Channel } from './channel/channel.queries.js';
export { type ChannelMessage, MESSAGE_STATES, type MessageState } from './channel/channel-message.queries.js';
export { ChannelTurnService } from './channel/channel-turn.service.js';
