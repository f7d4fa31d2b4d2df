import type { TestDatabase } from './database.js';

/** Tables that count who knocks and who was let in: a refusal may change them. */
export const OF_DOORS = 'session vendor_session login_failure link_miss api_key audit_head audit_log outbox'.split(' ');

/** Tables in which workers go on meanwhile with what is due, whatever is asked. */
export const OF_WORKERS =
  'answer_mark answer_text channel_message channel_notice contact_budget delivery_gate delivery_pace fold_turn invitation mail_attempt response retention_run wave_burst wave_delta wave_pace wave_tally wave_total webhook_attempt webhook_delivery webhook_endpoint'.split(
    ' ',
  );

/** A hash of the rows of each table but the named ones, or of those rows that a condition on `t` leaves. */
export async function rowHashes(
  database: TestDatabase,
  without: readonly string[],
  condition = 'true',
): Promise<Readonly<Record<string, string>>> {
  const tables = await database.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const parts = tables
    .filter(({ name }) => !without.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
         from "${name}" t where ${condition}`,
    );
  const rows = await database.query<{ name: string; hash: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
