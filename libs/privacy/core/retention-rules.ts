/** After what something is forgotten that nobody needs any longer. */
export interface RetentionRule {
  /** How long it is kept, in milliseconds. */
  readonly keptMs: number;
  /** From when: the end of the campaign it belongs to, or a moment of its own. */
  readonly from: 'campaign-end' | 'made' | 'last-seen' | 'expiry' | 'finished';
  /** Deleted, or kept without what leads to a person. */
  readonly act: 'delete' | 'unlink' | 'reduce';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every term after which something goes by itself. The data map names the rule of each column by these names. */
export const RETENTION_RULES = {
  drafts: { keptMs: 30 * DAY, from: 'campaign-end', act: 'delete' },
  'unused-consents': { keptMs: 30 * DAY, from: 'campaign-end', act: 'reduce' },
  'identity-links': { keptMs: 180 * DAY, from: 'campaign-end', act: 'unlink' },
  'waiting-answers': { keptMs: 180 * DAY, from: 'campaign-end', act: 'delete' },
  'hand-in-keys': { keptMs: 2 * DAY, from: 'campaign-end', act: 'reduce' },
  'repeat-marks': { keptMs: 2 * DAY, from: 'finished', act: 'reduce' },
  'resume-codes': { keptMs: 0, from: 'expiry', act: 'delete' },
  'spent-work': { keptMs: HOUR, from: 'expiry', act: 'delete' },
  'network-hashes': { keptMs: DAY, from: 'last-seen', act: 'delete' },
  'link-misses': { keptMs: DAY, from: 'expiry', act: 'delete' },
  'login-failures': { keptMs: DAY, from: 'made', act: 'delete' },
  sessions: { keptMs: 0, from: 'expiry', act: 'delete' },
  'vendor-sessions': { keptMs: 0, from: 'expiry', act: 'delete' },
  'password-resets': { keptMs: DAY, from: 'made', act: 'delete' },
  'staff-invitations': { keptMs: 30 * DAY, from: 'expiry', act: 'delete' },
  'vendor-invitations': { keptMs: 30 * DAY, from: 'expiry', act: 'delete' },
  'import-files': { keptMs: 0, from: 'expiry', act: 'delete' },
  'returned-mails': { keptMs: 180 * DAY, from: 'made', act: 'delete' },
  'ticket-events': { keptMs: 180 * DAY, from: 'made', act: 'delete' },
  'webhook-log': { keptMs: 30 * DAY, from: 'finished', act: 'delete' },
  'finished-events': { keptMs: 30 * DAY, from: 'finished', act: 'delete' },
  'export-records': { keptMs: 730 * DAY, from: 'made', act: 'delete' },
} as const satisfies Readonly<Record<string, RetentionRule>>;

export type RetentionRuleName = keyof typeof RETENTION_RULES;
