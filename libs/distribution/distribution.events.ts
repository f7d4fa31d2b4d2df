import type { OutboxEvent } from '#platform';

export type MailKind = 'invitation' | 'reminder';
export const MAIL_QUEUED = 'mail.queued';

/** A mail of an invitation waits to be sent. */
export const mailQueued = (invitationId: string, kind: MailKind, sequence: number): OutboxEvent => ({
  topic: MAIL_QUEUED,
  subjectId: invitationId,
  payload: { kind, sequence },
});
