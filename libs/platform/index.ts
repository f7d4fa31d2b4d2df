export { DataSource } from 'typeorm';
export {
  actAs,
  acting,
  type Acting,
  actingOf,
  type Actor,
  alarmWords,
  type Anchor,
  anchorWords,
  AUDIT_ACTIONS,
  AUDIT_ANCHORED,
  AUDIT_BROKEN,
  type AuditAction,
  type AuditEntry,
  type AuditFilter,
  AuditKeeper,
  AuditLog,
  type AuditRecord,
  type AuditStanding,
  AuditTrail,
  type ChainFault,
  type ChainReport,
  followRequests,
  maskAddress,
  noteAct,
  readAnchors,
  type Refusal,
  RefusalLog,
  runAs,
} from './audit/index.js';
export {
  amcheck,
  BackupError,
  type BackupResult,
  brokenParts,
  forgetOldBackups,
  makeBackup,
  type Manifest,
  openRestored,
  readBackup,
  restoreBackup,
  throwAwayDatabase,
  UNFINISHED,
} from './backup/index.js';
export { CLOCK, systemClock } from './clock/clock.provider.js';
export { ConfigError } from './config/config-error.js';
export { isStrongSecret } from './config/is-strong-secret.js';
export { keptSecret } from './config/kept-secret.js';
export { refuseUnsafeStores } from './config/refuse-unsafe-stores.js';
export { parseConfig, type Config } from './config/parse-config.js';
export type { SignOn } from './config/sign-on-settings.js';
export { type BlindPublicKey, blindSign, isBlindSigned, newBlindKey } from './crypto/blind-signature.js';
export { equalSecret, Keyring, type NumberedSecret, randomToken, sha256, sha256Hex } from './crypto/keyring.js';
export { networkOf } from './crypto/network-of.js';
export { isSignedWebhook, signWebhook, type WebhookHeaders } from './crypto/webhook-signature.js';
export { type PublicKey, SigningKey, signingKeys, type SigningKeys, verifySignature } from './crypto/signing-key.js';
export { formatUuid, isUuid, uuidBytes, uuidV4, uuidV7, uuidV8 } from './crypto/uuid.js';
export { crashPoint } from './crash/crash-point.js';
export { namedQuery, namedQueryWithin, openDatabase, poolOf, rows } from './database/data-source.js';
export { Gatherer } from './database/gatherer.js';
export { isUnavailable, sqlState } from './database/sql-state.js';
export { checkTarget, type EgressRules } from './egress/check-target.js';
export { type EgressAnswer, type EgressOptions, type Message, post, postJson } from './egress/egress.js';
export { egressFetch } from './egress/egress-fetch.js';
export { type NameLookup, publicAddresses, serverLookup } from './egress/name-lookup.js';
export { copyEmbedded } from './embedded/copy-embedded.js';
export { startEmbedded } from './embedded/start-embedded.js';
export { configureFastify, signedBodyOf } from './http/configure-fastify.js';
export { fileOf } from './http/file-form.js';
export { connectionRefusals, refuseConnections } from './http/refuse-connection.js';
export { readCursor, writeCursor } from './http/cursor.js';
export * as queryErrors from './http/errors.js';
export { inputPipe } from './http/input-pipe.js';
export { localeOf } from './http/locale-of.js';
export { matching, oneOf, readQuery, type Reader, shortText, wholeNumber } from './http/read-query.js';
export { parseStrictForm, type FormFields } from './http/strict-form.js';
export { parseStrictJson } from './http/strict-json.js';
export { toProblem, type Problem } from './http/to-problem.js';
export { createRateLimit, type ClosableRateLimit } from './limit/create-rate-limit.js';
export { inTime } from './limit/in-time.js';
export { type LimitRules, type RateLimit, type Standing, standingText } from './limit/rate-limit.js';
export { TokenBuckets } from './limit/token-buckets.js';
export { createLog, LOG, type Log } from './log/log.js';
export { createMailer } from './mail/create-mailer.js';
export type { Mailbox } from './mail/mail-address.js';
export { mailHeaders } from './mail/mail-headers.js';
export { retryConflicts } from './database/retry-transaction.js';
export { clockSkew, MAX_CLOCK_SKEW_MS } from './health/clock-skew.js';
export { watchInstallation } from './metrics/installation-figures.js';
export { repeatedActs } from './metrics/installation.queries.js';
export { type Answered, Metrics } from './metrics/metrics.js';
export { observeRequests } from './metrics/observe-requests.js';
export { type MetricsServer, serveMetrics } from './metrics/serve-metrics.js';
export { addOverloadGate, type OverloadGate } from './overload/add-overload-gate.js';
export { tidyEarly } from './memory/tidy-early.js';
export { readMailbox } from './mail/read-mailbox.js';
export { type RelayCheck, verifyRelay } from './mail/verify-relay.js';
export { type Delivery, MAIL_RETRY_DELAYS_MS, type Mail, type Mailer } from './mail/mailer.js';
export { consume, type Subscription } from './queue/consume.js';
export { createQueue } from './queue/create-queue.js';
export type { JobQueue } from './queue/job-queue.js';
export { countGivenUp, revive, settle, type RelayedEvent } from './queue/outbox.queries.js';
export { prepareQueue } from './queue/postgres-store.js';
export { Relay } from './queue/relay.js';
export { NotYet, PermanentFailure } from './queue/retry.js';
export { announce, type OutboxEvent } from './outbox/outbox.js';
export { CONFIG, MAILER, PlatformModule } from './platform.module.js';
