export { CampaignService, type NewCampaign } from './campaign.service.js';
export { ContactService, type ImportReport } from './contact.service.js';
export { CampaignEntity, ContactEntity, InvitationEntity, OrganisationEntity } from './distribution.entity.js';
export { MAIL_QUEUED, type MailKind } from './distribution.events.js';
export { DistributionModule } from './distribution.module.js';
export { contactIdOf, invitationIdOf, organisationIdOf } from './identity.js';
export { InvitationService, type Invitation } from './invitation.service.js';
export { MailAttemptService, type MailAttempt } from './mail-attempt.service.js';
export {
  RecordedInvitationService,
  type OpenInvitation,
  type RecordedInvitation,
} from './recorded-invitation.service.js';
