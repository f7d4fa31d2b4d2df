import { createHash } from 'node:crypto';
import type { MigrationInterface } from 'typeorm';
import { recordedStatements } from './recorded-statements.js';

/** What a change does, as SHA-256 of its statements: another text is another change, whoever compiled the file. */
export async function fingerprintOf(change: MigrationInterface): Promise<string> {
  const hash = createHash('sha256');
  for (const statement of await recordedStatements(change)) hash.update(statement).update('\u0000');
  return hash.digest('hex');
}
