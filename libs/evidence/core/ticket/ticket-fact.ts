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

/** Whose tickets are read, and of which time. */
export interface TicketScope {
  /** Slug of the vendor; a row may name it, and no other. */
  readonly vendor: string;
  /** Tickets opened earlier or later say nothing of the wave. */
  readonly from: Date;
  readonly until: Date;
  readonly now: Date;
}

/** What came of reading a batch: all of it, or what stands against it with pointers `/tickets/<row>/<field>`. */
export type ReadBatch =
  | { readonly ok: true; readonly facts: readonly TicketFact[] }
  | { readonly ok: false; readonly violations: readonly Violation[] };

export const TICKET_LIMITS = { rows: 5_000, id: 64, violations: 100, windowDays: 90 } as const;

/** What a row says of its ticket, in the order of the columns of a file. */
export const TICKET_FIELDS = [
  'id',
  'severity',
  'organisation',
  'openedAt',
  'repliedAt',
  'solvedAt',
  'reopenedAt',
] as const;
type Field = (typeof TICKET_FIELDS)[number];
type Row = Readonly<Partial<Record<Field | 'vendor', unknown>>>;

const DAY = 86_400_000;

/** Which tickets belong to a wave: opened in the 90 days before it opens, or while it is open. */
export const ticketWindow = ({ opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date }) => ({
  from: new Date(opensAt.getTime() - TICKET_LIMITS.windowDays * DAY),
  until: closesAt,
});

/** No control, direction or invisible characters. */
const ID = new RegExp(`^[^\\p{Cc}\\p{Cf}]{1,${TICKET_LIMITS.id}}$`, 'u');
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a batch as it came in. Nothing of it is taken when one row is wrong, or a ticket comes twice. Times are instants
 * with an offset, not after `now`, and in their order: opened, replied, solved, reopened; what is reopened had been
 * solved.
 */
export function readTickets(rows: readonly unknown[], scope: TicketScope): ReadBatch {
  if (rows.length === 0) return refuse([{ pointer: '/tickets', code: 'empty' }]);
  if (rows.length > TICKET_LIMITS.rows) return refuse([{ pointer: '/tickets', code: 'too-many' }]);
  const violations: Violation[] = [];
  const read = new Map<string, TicketFact>();
  for (const [index, row] of rows.entries()) {
    if (violations.length >= TICKET_LIMITS.violations) break;
    const faults = faultsOf(row, scope);
    violations.push(...faults.map(([field, code]) => ({ pointer: `/tickets/${index}${field && `/${field}`}`, code })));
    if (faults.length > 0) continue;
    const fact = factOf(row as Row);
    if (read.has(fact.id)) violations.push({ pointer: `/tickets/${index}/id`, code: 'repeated' });
    read.set(fact.id, fact);
  }
  return violations.length > 0 ? refuse(violations) : { ok: true, facts: [...read.values()] };
}

const refuse = (violations: readonly Violation[]): ReadBatch => ({
  ok: false,
  violations: violations.slice(0, TICKET_LIMITS.violations),
});

type Fault = readonly [field: Field | 'vendor' | '', code: string];
const KNOWN: ReadonlySet<string> = new Set([...TICKET_FIELDS, 'vendor']);
const TIMES = ['openedAt', 'repliedAt', 'solvedAt', 'reopenedAt'] as const;

function faultsOf(row: unknown, scope: TicketScope): readonly Fault[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [['', 'wrong-type']];
  const given = row as Row;
  const isOwn = given.vendor === undefined || given.vendor === null || given.vendor === scope.vendor;
  const faults: Fault[] = [
    ...(Object.keys(given).every((key) => KNOWN.has(key)) ? [] : [['', 'unknown-key'] as const]),
    ...(isOwn ? [] : [['vendor', 'foreign-vendor'] as const]),
    ...faultsOfWords(given),
    ...TIMES.flatMap((field) => faultOfTime(given, field, scope.now)),
  ];
  if (faults.length > 0) return faults;
  const fact = factOf(given);
  return [...faultOfWindow(fact, scope), ...faultsOfOrder(fact)];
}

function faultOfWindow({ openedAt }: TicketFact, { from, until }: TicketScope): readonly Fault[] {
  if (openedAt < from) return [['openedAt', 'before-window']];
  return openedAt > until ? [['openedAt', 'after-window']] : [];
}

function faultsOfWords({ id, severity, organisation }: Row): readonly Fault[] {
  const isId = typeof id === 'string' && ID.test(id) && id.trim() !== '';
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
  if (typeof value !== 'string' || !isInstant(value)) return [[field, 'not-a-time']];
  return new Date(value) > now ? [[field, 'in-the-future']] : [];
}

/** Engines roll the 30th of February over into March; nobody who wrote it meant that. */
function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return false;
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
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

const says = (fact: TicketFact, field: Field) => fact[field]?.valueOf();

/**
 * Which fields of a later word on a ticket contradict an earlier one: a later word adds what had not happened yet, and
 * unsays nothing.
 */
export const contradictions = (earlier: TicketFact, later: TicketFact): Field[] =>
  TICKET_FIELDS.filter((field) => earlier[field] !== null && says(earlier, field) !== says(later, field));

/** A ticket as it stood at a moment: what happened later had not happened yet. null: it was not open yet. */
export function ticketAsOf(fact: TicketFact, asOf: Date): TicketFact | null {
  if (fact.openedAt > asOf) return null;
  const by = (at: Date | null) => (at === null || at > asOf ? null : at);
  return { ...fact, repliedAt: by(fact.repliedAt), solvedAt: by(fact.solvedAt), reopenedAt: by(fact.reopenedAt) };
}
