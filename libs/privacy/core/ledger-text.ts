import { ledgerInvalid } from './errors.js';

/** One erasure as it is written beside a backup. */
export interface LedgerLine {
  readonly subjectId: string;
  readonly answers: 'erase' | 'unlink';
  /** ISO 8601 of UTC. */
  readonly requestedAt: string;
}

/** A code over a text that only one installation can make. */
export type CodeOf = (text: string) => string;

const HEADER = 'fairmark-erasures 1';
const LINE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (erase|unlink) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** A header, a line for each erasure, and a code over all of that. It names nobody. */
export function writeLedger(lines: readonly LedgerLine[], codeOf: CodeOf): string {
  const rows = lines.map(({ subjectId, answers, requestedAt }) => `${subjectId} ${answers} ${requestedAt}`);
  const body = `${[HEADER, ...rows].join('\n')}\n`;
  return `${body}${codeOf(body)}\n`;
}

/** Throws `ledger-invalid` for what another installation wrote, or somebody changed. */
export function readLedger(text: string, codeOf: CodeOf): readonly LedgerLine[] {
  const end = text.trimEnd().lastIndexOf('\n') + 1;
  const [body, code] = [text.slice(0, end), text.slice(end).trim()];
  const [header, ...rows] = body.trimEnd().split('\n');
  if (header !== HEADER || code !== codeOf(body)) throw ledgerInvalid();
  return rows.map(lineOf);
}

function lineOf(row: string): LedgerLine {
  const [, subjectId, answers, requestedAt] = LINE.exec(row) ?? [];
  if (subjectId === undefined || requestedAt === undefined || Number.isNaN(Date.parse(requestedAt)))
    throw ledgerInvalid();
  return { subjectId, answers: answers === 'unlink' ? 'unlink' : 'erase', requestedAt };
}
