import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, equalSecret, sha256 } from '#platform';
import { ApiKeyEntity } from './api-key.entity.js';
import { newKeyText, readKeyText } from './api-key-text.js';
import { keyNotActive, keyNotFound, tooManyKeys, unauthorized } from './errors.js';
import { API_VERSIONS, type KeyEnvironment } from './key-version.js';
import { KEY_SCOPES, type VendorActor, type VendorPermission } from './vendor-roles.js';

/** What may be told of a key: nothing that opens anything. */
export type ApiKey = Omit<ApiKeyEntity, 'secretHash'>;

export interface NewKey {
  readonly vendorId: string;
  readonly label: string;
  readonly environment: KeyEnvironment;
  /** All of them where none are named. */
  readonly scopes?: readonly VendorPermission[];
  /** Days; 90 where it is not said. */
  readonly lifetimeDays?: number;
  /** `staff:…` or `vendor:…` with an id. */
  readonly createdBy?: string | null;
}

/** A key that has just been made. Its text is shown this once. */
export interface MadeKey {
  readonly id: string;
  readonly text: string;
}

/** Whom a key speaks for, and what it may say. */
export type KeyHolder = Pick<
  ApiKeyEntity,
  'vendorId' | 'environment' | 'scopes' | 'apiVersion' | 'retiredAt' | 'expiresAt'
> & { readonly keyId: string };

const TELLABLE = {
  id: true,
  vendorId: true,
  label: true,
  environment: true,
  scopes: true,
  apiVersion: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  retiredAt: true,
  successorId: true,
  exposedAt: true,
  warnedDays: true,
} as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LIFETIME_DAYS = 90;
const KEYS_EACH = 10;

@Injectable()
export class ApiKeyService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Makes a key of a vendor and answers its text, which nobody can read again. */
  issue(facts: NewKey): Promise<MadeKey> {
    return this.db.transaction(async (tx) => {
      await lockKeysOf(tx, facts.vendorId);
      const working = (await this.#keysOf(tx, facts.vendorId)).filter((key) => this.#isWorking(key) && !key.retiredAt);
      if (working.length >= KEYS_EACH) throw tooManyKeys();
      const made = await this.#make(tx, facts);
      const { vendorId, environment, label } = facts;
      await this.audit.note(tx, {
        action: 'key.made',
        object: `key:${made.id}`,
        details: { vendorId, environment, label },
      });
      return made;
    });
  }

  /**
   * Makes a key that takes the place of another, with the same name, scopes and lifetime. The other one works for
   * `overlapHours` more, so that nothing stands still while it is replaced.
   */
  rotate(
    id: string,
    { vendorId, overlapHours, createdBy }: { vendorId?: string; overlapHours: number; createdBy?: string },
  ): Promise<MadeKey> {
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const known = await find(tx, id, vendorId);
      await lockKeysOf(tx, known.vendorId);
      const key = await find(tx, id, vendorId);
      if (!this.#isWorking(key) || key.retiredAt) throw keyNotActive();
      const lifetimeDays = Math.max(1, Math.round((key.expiresAt.getTime() - key.createdAt.getTime()) / DAY));
      const made = await this.#make(tx, { ...key, lifetimeDays, createdBy: createdBy ?? null });
      const end = Math.min(key.expiresAt.getTime(), now.getTime() + overlapHours * HOUR);
      await tx.update(
        ApiKeyEntity,
        { id },
        {
          retiredAt: now,
          successorId: made.id,
          expiresAt: new Date(end),
        },
      );
      const details = { vendorId: key.vendorId, successor: made.id, overlapHours };
      await this.audit.note(tx, { action: 'key.rotated', object: `key:${id}`, details });
      return made;
    });
  }

  /** All keys, or those of one vendor, oldest first. */
  keys(vendorId?: string): Promise<ApiKey[]> {
    return this.#keysOf(this.db.manager, vendorId);
  }

  async key(vendorId: string, id: string): Promise<ApiKey> {
    return find(this.db.manager, id, vendorId);
  }

  /** Nothing opens to the key from now on. Revoked again, it keeps the time of the first. */
  async revoke(id: string, vendorId?: string): Promise<void> {
    const { vendorId: ofVendor } = await find(this.db.manager, id, vendorId);
    await this.db.transaction(async (tx) => {
      const revoked = { revokedAt: this.clock.now() };
      const { affected } = await tx.update(ApiKeyEntity, { id, revokedAt: IsNull() }, revoked);
      if (affected !== 1) return;
      await this.audit.note(tx, { action: 'key.revoked', object: `key:${id}`, details: { vendorId: ofVendor } });
    });
  }

  /** Whom a key speaks for. Every use asks the database, so a key that was revoked opens nothing in any process. */
  async identify(text: string): Promise<KeyHolder> {
    const key = await this.#presented(text);
    if (!key || !this.#isWorking(key)) throw unauthorized();
    await this.#noteUse(key);
    const { id: keyId, vendorId, environment, scopes, apiVersion, retiredAt, expiresAt } = key;
    return { keyId, vendorId, environment, scopes, apiVersion, retiredAt, expiresAt };
  }

  /** Whom a key speaks for, as a route of vendors sees it. */
  async actorOf(text: string): Promise<VendorActor> {
    const { scopes, ...key } = await this.identify(text);
    return { via: 'key', permissions: scopes, ...key };
  }

  /** The vendor a key speaks for. */
  async vendorOf(text: string): Promise<string> {
    return (await this.identify(text)).vendorId;
  }

  /** Writes down that a key stood where others can read it, if it is one; its owners are told beside it. */
  async noteExposure(text: string): Promise<void> {
    const key = await this.#presented(text);
    if (!key || key.exposedAt) return;
    await this.db.transaction(async (tx) => {
      await tx.update(ApiKeyEntity, { id: key.id }, { exposedAt: this.clock.now() });
      const details = { vendorId: key.vendorId };
      await this.audit.note(tx, { action: 'key.exposed', object: `key:${key.id}`, details });
    });
  }

  async #presented(text: string): Promise<ApiKeyEntity | undefined> {
    const presented = readKeyText(text);
    const key = presented && (await this.db.manager.findOneBy(ApiKeyEntity, { id: presented.id }));
    if (!presented || !key || !equalSecret(sha256(presented.secret), key.secretHash)) return undefined;
    return presented.environment === key.environment ? key : undefined;
  }

  #isWorking({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>): boolean {
    return revokedAt === null && expiresAt > this.clock.now();
  }

  async #make(tx: EntityManager, facts: NewKey): Promise<MadeKey> {
    const { id, secret, text } = newKeyText(facts.environment);
    const createdAt = this.clock.now();
    await tx.insert(ApiKeyEntity, {
      id,
      vendorId: facts.vendorId,
      label: facts.label,
      secretHash: sha256(secret),
      environment: facts.environment,
      scopes: [...(facts.scopes ?? KEY_SCOPES)],
      apiVersion: API_VERSIONS[0],
      createdBy: facts.createdBy ?? null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + (facts.lifetimeDays ?? LIFETIME_DAYS) * DAY),
      revokedAt: null,
      lastUsedAt: null,
      retiredAt: null,
      successorId: null,
      exposedAt: null,
      warnedDays: null,
    });
    return { id, text };
  }

  #keysOf(db: EntityManager, vendorId: string | undefined): Promise<ApiKey[]> {
    return db.find(ApiKeyEntity, {
      select: TELLABLE,
      ...(vendorId === undefined ? {} : { where: { vendorId } }),
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async #noteUse({ id, lastUsedAt }: ApiKeyEntity): Promise<void> {
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR) * HOUR);
    if (lastUsedAt !== null && lastUsedAt >= hour) return;
    await this.db.manager.update(ApiKeyEntity, { id }, { lastUsedAt: hour });
  }
}

/** Keys of a vendor are made one after the other, so that there are never more than there may be. */
async function lockKeysOf(tx: EntityManager, vendorId: string): Promise<void> {
  await tx.query('select id from vendor where id = $1 for update', [vendorId]);
}

/** A key of another vendor is not there. */
async function find(db: EntityManager, id: string, vendorId: string | undefined): Promise<ApiKey> {
  const key = await db.findOne(ApiKeyEntity, {
    select: TELLABLE,
    where: { id, ...(vendorId === undefined ? {} : { vendorId }) },
  });
  if (!key) throw keyNotFound();
  return key;
}
