import { DomainError, type Violation } from '#kernel';

export const probeDesignInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'probe-design-invalid', 'The round of probes cannot be planned like this', { errors });
export const probePlanTooTight = (missing: number) =>
  new DomainError('invalid', 'probe-plan-too-tight', 'The round does not fit into its days', {
    detail: `${missing} probes find no day: allow more days, more runners, or more probes a day`,
    errors: [{ pointer: '/to', code: 'too-tight' }],
  });
export const probeEventsInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'probe-events-invalid', 'The course of the probe cannot have been like this', { errors });
export const ratingInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'rating-invalid', 'The rating does not fit its form', { errors });
export const ticketFactsInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'ticket-facts-invalid', 'The batch of ticket facts cannot be taken', { errors });
export const ratingsInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'ratings-invalid', 'The public ratings cannot be taken', { errors });
export const findingsInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'findings-invalid', 'The findings cannot be taken', { errors });
export const codingInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'coding-invalid', 'The finding cannot be coded like this', { errors });
export const findingCoded = () =>
  new DomainError('conflict', 'finding-coded', 'Two have coded the finding already, and what they said stays');
export const findingUnsettled = () =>
  new DomainError('conflict', 'finding-unsettled', 'The finding is not at the point where this can be done');
export const coderMayNotDecide = () =>
  new DomainError('conflict', 'coder-may-not-decide', 'Who has coded the finding does not decide where coders differ');
export const voiceImportUsed = () =>
  new DomainError('conflict', 'voice-import-used', 'Somebody has coded or judged what the file brought, so it stays');
export const ticketSignatureInvalid = () =>
  new DomainError('unauthenticated', 'signature-invalid', 'The report is not signed as it has to be, or too long ago');
export const ticketBatchReused = () =>
  new DomainError('conflict', 'batch-reused', 'A batch with this id was sent before, and said something else');
export const ticketFactsFrozen = () =>
  new DomainError('conflict', 'ticket-facts-frozen', 'The release of this wave is made; its tickets stay as they are');
export const tooManyTicketBatches = () =>
  new DomainError('conflict', 'too-many-ticket-batches', 'There are as many batches or rows as a wave may hold');
export const ticketBatchWithdrawn = () =>
  new DomainError('conflict', 'ticket-batch-withdrawn', 'This batch was withdrawn before');
export const ticketWaveNotFound = () => new DomainError('not-found', 'not-found', 'There is no such wave of yours');
export const ticketBatchNotFound = () => new DomainError('not-found', 'not-found', 'There is no such batch');
export const probeRoundState = (state: string) =>
  new DomainError('conflict', 'probe-round-state', 'The round of probes is not in a state that allows this', {
    detail: `It is ${state}`,
  });
export const probeConsentMissing = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'probe-consent-missing', 'Urgent scenarios are played with the vendor’s consent only', {
    errors,
  });
export const probeRoundOpen = (errors: readonly Violation[]) =>
  new DomainError('conflict', 'probe-round-open', 'Not all of the round is followed, rated and settled', { errors });
export const probeFinished = () =>
  new DomainError('conflict', 'probe-finished', 'The probe is finished: nothing is added to it any more');
export const probeNotFollowed = () =>
  new DomainError('conflict', 'probe-not-followed', 'The probe is neither solved nor followed to its horizon');
export const probeNotUndoable = () =>
  new DomainError('conflict', 'probe-not-undoable', 'Only the last event that one has entered can be taken back');
export const probeMailUnavailable = () =>
  new DomainError(
    'conflict',
    'probe-mail-unavailable',
    'The round has no support address for the vendor, or the installation no address for answers',
  );
export const probeMailSent = () =>
  new DomainError('conflict', 'probe-mail-sent', 'The question is sent once, and further mails only after it');
export const probeMailWaiting = () =>
  new DomainError('conflict', 'probe-mail-waiting', 'Mails of the probe are on their way or wait to be judged');
export const probeMessageJudged = () =>
  new DomainError('conflict', 'probe-message-judged', 'The message has been judged');
export const probeRated = () =>
  new DomainError('conflict', 'probe-rated', 'The transcript has been rated, and a rating is not changed');
export const probeSettled = () => new DomainError('conflict', 'probe-settled', 'The item has been decided');
export const probeOwn = () =>
  new DomainError('conflict', 'probe-own', 'Nobody decides on what they have sent or rated themselves');
