/** A statement that stops everybody, or breaks the release that still runs beside the new one. */
export interface LintFinding {
  readonly rule: string;
  readonly statement: string;
}

interface Rule {
  readonly rule: string;
  /** The first group is the table. */
  readonly pattern: RegExp;
  /** Small tables are done in a moment. */
  readonly onBigTablesOnly?: boolean;
}

/** Tables that may have millions of rows. */
export const BIG_TABLES: ReadonlySet<string> = new Set([
  'answer_mark',
  'answer_text',
  'audit_log',
  'contact',
  'contact_budget',
  'contact_consent',
  'contact_tag',
  'contact_vendor',
  'invitation',
  'mail_attempt',
  'mail_event',
  'organisation',
  'outbox',
  'recipient',
  'response',
  'response_draft',
  'suppression',
  'ticket_event',
  'ticket_fact',
  'wave_delta',
  'wave_total',
]);

const TABLE = String.raw`(?:only )?(?:if exists )?"?([a-z_]+)"?`;
const RULES: readonly Rule[] = [
  {
    rule: 'an index of a big table is made concurrently',
    pattern: /^create (?:unique )?index (?!concurrently)(?:if not exists )?(?:[a-z_]+ )?on (?:only )?"?([a-z_]+)"?/i,
    onBigTablesOnly: true,
  },
  {
    rule: 'a column keeps its type',
    pattern: new RegExp(`^alter table ${TABLE} .*alter (?:column )?\\S+ (?:set data )?type`, 'i'),
  },
  {
    rule: 'a value of a new column does not have to be computed for each row',
    pattern: new RegExp(
      `^alter table ${TABLE} .*add (?:column )?.*(?:default [^,]*(?:random|uuid|clock_timestamp|nextval)|generated (?:always|by default) as)`,
      'i',
    ),
  },
  {
    rule: 'a new column may be null or has a default',
    pattern: new RegExp(`^alter table ${TABLE} .*add (?:column )?(?!constraint)(?!.*default)[^,]* not null`, 'i'),
  },
  {
    rule: 'a column of a big table that must not be null has a validated check first',
    pattern: new RegExp(`^alter table ${TABLE} .*alter (?:column )?\\S+ set not null`, 'i'),
    onBigTablesOnly: true,
  },
  {
    rule: 'a constraint of a big table is added as not valid and validated later',
    pattern: new RegExp(`^alter table ${TABLE} (?!.*not valid).*add constraint \\S+ (?:check|foreign key)`, 'i'),
    onBigTablesOnly: true,
  },
  {
    rule: 'names stay: the release before still uses them',
    pattern: new RegExp(`^alter table ${TABLE} .*rename`, 'i'),
  },
  {
    rule: 'what the release before reads is dropped later',
    pattern: new RegExp(`^alter table ${TABLE} .*drop column`, 'i'),
  },
  { rule: 'what the release before reads is dropped later', pattern: new RegExp(`^drop table ${TABLE}`, 'i') },
  {
    rule: 'nothing is locked or rewritten whole',
    pattern: new RegExp(`^(?:lock(?: table)?|truncate(?: table)?|cluster|vacuum full) ${TABLE}`, 'i'),
  },
  {
    rule: 'rows of a big table are changed in parts, not at once',
    pattern: new RegExp(`^update ${TABLE} set (?!.* where )`, 'i'),
    onBigTablesOnly: true,
  },
];

const CREATED = /^create table (?:if not exists )?"?([a-z_]+)"?/i;

/**
 * What of a change must not be done to a database that serves. A table that the same change makes is empty and nobody's
 * yet: with it anything may be done.
 */
export function lintChange(statements: readonly string[]): LintFinding[] {
  const made = new Set(statements.flatMap((statement) => CREATED.exec(statement)?.[1] ?? []));
  return statements.flatMap((statement) =>
    RULES.flatMap(({ rule, pattern, onBigTablesOnly }) => {
      const table = pattern.exec(statement)?.[1]?.toLowerCase();
      const isMeant = table !== undefined && !made.has(table) && (onBigTablesOnly !== true || BIG_TABLES.has(table));
      return isMeant ? [{ rule, statement: statement.slice(0, 160) }] : [];
    }),
  );
}
