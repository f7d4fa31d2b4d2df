import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '#kernel';
import type { AuditFilter, AuditRecord, AuditTrail } from '#platform';

const PAGE = 2_000;
const COLUMNS = ['seq', 'at', 'actor', 'action', 'object', 'details', 'requestId', 'hash'] as const;

/** The log as a table, page by page. Names of people are not in it: a file is kept for longer than an account. */
export async function* auditCsv(trail: AuditTrail, filter: AuditFilter): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = await trail.records(filter, { limit: PAGE, before });
    if (page.length > 0) yield stringify(page.map(cells), { record_delimiter: '\r\n', cast: { string: guardFormula } });
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    before = last.seq;
  }
}

const cells = ({ seq, at, actor, action, object, details, requestId, hash }: AuditRecord) => [
  seq,
  at.toISOString(),
  actor,
  action,
  object,
  JSON.stringify(details),
  requestId ?? '',
  hash,
];
