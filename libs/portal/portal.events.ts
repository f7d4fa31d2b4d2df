import type { OutboxEvent } from '#platform';

/** The team answered what a vendor asked to be corrected; the subject is the vendor. */
export const CORRECTION_ANSWERED = 'correction.answered';
/** The team took a reply down; the subject is its vendor. */
export const REPLY_REMOVED = 'reply.removed';

export const correctionAnswered = (vendorId: string, correctionId: string): OutboxEvent => ({
  topic: CORRECTION_ANSWERED,
  subjectId: vendorId,
  payload: { correctionId },
});

export const replyRemoved = (vendorId: string, replyId: string): OutboxEvent => ({
  topic: REPLY_REMOVED,
  subjectId: vendorId,
  payload: { replyId },
});
