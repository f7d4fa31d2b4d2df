import type { OutboxEvent } from '#platform';

export const TICKET_DUE = 'ticket.due';

/** Somebody is to be asked about a ticket when its delay is over. */
export const ticketDue = (id: string): OutboxEvent => ({ topic: TICKET_DUE, subjectId: id, payload: {} });
