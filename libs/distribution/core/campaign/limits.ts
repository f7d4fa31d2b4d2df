/** How often one person is asked, over all campaigns and vendors. The only place where these numbers stand. */
export const CONTACT_LIMITS = {
  /** One invitation in so many days. */
  budgetDays: 30,
  /** Reminders of one invitation. */
  reminders: 2,
  /** Between two mails to the same person. */
  hoursBetweenMails: 72,
  /** A reminder so long after the invitation reminds of nothing. */
  longestReminderDays: 60,
} as const;

const HOUR = 3_600_000;
export const BUDGET_MILLISECONDS = CONTACT_LIMITS.budgetDays * 24 * HOUR;
export const MAIL_GAP_MILLISECONDS = CONTACT_LIMITS.hoursBetweenMails * HOUR;
