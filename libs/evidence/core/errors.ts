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
