/** What members of the staff are. A person has one role; what it opens is in PERMISSIONS. */
export const STAFF_ROLES = ['admin', 'designer', 'analyst', 'runner', 'rater', 'viewer', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Raters judge probes without knowing how a vendor stands, so nothing with a score is open to them. */
const SEES_RESULTS = ['admin', 'designer', 'analyst', 'runner', 'viewer', 'auditor'] as const;

/**
 * Who may do what, in one table: the routes are declared from it, and a page that hides what is not allowed reads
 * the same lines. Nobody may change an answer, so no line says so.
 */
export const PERMISSIONS = {
  'studies.read': STAFF_ROLES,
  'studies.write': ['admin', 'designer'],
  'vendors.write': ['admin', 'designer'],
  'questionnaires.read': SEES_RESULTS,
  'questionnaires.write': ['admin', 'designer'],
  'campaigns.read': SEES_RESULTS,
  'campaigns.write': ['admin', 'runner'],
  /** Contacts without their addresses. */
  'contacts.read': ['admin', 'analyst', 'runner', 'auditor'],
  'contacts.addresses': ['admin', 'runner'],
  'contacts.write': ['admin', 'runner'],
  'mails.list': ['admin', 'runner', 'auditor'],
  /** A mail holds the recipient's personal link. */
  'mails.read': ['admin', 'runner'],
  /** A personal link opens one person's survey. */
  'links.write': ['admin', 'runner'],
  'channels.read': ['admin', 'runner', 'auditor'],
  'channels.write': ['admin', 'runner'],
  'results.read': SEES_RESULTS,
  'responses.read': ['admin', 'analyst', 'auditor'],
  /** Texts as they were written, with all that may give somebody away. */
  'responses.originals': ['admin', 'analyst'],
  'responses.rule': ['admin', 'analyst'],
  /** Results that nobody outside has seen. */
  'releases.read': ['admin', 'analyst', 'auditor'],
  'releases.prepare': ['admin', 'analyst'],
  /** Also takes another person than prepared it. */
  'releases.publish': ['admin'],
  'keys.read': ['admin', 'auditor'],
  'keys.write': ['admin'],
  'people.read': ['admin', 'auditor'],
  'people.write': ['admin'],
  'probes.read': ['admin', 'analyst', 'auditor'],
  'probes.plan': ['admin', 'analyst'],
  /** Runners see the probes that are theirs. */
  'probes.run': ['admin', 'runner'],
  /** Masked transcripts, without vendor, runner and time: whoever sees more is not blind. */
  'probes.rate': ['rater'],
  'probes.settle': ['admin', 'analyst'],
  'evidence.read': ['admin', 'analyst', 'auditor'],
  'evidence.write': ['admin', 'analyst'],
  'audit.read': ['admin', 'auditor'],
  'privacy.read': ['admin', 'auditor'],
  'privacy.write': ['admin'],
  /** Second factors of others, and how the organisation's own login is trusted. */
  'security.write': ['admin'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** What a role may do, in the order of the table. */
export function permissionsOf(role: StaffRole): Permission[] {
  const all = Object.entries(PERMISSIONS) as [Permission, readonly StaffRole[]][];
  return all.filter(([, roles]) => roles.includes(role)).map(([permission]) => permission);
}
