import type { CommandEntry } from './command.js';

/** Everything `fairmark` can do. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'Runs everything on this machine: database, api, worker and, at first, a demo.',
    load: async () => (await import('./commands/start.js')).startCommand,
  },
  {
    name: 'migrate',
    summary: 'Brings the database to the newest schema.',
    load: async () => (await import('./commands/migrate.js')).migrateCommand,
  },
  {
    name: 'demo reset',
    summary: 'Throws the demo away, with everything done to it, and makes it anew.',
    load: async () => (await import('./commands/demo-reset.js')).demoResetCommand,
  },
  {
    name: 'admin create',
    summary: 'Adds a member of the staff, who may do everything unless told otherwise.',
    load: async () => (await import('./commands/admin-create.js')).adminCreateCommand,
  },
  {
    name: 'admin break-glass',
    summary: 'Makes a link that lets an admin in once, when no other way is left.',
    load: async () => (await import('./commands/admin-break-glass.js')).adminBreakGlassCommand,
  },
  {
    name: 'import contacts',
    summary: 'Adds contacts from a CSV file.',
    load: async () => (await import('./commands/import-contacts.js')).importContactsCommand,
  },
  {
    name: 'import responses',
    summary: 'Makes a wave of a dataset of responses.',
    load: async () => (await import('./commands/import-responses.js')).importResponsesCommand,
  },
  {
    name: 'export responses',
    summary: 'Writes the responses of a wave without personal data.',
    load: async () => (await import('./commands/export-responses.js')).exportResponsesCommand,
  },
  {
    name: 'release publish',
    summary: 'Publishes the next revision of a wave.',
    load: async () => (await import('./commands/release-publish.js')).releasePublishCommand,
  },
  {
    name: 'export release-input',
    summary: 'Writes all that a release was computed from.',
    load: async () => (await import('./commands/export-release-input.js')).exportReleaseInputCommand,
  },
  {
    name: 'audit verify',
    summary: 'Says whether the audit log is what was written.',
    load: async () => (await import('./commands/audit-verify.js')).auditVerifyCommand,
  },
  {
    name: 'outbox retry',
    summary: 'Tries again what was given up after too many failures.',
    load: async () => (await import('./commands/outbox-retry.js')).outboxRetryCommand,
  },
  {
    name: 'retention',
    summary: 'Forgets what has had its time, or says what would be forgotten.',
    load: async () => (await import('./commands/retention.js')).retentionCommand,
  },
  {
    name: 'erasures export',
    summary: 'Writes down who was erased, by hashes that name nobody.',
    load: async () => (await import('./commands/erasures.js')).erasuresExportCommand,
  },
  {
    name: 'erasures replay',
    summary: 'Erases again whom a restore has brought back.',
    load: async () => (await import('./commands/erasures.js')).erasuresReplayCommand,
  },
  {
    name: 'backup',
    summary: 'Makes a copy of the database that can be restored, with a manifest of what is in it.',
    load: async () => (await import('./commands/backup.js')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'Brings a backup into an empty database and checks everything in it; --drill to see that it can be done.',
    load: async () => (await import('./commands/restore.js')).restoreCommand,
  },
  {
    name: 'doctor',
    summary: 'Says what is wrong with the installation and with how its mails are believed.',
    load: async () => (await import('./commands/doctor.js')).doctorCommand,
  },
  {
    name: 'mail ingest',
    summary: 'Takes in a mail that came back, from a mail server.',
    load: async () => (await import('./commands/mail-ingest.js')).mailIngestCommand,
  },
  {
    name: 'verify',
    summary: 'Says what is wrong with a release file, without a database.',
    load: async () => (await import('./commands/verify.js')).verifyCommand,
  },
  {
    name: 'report',
    summary: 'Writes a release file as a report: a page, Markdown or PDF, without a database.',
    load: async () => (await import('./commands/report.js')).reportCommand,
  },
  {
    name: 'benchmark',
    summary: 'Computes the benchmark of a dataset file, without a database, or of a wave.',
    load: async () => (await import('./commands/benchmark.js')).benchmarkCommand,
  },
];
