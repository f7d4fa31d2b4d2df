import { canonicalJson } from '#kernel';
import { BUILT_IN_MAILS } from '../mail/built-in-mails.js';
import type { BilingualTemplate, MailTemplates } from '../mail/check-template.js';
import type { Timing } from './campaign-plan.js';

/** What may still be decided about the reminders of a campaign that was launched. */
export interface ReminderChange extends Pick<Timing, 'reminderDays' | 'reminderFor'> {
  /** Null: the built-in words. */
  readonly words: BilingualTemplate | null;
}

interface Remindable {
  readonly timing: Timing;
  /** Null: the built-in words. */
  readonly content: MailTemplates | null;
}

/** So many former wordings are kept; nobody changes their mind more often, and programs that do gain nothing by it. */
const MOST_EARLIER = 20;

/**
 * The plan with other reminders. Mails that have left keep the words they left with: those that hold no more are kept
 * with the moment (`now`) until which they did.
 */
export function changeReminders(
  { timing, content }: Remindable,
  { reminderDays, reminderFor, words }: ReminderChange,
  now: Date,
): Remindable {
  const before = content ?? BUILT_IN_MAILS;
  const reminder = words ?? BUILT_IN_MAILS.reminder;
  const changed = { ...timing, reminderDays, reminderFor };
  if (canonicalJson(reminder) === canonicalJson(before.reminder)) return { timing: changed, content };
  const earlier = [...(before.earlier ?? []), { until: now.toISOString(), reminder: before.reminder }];
  return { timing: changed, content: { ...before, reminder, earlier: earlier.slice(-MOST_EARLIER) } };
}

/** The words of a mail that left, or is to leave, at a moment. `content` null: the built-in words. */
export function wordsAt(content: MailTemplates | null, kind: 'invitation' | 'reminder', at: Date): BilingualTemplate {
  const now = content ?? BUILT_IN_MAILS;
  if (kind === 'invitation') return now.invitation;
  return now.earlier?.find(({ until }) => at.getTime() < Date.parse(until))?.reminder ?? now.reminder;
}
