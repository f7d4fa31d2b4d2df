import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a change of the schema says to the database on the way up, without a database: every question it asks finds
 * nothing, as on plain PostgreSQL. Comments and the way a file is laid out are not part of it.
 */
export async function recordedStatements(change: MigrationInterface): Promise<readonly string[]> {
  const said: string[] = [];
  const query = async (text: string): Promise<unknown[]> => {
    said.push(plain(text));
    return [];
  };
  await change.up({ query } as unknown as QueryRunner);
  return said.filter((text) => !ASKS_OR_SETS.test(text));
}

/** Questions and settings of the connection change nothing; the helpers of all changes ask and set the same. */
const ASKS_OR_SETS = /^(select|set local)\b/i;

const plain = (text: string): string =>
  text
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
