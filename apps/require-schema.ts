import { DataSource, UNFINISHED } from '#platform';
import { schemaStanding, standingFault } from '../migrations/check/schema-standing.js';
import { knownChanges, SchemaError } from '../migrations/migrate.js';

interface Looked {
  readonly isUnfinished: boolean;
  readonly isKept: boolean;
}

/**
 * Throws SchemaError when this program must not serve from the database: its schema is older, newer or another one, or a
 * backup is being restored into it.
 */
export async function requireSchema(db: DataSource): Promise<void> {
  const [looked] = await db.query<Looked[]>(
    `select to_regclass('public.${UNFINISHED}') is not null as "isUnfinished",
            exists (select from information_schema.column_privileges
                    where table_schema = 'public' and table_name = 'migration' and column_name = 'fingerprint') as "isKept"`,
  );
  if (looked?.isUnfinished)
    throw new SchemaError('A backup is being restored into this database, or could not be. It does not serve yet.');
  const applied = looked?.isKept
    ? await db.query<{ name: string; fingerprint: string | null }[]>('select name, fingerprint from migration')
    : [];
  const fault = standingFault(schemaStanding(await knownChanges(), applied));
  if (fault !== undefined) throw new SchemaError(fault);
}
