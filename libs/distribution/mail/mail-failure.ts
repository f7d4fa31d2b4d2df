import type { EntityManager } from 'typeorm';
import type { Failure } from '../core/mail/classify-failure.js';
import type { MailKey } from './mail.events.js';
import { addMailEvent, closeSittings, softBounces, suppress } from './mail-event.queries.js';

/** So many different mails that came back softly within so many days are as good as an address that is not there. */
const SOFT_LIMIT = 3;
const SOFT_DAYS = 14;
const DAY_MS = 86_400_000;

export interface MailFailure {
  readonly key: MailKey;
  /** Follows from what reported it: told twice it is one. */
  readonly eventId: string;
  readonly failure: Failure;
  readonly now: Date;
}

/**
 * Writes down that a mail could not be delivered, with everything that follows: no mailbox means no more mails at all,
 * in this transaction. False when it was known before.
 */
export async function recordFailure(tx: EntityManager, { key, eventId, failure, now }: MailFailure): Promise<boolean> {
  const { kind, ...why } = failure;
  const { contactId, campaignId } = key;
  const event = { ...key, kind: key.kind, id: eventId, type: kind, ...why, at: now };
  if (!(await addMailEvent(tx, event))) return false;
  const isGone = kind === 'hard' || (kind === 'soft' && (await isSoftTooOften(tx, contactId, now)));
  if (isGone) {
    await suppress(tx, contactId, 'bounced', now);
    await closeSittings(tx, contactId, campaignId);
  }
  return true;
}

async function isSoftTooOften(tx: EntityManager, contactId: string, now: Date): Promise<boolean> {
  return (await softBounces(tx, contactId, new Date(now.getTime() - SOFT_DAYS * DAY_MS))) >= SOFT_LIMIT;
}
