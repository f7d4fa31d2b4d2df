import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, equalSecret, sha256 } from '#platform';
import { ApiKeyEntity } from './account.entity.js';
import { newKeyText, readKeyText } from './api-key-text.js';
import { keyNotFound, unauthorized } from './errors.js';
import { KEY_SCOPES, type VendorActor } from './vendor-roles.js';

/** What may be told of a key: nothing that opens anything. */
export type ApiKey = Omit<ApiKeyEntity, 'secretHash'>;

const TELLABLE = {
  id: true,
  vendorId: true,
  label: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedOn: true,
} as const;
const LIFETIME_DAYS = 90;
const DAY = 86_400_000;

@Injectable()
export class ApiKeyService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a key of a vendor and answers its text, which nobody can read again. */
  async issue(vendorId: string, label: string, environment: 'live' | 'test'): Promise<{ id: string; text: string }> {
    const { id, secret, text } = newKeyText(environment);
    const createdAt = this.clock.now();
    await this.db.manager.insert(ApiKeyEntity, {
      id,
      vendorId,
      label,
      secretHash: sha256(secret),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + LIFETIME_DAYS * DAY),
      revokedAt: null,
      lastUsedOn: null,
    });
    return { id, text };
  }

  keys(): Promise<ApiKey[]> {
    return this.db.manager.find(ApiKeyEntity, { select: TELLABLE, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Nothing opens to the key from now on. Revoked again, it keeps the time of the first. */
  async revoke(id: string): Promise<void> {
    if (!(await this.db.manager.existsBy(ApiKeyEntity, { id }))) throw keyNotFound();
    await this.db.manager.update(ApiKeyEntity, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  /** The vendor a key speaks for. */
  async vendorOf(text: string): Promise<string> {
    return (await this.actorOf(text)).vendorId;
  }

  /** Who asks with a key, and what it opens. */
  async actorOf(text: string): Promise<VendorActor> {
    const presented = readKeyText(text);
    const key = presented && (await this.db.manager.findOneBy(ApiKeyEntity, { id: presented.id }));
    if (!presented || !key || !equalSecret(sha256(presented.secret), key.secretHash)) throw unauthorized();
    const now = this.clock.now();
    if (key.revokedAt || key.expiresAt <= now) throw unauthorized();
    await this.#noteUse(key, now.toISOString().slice(0, 10));
    return { via: 'key', vendorId: key.vendorId, keyId: key.id, permissions: KEY_SCOPES };
  }

  async #noteUse(key: ApiKeyEntity, today: string): Promise<void> {
    if (key.lastUsedOn === today) return;
    await this.db.manager.update(ApiKeyEntity, { id: key.id }, { lastUsedOn: today });
  }
}
