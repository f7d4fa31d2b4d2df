import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, CONFIG, type Config, type RelayedEvent, rows } from '#platform';
import { keyNoticeWords } from './key-notice.js';
import { VendorNoticeService } from './vendor-notice.service.js';

/** A key ends soon; the subject is its vendor. */
export const KEY_EXPIRING = 'key.expiring';
const DAYS_BEFORE = [14, 3, 1] as const;

/** Reminds owners of keys that end: two weeks, three days and a day before, once each. */
@Injectable()
export class KeyExpiryService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VendorNoticeService) private readonly notices: VendorNoticeService,
  ) {}

  /** Any number of workers may do this: each reminder is announced once. A key that has a successor needs none. */
  async round(): Promise<void> {
    const now = this.clock.now();
    for (const days of DAYS_BEFORE.toReversed())
      await this.db.transaction(async (tx) => {
        const ending = await rows<{ id: string; vendorId: string }>(
          tx,
          `update api_key set warned_days = $2
           where revoked_at is null and retired_at is null and environment = 'live'
             and expires_at > $1 and expires_at <= $1::timestamptz + make_interval(days => $2)
             and created_at < expires_at - make_interval(days => $2)
             and (warned_days is null or warned_days > $2)
           returning id, vendor_id as "vendorId"`,
          [now, days],
        );
        const events = ending.map(({ id, vendorId }) => ({
          topic: KEY_EXPIRING,
          subjectId: vendorId,
          payload: { keyId: id, days },
        }));
        await announce(tx, events, now);
      });
  }

  async remind({ id, subjectId: vendorId, payload }: RelayedEvent): Promise<void> {
    const [key] = await rows<{ label: string; expiresAt: Date }>(
      this.db.manager,
      `select label, expires_at as "expiresAt" from api_key
       where id = $1 and vendor_id = $2 and revoked_at is null and retired_at is null`,
      [payload['keyId'], vendorId],
    );
    if (!key) return;
    const day = key.expiresAt.toISOString().slice(0, 10);
    const words = keyNoticeWords(key.label, day, `${this.config.publicUrl}/vendor/keys`);
    await this.notices.tellOwners(vendorId, { ...words, id: `key.${id}` });
  }
}
