import { readFileSync } from 'node:fs';
import type { NumberedSecret } from '../crypto/keyring.js';
import { channelSettings, type ChannelSettings } from './channel-settings.js';
import { ConfigError } from './config-error.js';
import { type Environment, EnvironmentReader, type ReadFile } from './environment.js';
import { isLongSecret, isStrongSecret } from './is-strong-secret.js';
import { mailSettings, type MailSettings } from './mail-settings.js';
import { signOnSettings, type SignOnSettings } from './sign-on-settings.js';
import { webhookSettings, type WebhookSettings } from './webhook-settings.js';
import { operationSettings, type OperationSettings } from './operation-settings.js';
import { matching, networks, oneOf, publicAddress, urlOf, wholeNumber, yesOrNo } from './values.js';

export interface Config extends ChannelSettings, MailSettings, OperationSettings, SignOnSettings, WebhookSettings {
  readonly environment: 'production' | 'development' | 'test';
  /** What the application logs in with; migrations use `databaseOwnerUrl`. */
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  /** Unset: the queue lives in the database. */
  readonly redisUrl: string | undefined;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly secret: string;
  readonly logLevel: string;
  /** Networks whose X-Forwarded headers are believed; empty: nobody's. */
  readonly trustProxy: readonly string[];
  /** Database connections of one process. */
  readonly poolSize: number;
  /** At most so many submits are gathered into one statement. */
  readonly submitBatch: number;
  readonly demo: boolean;
  /** Whether whoever decides what is asked and who sees it needs more than a password, or may have it. */
  readonly secondFactor: 'everybody' | 'required' | 'offered';
  /** Requests for published data that one network may make in a minute. */
  readonly publicRate: number;
  /** Requests that one API key may make in a minute. */
  readonly keyRate: number;
  readonly queuePrefix: string;
  /** Where the embedded database, the demo's facts and the like are kept. */
  readonly dataFolder: string;
  /** The file of the audit log's signed anchors. */
  readonly auditAnchors: string;
  /** Of tests only: a file that moves the time of every program that reads it. */
  readonly clockFile: string | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const text = (raw: string): string => raw;
/** What other programs make a first account of; here nobody has one that was not given to them. */
const ADMIN_DEFAULTS = /^((DEFAULT|INITIAL|FIRST)_)?ADMIN_(PASSWORD|EMAIL|USER|USERNAME)(_FILE)?$/;

/**
 * Reads the environment once. Throws ConfigError with every mistake in it, by name: a value could be a
 * secret. Production refuses what is fine on a desk: weak secrets, http, demo data, mails to nowhere.
 */
export function parseConfig(env: Environment, readFile: ReadFile = (path) => readFileSync(path, 'utf8')): Config {
  const reader = new EnvironmentReader(env, readFile);
  const environment = reader.read('NODE_ENV', oneOf('production', 'development', 'test'), 'development');
  const port = reader.read('PORT', wholeNumber(0, 65_535), '3000');
  const config: Config = {
    environment,
    port,
    ...stores(reader),
    ...mailSettings(reader),
    ...tuning(reader),
    publicUrl: reader.read(
      'PUBLIC_URL',
      publicAddress,
      environment === 'production' ? undefined : `http://localhost:${port ?? 3000}`,
    ),
    host: reader.read('HOST', matching(/^[0-9A-Za-z.:-]{1,253}$/), '127.0.0.1'),
    secret: reader.secret('FAIRMARK_SECRET', (raw) => (isLongSecret(raw) ? raw : undefined)),
    ...channelSettings(reader),
    ...operationSettings(reader, environment === 'production'),
    ...signOnSettings(reader),
    ...webhookSettings(reader),
    trustProxy: reader.optional('TRUST_PROXY', networks) ?? [],
    demo: reader.read('FAIRMARK_DEMO', yesOrNo, 'false'),
    secondFactor: reader.read(
      'SECOND_FACTOR',
      oneOf('everybody', 'required', 'offered'),
      environment === 'production' ? 'required' : 'offered',
    ),
    ...files(reader),
    clockFile: reader.optional('FAIRMARK_TEST_CLOCK', text),
  };
  if (environment === 'production') refuseDeskSettings(config, reader);
  refuseStrangeSettings(config, reader);
  if (reader.mistakes.length > 0) throw new ConfigError(reader.mistakes);
  return Object.freeze(config);
}

/** What belongs to tests alone, to other programs, or to nobody. */
function refuseStrangeSettings(config: Config, reader: EnvironmentReader): void {
  reader.require(
    config.clockFile === undefined || config.environment === 'test',
    'FAIRMARK_TEST_CLOCK must not be set outside of tests',
  );
  reader.require(
    config.webhookNameServers?.length === 0 || config.environment === 'test',
    'FAIRMARK_TEST_DNS must not be set outside of tests',
  );
  reader.require(
    reader.named(ADMIN_DEFAULTS).length === 0,
    'An admin is made by "fairmark admin create", not by the environment: ' + reader.named(ADMIN_DEFAULTS).join(', '),
  );
  // The one variable of the tests, which pass their environment on.
  const unknown = reader.unknown('FAIRMARK_').filter((name) => name !== 'FAIRMARK_TEST_PG');
  reader.mistakes.push(...unknown.map((name) => `${name} is not a setting of Fairmark`));
}

function files(reader: EnvironmentReader) {
  const dataFolder = reader.read('FAIRMARK_DATA', text, '.data');
  return { dataFolder, auditAnchors: reader.read('AUDIT_ANCHORS', text, `${dataFolder}/audit-anchors.jsonl`) };
}

function stores(reader: EnvironmentReader) {
  const postgres = urlOf('postgres:', 'postgresql:');
  const databaseUrl = reader.secret('DATABASE_URL', postgres);
  return {
    databaseUrl,
    databaseOwnerUrl: reader.optionalSecret('DATABASE_OWNER_URL', postgres) ?? databaseUrl,
    redisUrl: reader.optionalSecret('REDIS_URL', urlOf('redis:', 'rediss:')),
    queuePrefix: reader.read('QUEUE_PREFIX', matching(/^[a-z][a-z0-9_]{0,31}$/), 'fairmark'),
  };
}

function tuning(reader: EnvironmentReader) {
  return {
    logLevel: reader.read('LOG_LEVEL', oneOf(...LOG_LEVELS), 'info'),
    poolSize: reader.read('POOL_SIZE', wholeNumber(1, 200), '10'),
    submitBatch: reader.read('SUBMIT_BATCH', wholeNumber(1, 1_000), '64'),
    publicRate: reader.read('PUBLIC_RATE', wholeNumber(1, 1_000_000_000), '300'),
    keyRate: reader.read('KEY_RATE', wholeNumber(1, 1_000_000_000), '600'),
  };
}

function refuseDeskSettings(config: Partial<Config>, reader: EnvironmentReader): void {
  const {
    secret,
    publicUrl,
    smtpUrl,
    demo,
    linkSecrets: links,
    keySecrets: keys,
    channelSinks,
    webhookSinks,
    mailHookSecret: hook,
    signOn,
  } = config;
  reader.require(secret === undefined || isStrongSecret(secret), 'FAIRMARK_SECRET is too weak for production');
  reader.require(!publicUrl?.startsWith('http:'), 'PUBLIC_URL must be https in production');
  reader.require(smtpUrl !== undefined || reader.mistakes.includes('SMTP_URL is not valid'), 'SMTP_URL is missing');
  reader.require(!demo, 'FAIRMARK_DEMO must not be set in production');
  reader.require(!links?.some(isWeak), 'FAIRMARK_LINK_SECRETS are too weak for production');
  reader.require(!keys?.some(isWeak), 'FAIRMARK_KEY_SECRETS are too weak for production');
  reader.require(hook === undefined || isStrongSecret(hook), 'MAIL_HOOK_SECRET is too weak for production');
  reader.require(!signOn?.issuer.startsWith('http:'), 'OIDC_ISSUER must be https in production');
  reader.require(!channelSinks?.length, 'CHANNEL_SINKS must not be set in production');
  reader.require(!webhookSinks?.length, 'WEBHOOK_SINKS must not be set in production');
}

const isWeak = ({ secret }: NumberedSecret): boolean => secret !== null && !isStrongSecret(secret);
