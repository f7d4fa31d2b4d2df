import { type Config, createLog, keptSecret, type Log, parseConfig, startEmbedded } from '#platform';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command works on: the configured database, or the one in the data folder. */
export interface Installation {
  readonly config: Config;
  readonly log: Log;
  /** Undefined when DATABASE_URL names the database. */
  readonly embedded: { readonly folder: string; readonly milliseconds: number } | undefined;
  close(): Promise<void>;
}

const PLACEHOLDER = { DATABASE_URL: 'postgres://localhost/', FAIRMARK_SECRET: 'x'.repeat(32) } as const;
const isSet = (env: Environment, name: string): boolean => Boolean(env[name]?.trim() || env[`${name}_FILE`]?.trim());

/** Starts the embedded database if it is the one to use; it goes on running while somebody else uses it. */
export async function openInstallation(env: Environment = process.env): Promise<Installation> {
  const quiet = { LOG_LEVEL: 'warn', ...definedOf(env) };
  // Production never runs on what a desk makes up for itself.
  if (env['NODE_ENV'] === 'production') return installation(parseConfig(quiet), undefined);
  const missing = Object.keys(PLACEHOLDER).filter((name) => !isSet(env, name));
  const { dataFolder } = parseConfig({ ...quiet, ...only(PLACEHOLDER, missing) });
  const startedAt = Date.now();
  const server = missing.includes('DATABASE_URL')
    ? await startEmbedded({ folder: dataFolder, durable: true })
    : undefined;
  try {
    const made = { ...(server && { DATABASE_URL: server.url }), ...secretOf(missing, dataFolder) };
    const config = parseConfig({ ...quiet, ...made });
    return installation(config, server && { ...server, milliseconds: Date.now() - startedAt });
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** Where the embedded database is kept; undefined when another one is named. */
export function embeddedFolder(env: Environment = process.env): string | undefined {
  if (isSet(env, 'DATABASE_URL') || env['NODE_ENV'] === 'production') return undefined;
  const missing = Object.keys(PLACEHOLDER).filter((name) => !isSet(env, name));
  return parseConfig({ ...definedOf(env), ...only(PLACEHOLDER, missing) }).dataFolder;
}

/** Runs the work on the installation and leaves nothing open. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const opened = await openInstallation();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

function installation(
  config: Config,
  server: { folder: string; milliseconds: number; stop(): Promise<void> } | undefined,
): Installation {
  return {
    config,
    log: createLog({ level: config.logLevel, process: 'fairmark' }),
    embedded: server,
    close: async () => server?.stop(),
  };
}

const secretOf = (missing: readonly string[], folder: string): Environment =>
  missing.includes('FAIRMARK_SECRET') ? { FAIRMARK_SECRET: keptSecret(folder) } : {};

const definedOf = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));

const only = (values: Environment, names: readonly string[]): Environment =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
