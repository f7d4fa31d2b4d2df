import type { OutboxEvent } from '#platform';

/** What a campaign writes words for. */
export type TemplateKind = 'invitation' | 'reminder';
/** `result`: what was answered is published, told to whoever asked to be told. */
export const MAIL_KINDS = ['invitation', 'reminder', 'result'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** One mail of a campaign to one person. The invitation is number 0, reminders count from 0, too. */
export interface MailKey {
  readonly contactId: string;
  readonly campaignId: string;
  readonly kind: MailKind;
  readonly sequence: number;
}

export const MAIL_QUEUED = 'mail.queued';

/** A mail to a person waits to be sent. */
export const mailQueued = ({ contactId, campaignId, kind, sequence }: MailKey): OutboxEvent => ({
  topic: MAIL_QUEUED,
  subjectId: contactId,
  payload: { campaignId, kind, sequence },
});
