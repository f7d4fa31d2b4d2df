export { admit, type Admission, type InvitationState } from './admit.js';

export { invitationMail, type InvitationMailFacts, type MailContent } from './invitation-mail.js';
export * as distributionErrors from './errors.js';
export { readContactRows, type ContactRow, type RowError, type TableRow } from './read-contact-rows.js';
export { SIZES, REGIONS, SOURCES, type CompanySize, type Region, type Source } from './segment.js';
