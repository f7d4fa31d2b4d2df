import { assertNever, DomainError, type Violation } from '#kernel';
import type { Admission } from './admit.js';

export const linkNotFound = () => new DomainError('not-found', 'link-not-found', 'This link is not an invitation');
export const tooManyUnknownLinks = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many links that are no invitation', { retryAfter });
export const campaignNotFound = () => new DomainError('not-found', 'not-found', 'There is no such campaign');
export const campaignInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'campaign-invalid', 'The campaign does not fit its wave', { errors });
export const contactsInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'import-invalid', 'The list of contacts cannot be read', { errors });
export const importNotFound = () => new DomainError('not-found', 'not-found', 'There is no such import');
export const importNotReady = (state: string) =>
  new DomainError('conflict', 'import-not-ready', 'The import is at another step', {
    errors: [{ pointer: '/state', code: state }],
  });
export const importBusy = () =>
  new DomainError('unavailable', 'import-busy', 'Another process works on this import', { retryAfter: 5 });
export const contactNotFound = () => new DomainError('not-found', 'not-found', 'There is no such contact');
export const contactInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'contact-invalid', 'The contact cannot be changed like this', { errors });
export const segmentNotFound = () => new DomainError('not-found', 'not-found', 'There is no such segment');
export const segmentInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'segment-invalid', 'The rule of the segment cannot be used', { errors });
export const scheduleInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'schedule-invalid', 'The campaign cannot be sent at these times', { errors });
export const tooManyTestMails = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many test mails', { retryAfter });
export const templateInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'template-invalid', 'The words of the mails cannot be sent like this', { errors });
export const campaignState = (state: string) =>
  new DomainError('conflict', 'campaign-state', 'This cannot be done to a campaign in its state', { detail: state });
export const holidayNotFound = () => new DomainError('not-found', 'not-found', 'No such day was set');
export const campaignNotDraft = () =>
  new DomainError('conflict', 'campaign-not-draft', 'This campaign was launched before');
export const campaignBusy = () =>
  new DomainError('conflict', 'campaign-busy', 'Somebody else is changing this campaign at this moment', {
    retryAfter: 2,
  });

export const tooManyStreams = () =>
  new DomainError('unavailable', 'too-many-streams', 'Too many people watch at this moment; ask again instead', {
    retryAfter: 10,
  });

export const openLinkNotFound = () => new DomainError('not-found', 'link-not-found', 'This link is not an invitation');
export const openLinkInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'open-link-invalid', 'The open link does not fit its campaign', { errors });
export const openLinkFull = () => new DomainError('conflict', 'open-link-full', 'All places of this survey are taken');
export const organisationFull = () =>
  new DomainError('conflict', 'organisation-full', 'Enough people of this organisation have taken part');
export const openLinkNotOpen = () =>
  new DomainError('conflict', 'open-link-not-open', 'This survey takes no answers at the moment');
export const quotaFull = () => new DomainError('conflict', 'quota-full', 'Enough people like you have taken part');
export const quotaInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'quota-invalid', 'The quota does not fit its wave', { errors });
export const proofRequired = () =>
  new DomainError('forbidden', 'pow-required', 'This survey asks the device for a short calculation first');
export const proofInvalid = () =>
  new DomainError('forbidden', 'pow-invalid', 'The calculation does not belong to this survey, or is wrong');
export const proofExpired = () =>
  new DomainError('forbidden', 'pow-expired', 'The calculation took too long; a new one is needed');
export const proofReplayed = () =>
  new DomainError('forbidden', 'pow-replayed', 'This calculation was handed in before');
export const channelInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'channel-invalid', 'The robot of the group cannot be used like this', { errors });
export const ticketSignatureInvalid = () =>
  new DomainError('unauthenticated', 'signature-invalid', 'The report is not signed as it has to be, or too long ago');
export const ticketEventReused = () =>
  new DomainError('conflict', 'event-reused', 'An event with this id was reported before, and said something else');
export const ticketRuleInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'ticket-rule-invalid', 'The rule for tickets does not fit its study', { errors });
export const channelOff = () => new DomainError('conflict', 'channel-off', 'This group is switched off');
export const invitationNotFound = () => new DomainError('not-found', 'not-found', 'There is no such invitation');
export const linkHasNoAddress = () =>
  new DomainError('conflict', 'link-has-no-address', 'Nobody with an address was invited here; copy the link instead');
export const invitationAnswered = () =>
  new DomainError('conflict', 'already-answered', 'This invitation was answered; its link leads to nothing more');

/** `moment`: when that was or will be, as the clocks of the wave's zone show it; only for windows. */
export function notAdmitted(admission: Exclude<Admission, 'open'>, moment?: string): DomainError {
  const when = moment === undefined ? {} : { detail: moment };
  switch (admission) {
    case 'not-yet':
      return new DomainError('conflict', 'survey-not-open', 'This survey has not begun yet', when);
    case 'answered':
      return new DomainError('conflict', 'already-submitted', 'You have already answered');
    case 'revoked':
      return new DomainError('gone', 'link-revoked', 'This link was replaced by a newer one');
    case 'expired':
      return new DomainError('gone', 'link-expired', 'This link has expired', when);
    case 'closed':
      return new DomainError('gone', 'survey-closed', 'This survey has closed', when);
    default:
      return assertNever(admission);
  }
}
