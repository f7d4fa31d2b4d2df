import pg from 'pg';
import { DataSource, type EntityManager, type MixedList } from 'typeorm';
import { retryConflicts } from './retry-transaction.js';
import { sqlState } from './sql-state.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** How long one statement may take, in milliseconds; jobs may take longer than requests. */
  readonly statementTimeout: number;
  readonly entities?: MixedList<string | (new () => object)>;
  readonly onConnectionError: (error: Error) => void;
  /** Told of each error that the server answers, by its SQLSTATE, whoever asked and whatever becomes of it. */
  readonly onServerError?: (sqlState: string) => void;
}

/** Acts as the role that was never granted UPDATE or DELETE on published things. */
const APPLICATION_ROLE = '-c role=fairmark_app';

const LONGEST_LOCK = 1_500;

/** An `error` event without a listener ends the process; a killed backend must not. */
function listening({ onConnectionError, onServerError }: DatabaseOptions): typeof pg.Client {
  return class ListeningClient extends pg.Client {
    constructor(options?: pg.ClientConfig) {
      super(options);
      this.on('error', onConnectionError);
      const { connection } = this as unknown as { readonly connection: NodeJS.EventEmitter };
      connection.on('errorMessage', ({ code }: { readonly code?: string }) => onServerError?.(code ?? ''));
    }
  };
}

/** The pool of connections below the ORM. */
export const poolOf = (source: DataSource): pg.Pool =>
  (source.driver as unknown as { readonly master: pg.Pool }).master;

export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities ?? [],
    poolErrorHandler: options.onConnectionError,
    extra: {
      Client: listening(options),
      max: options.poolSize,
      options: APPLICATION_ROLE,
      connectionTimeoutMillis: 2_000,
      statement_timeout: options.statementTimeout,
      // A server that is frozen cannot keep its own promise about time.
      query_timeout: options.statementTimeout + 1_000,
      // Leaves whoever waits in vain, and then again behind others, the time to be told so.
      lock_timeout: Math.min(LONGEST_LOCK, Math.floor(options.statementTimeout / 8)),
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  await connectPatiently(source);
  retryTransactions(source);
  return source;
}

/**
 * Every transaction that begins here is done again when the server took it back for another's sake (DB-03). A part of
 * one is not: it was taken back with the whole.
 */
function retryTransactions({ manager }: DataSource): void {
  const once = manager.transaction.bind(manager) as (...args: readonly unknown[]) => Promise<unknown>;
  manager.transaction = (...args: readonly unknown[]) => retryConflicts(() => once(...args)) as Promise<never>;
}

const ATTEMPTS = 5;
const STARTING_UP = '57P03';

/** A machine under load, or a server that is just starting, answers late; one that refuses says so at once. */
async function connectPatiently(source: DataSource, attempt = 1): Promise<void> {
  try {
    await source.initialize();
  } catch (error) {
    if (attempt === ATTEMPTS || !isLate(error)) throw error;
    await connectPatiently(source, attempt + 1);
  }
}

const isLate = (error: unknown): boolean =>
  sqlState(error) === STARTING_UP || (error instanceof Error && /timeout/i.test(error.message));

export interface NamedQuery {
  /** The server keeps one plan for each name, so equal names must mean equal texts. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One round trip on a prepared statement: what hot paths use instead of the ORM. */
export async function namedQuery<Row>(source: DataSource, query: NamedQuery): Promise<Row[]> {
  return retryConflicts(() => run<Row>(poolOf(source), query));
}

/** The same in a transaction. */
export async function namedQueryWithin<Row>(tx: EntityManager, query: NamedQuery): Promise<Row[]> {
  return run<Row>((await tx.queryRunner!.connect()) as pg.PoolClient, query);
}

async function run<Row>(db: pg.Pool | pg.PoolClient, { name, text, values }: NamedQuery): Promise<Row[]> {
  const { rows } = await db.query({ name, text, values: [...values] });
  return rows as Row[];
}

/** Rows of one statement, inside a transaction or outside of one. */
export async function rows<Row>(db: EntityManager, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result: unknown = await db.query(text, [...values]);
  return (returnsCount(result) ? result[0] : result) as Row[];
}

/** TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows. */
function returnsCount(result: unknown): result is [unknown[], number] {
  return Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
}
