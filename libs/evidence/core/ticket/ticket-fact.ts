import type { Violation } from '#kernel';
import { type Severity, SLA_MINUTES } from '#statistics';

/** What a vendor’s ticket system says of one ticket of a customer. */
export interface TicketFact {
  /** The vendor’s own id: the same id again is the same ticket. */
  readonly id: string;
  readonly severity: Severity;
  /** Keyed hash of the customer, 64 hexadecimal digits: who it is stays with the vendor. */
  readonly organisation: string;
  readonly openedAt: Date;
  /** First reply by a person about the matter; null while there is none. */
  readonly repliedAt: Date | null;
  /** The first time. */
  readonly solvedAt: Date | null;
  /** The first time after that. */
  readonly reopenedAt: Date | null;
}

export interface TicketBatch {
  readonly facts: readonly TicketFact[];
  /** Rows that say, word for word, what another row of the batch says. */
  readonly repeated: number;
}

/** What came of reading a batch: all of it, or what stands against it with pointers `/tickets/<row>/<field>`. */
export type ReadBatch =
  ({ readonly ok: true } & TicketBatch) | { readonly ok: false; readonly violations: readonly Violation[] };

export const TICKET_LIMITS = { rows: 10_000, id: 64, violations: 100 } as const;

const FIELDS = ['id', 'severity', 'organisation', 'openedAt', 'repliedAt', 'solvedAt', 'reopenedAt'] as const;
type Field = (typeof FIELDS)[number];
type Row = Readonly<Partial<Record<Field, unknown>>>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a batch as it came in. Nothing of it is taken when one row is wrong. Times are instants with an offset, not after
 * `now`, and in their order: opened, replied, solved, reopened; what is reopened had been solved.
 */
export function readTickets(rows: readonly unknown[], now: Date): ReadBatch {
  if (rows.length === 0) return refuse([{ pointer: '/tickets', code: 'empty' }]);
  if (rows.length > TICKET_LIMITS.rows) return refuse([{ pointer: '/tickets', code: 'too-many' }]);
  const violations: Violation[] = [];
  const read = new Map<string, TicketFact>();
  let repeated = 0;
  for (const [index, row] of rows.entries()) {
    if (violations.length >= TICKET_LIMITS.violations) break;
    const faults = faultsOf(row, now);
    violations.push(...faults.map(([field, code]) => ({ pointer: `/tickets/${index}${field && `/${field}`}`, code })));
    if (faults.length > 0) continue;
    const fact = factOf(row as Row);
    const earlier = read.get(fact.id);
    if (earlier === undefined) read.set(fact.id, fact);
    else if (isSame(earlier, fact)) repeated += 1;
    else violations.push({ pointer: `/tickets/${index}/id`, code: 'contradicts-itself' });
  }
  return violations.length > 0 ? refuse(violations) : { ok: true, facts: [...read.values()], repeated };
}

const refuse = (violations: readonly Violation[]): ReadBatch => ({
  ok: false,
  violations: violations.slice(0, TICKET_LIMITS.violations),
});

type Fault = readonly [field: Field | '', code: string];

function faultsOf(row: unknown, now: Date): readonly Fault[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [['', 'wrong-type']];
  const given = row as Row;
  const faults: Fault[] = [
    ...(Object.keys(given).some((key) => !FIELDS.includes(key as Field)) ? [['', 'unknown-key'] as const] : []),
    ...faultsOfWords(given),
    ...(['openedAt', 'repliedAt', 'solvedAt', 'reopenedAt'] as const).flatMap((field) =>
      faultOfTime(given, field, now),
    ),
  ];
  return faults.length > 0 ? faults : faultsOfOrder(factOf(given));
}

function faultsOfWords({ id, severity, organisation }: Row): readonly Fault[] {
  const isId = typeof id === 'string' && id.trim() !== '' && id.length <= TICKET_LIMITS.id;
  const isTier = typeof severity === 'string' && Object.hasOwn(SLA_MINUTES, severity);
  const isHash = typeof organisation === 'string' && /^[0-9a-f]{64}$/.test(organisation);
  return [
    ...(isId ? [] : [['id', 'not-an-id'] as const]),
    ...(isTier ? [] : [['severity', 'unknown-value'] as const]),
    ...(isHash ? [] : [['organisation', 'not-a-hash'] as const]),
  ];
}

function faultOfTime(row: Row, field: Field, now: Date): readonly Fault[] {
  const value = row[field];
  if (value === undefined || value === null) return field === 'openedAt' ? [[field, 'required']] : [];
  if (typeof value !== 'string' || !INSTANT.test(value) || Number.isNaN(Date.parse(value)))
    return [[field, 'not-a-time']];
  return new Date(value) > now ? [[field, 'in-the-future']] : [];
}

function faultsOfOrder({ openedAt, repliedAt, solvedAt, reopenedAt }: TicketFact): readonly Fault[] {
  if (repliedAt !== null && repliedAt < openedAt) return [['repliedAt', 'before-question']];
  if (solvedAt !== null && solvedAt < (repliedAt ?? openedAt)) return [['solvedAt', 'runs-backwards']];
  if (reopenedAt === null) return [];
  if (solvedAt === null) return [['reopenedAt', 'not-solved']];
  return reopenedAt < solvedAt ? [['reopenedAt', 'runs-backwards']] : [];
}

function factOf(row: Row): TicketFact {
  const at = (field: Field) =>
    row[field] === undefined || row[field] === null ? null : new Date(row[field] as string);
  return {
    id: row.id as string,
    severity: row.severity as Severity,
    organisation: row.organisation as string,
    openedAt: at('openedAt') as Date,
    repliedAt: at('repliedAt'),
    solvedAt: at('solvedAt'),
    reopenedAt: at('reopenedAt'),
  };
}

const isSame = (one: TicketFact, other: TicketFact): boolean =>
  FIELDS.every((field) => says(one, field) === says(other, field));

const says = (fact: TicketFact, field: Field) => fact[field]?.valueOf();

/** Whether a later word on a ticket may take the place of an earlier one: it adds what had not happened yet, and unsays nothing. */
export function mayFollow(earlier: TicketFact, later: TicketFact): boolean {
  return FIELDS.every((field) => earlier[field] === null || says(earlier, field) === says(later, field));
}
