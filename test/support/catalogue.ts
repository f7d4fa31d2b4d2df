import type { TestDatabase } from './database.js';

type Row = Record<string, unknown>;

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly standard: string | null;
  readonly identity: string;
}

export interface Constraint {
  readonly table: string;
  readonly name: string;
  /** p: primary key, u: unique, f: foreign key, c: check. */
  readonly kind: 'p' | 'u' | 'f' | 'c';
  readonly definition: string;
  readonly columns: readonly string[];
  readonly target: string | null;
  readonly targetColumns: readonly string[];
  /** Of a foreign key: a: nothing, r: restrict, c: cascade, n and d: what a cluster does not know. */
  readonly onDelete: string;
  readonly onUpdate: string;
}

export interface Catalogue {
  readonly tables: readonly string[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly {
    readonly table: string;
    readonly definition: string;
    readonly columns: string[];
    readonly unique: boolean;
  }[];
  readonly grants: readonly { readonly table: string; readonly grants: string | null }[];
  readonly sequences: readonly string[];
  readonly triggers: readonly string[];
  readonly rowSecurity: readonly string[];
}

const TABLES = `from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'`;
const names = (keys: string, table: string) =>
  `array(select a.attname::text from unnest(${keys}) with ordinality as k (number, at)
         join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number order by at)`;

/** Everything the schema of an installation consists of, in a fixed order. */
export async function readCatalogue(database: TestDatabase): Promise<Catalogue> {
  const tables = await database.query<{ name: string }>(
    `select t.relname as name ${TABLES} where t.relkind = 'r' order by 1`,
  );
  return {
    tables: tables.map(({ name }) => name),
    columns: await database.query<Column & Row>(
      `select t.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
              not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as standard, a.attidentity::text as identity
       ${TABLES} join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
       where t.relkind = 'r' order by 1, a.attnum`,
    ),
    constraints: await database.query<Constraint & Row>(
      `select t.relname as table, c.conname as name, c.contype::text as kind, pg_get_constraintdef(c.oid) as definition,
              ${names('c.conkey', 'c.conrelid')} as columns, o.relname as target,
              ${names('c.confkey', 'c.confrelid')} as "targetColumns",
              c.confdeltype::text as "onDelete", c.confupdtype::text as "onUpdate"
       ${TABLES} join pg_constraint c on c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c')
       left join pg_class o on o.oid = c.confrelid and c.confrelid <> 0 order by 1, 2`,
    ),
    indexes: await database.query(
      `select t.relname as table, pg_get_indexdef(i.indexrelid) as definition, i.indisunique as unique,
              ${names('i.indkey::int2[]', 'i.indrelid')} as columns
       ${TABLES} join pg_index i on i.indrelid = t.oid order by 1, 2`,
    ),
    grants: await database.query(
      `select t.relname as table, t.relacl::text as grants ${TABLES} where t.relkind = 'r' order by 1`,
    ),
    sequences: (
      await database.query<{ name: string }>(`select t.relname as name ${TABLES} where t.relkind = 'S' order by 1`)
    ).map(({ name }) => name),
    triggers: (
      await database.query<{ name: string }>(
        `select g.tgname as name ${TABLES} join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal order by 1`,
      )
    ).map(({ name }) => name),
    rowSecurity: (
      await database.query<{ name: string }>(`select t.relname as name ${TABLES} where t.relrowsecurity order by 1`)
    ).map(({ name }) => name),
  };
}
