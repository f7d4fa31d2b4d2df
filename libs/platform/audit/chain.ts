import { canonicalJson } from '#kernel';
import { sha256 } from '../crypto/keyring.js';

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What a row says; its hash says that it was said after all rows before it. */
export interface AuditRow {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** RFC 3339 in UTC, with as many digits as the database keeps. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly details: unknown;
  readonly requestId: string | null;
}

/** What the first row follows. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 of the hash before and the row's canonical JSON (RFC 8785). */
export function chainHash(previous: Buffer, row: AuditRow): Buffer {
  const { seq, at, actor, action, object, details, requestId } = row;
  const json = canonicalJson({ seq, at, actor, action, object, details, requestId });
  return sha256(Buffer.concat([previous, Buffer.from(json)]));
}
