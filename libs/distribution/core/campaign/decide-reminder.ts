import { decideDue } from '../schedule/due.js';
import { legalFrom, type Rhythm } from '../schedule/occurrence.js';
import { openSittings, reasonNotToSend, type SendFacts, type SittingFacts } from '../may-send.js';
import type { ReminderCondition } from './campaign-plan.js';
import { MAIL_GAP_MILLISECONDS } from './limits.js';

/** The mail before the reminder. */
export interface MailBefore {
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'skipped' | 'bounced';
  readonly sentAt: Date | null;
}

export interface DueReminder extends SendFacts {
  readonly dueAt: Date;
  /** IANA zone whose clocks count. */
  readonly zone: string;
  readonly mailBefore: MailBefore;
}

/**
 * `remind`: the mail is queued. `skip`: this reminder is not sent, the next one may be. `end`: nobody is reminded any
 * more. `later`: the same reminder is looked at again then.
 */
export type ReminderDecision =
  | { readonly kind: 'remind' }
  | { readonly kind: 'skip' | 'end'; readonly reason: string }
  | { readonly kind: 'later'; readonly at: Date };

const conditionOf = ({ state }: SittingFacts): ReminderCondition => (state === 'started' ? 'partial' : 'not-started');

/** A mail that waits, such as while delivery is paused, is looked at again after as long as mails are apart. */
function afterMail(reminder: DueReminder, rhythm: Rhythm, now: Date): ReminderDecision | undefined {
  const { state, sentAt } = reminder.mailBefore;
  if (state === 'failed' || state === 'skipped' || state === 'bounced') return { kind: 'end', reason: 'undelivered' };
  const free = new Date((sentAt ?? now).getTime() + MAIL_GAP_MILLISECONDS);
  if (free <= now) return undefined;
  const at = legalFrom(free, reminder.zone, rhythm);
  return at ? { kind: 'later', at } : { kind: 'end', reason: 'missed' };
}

/** Decides about a reminder that is due, by what has happened since the mail before it. */
export function decideReminder(
  reminder: DueReminder,
  conditions: readonly ReminderCondition[],
  rhythm: Rhythm,
  now: Date,
): ReminderDecision {
  const over = reasonNotToSend(reminder, now);
  if (over !== undefined) return { kind: 'end', reason: over };
  const waits = afterMail(reminder, rhythm, now);
  if (waits) return waits;
  const open = openSittings(reminder, now).map(conditionOf);
  if (!open.some((condition) => conditions.includes(condition))) return { kind: 'skip', reason: 'condition' };
  const due = decideDue(reminder.dueAt, now, reminder.zone, rhythm);
  if (due === 'missed') return { kind: 'skip', reason: 'missed' };
  return due === 'send' ? { kind: 'remind' } : { kind: 'later', at: due.later };
}
