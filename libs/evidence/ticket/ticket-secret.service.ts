import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, isSignedWebhook, Keyring, noteAct, rows, type WebhookHeaders } from '#platform';
import { evidenceErrors } from '../core/index.js';

/** What a vendor signs its batches with. It is made from our own secret whenever it is needed, and not stored. */
@Injectable()
export class TicketSecretService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** For somebody to look at. */
  async show(vendorId: string): Promise<string> {
    const entry = { action: 'ticket-secret.read', object: `vendor:${vendorId}` } as const;
    await this.db.transaction((tx) => noteAct(tx, entry, this.clock.now()));
    const [newest = ''] = this.#secretsOf(vendorId, await this.#epoch(vendorId));
    return newest;
  }

  /** A new secret; the one before is void at once. */
  async renew(vendorId: string, by: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [renewed] = await rows<{ epoch: number }>(
        tx,
        `insert into ticket_secret as s (vendor_id, epoch, renewed_by, renewed_at) values ($1, 1, $2, $3)
       on conflict (vendor_id) do update set epoch = s.epoch + 1, renewed_by = $2, renewed_at = $3 returning epoch`,
        [vendorId, by, this.clock.now()],
      );
      await noteAct(tx, { action: 'ticket-secret.renewed', object: `vendor:${vendorId}` }, this.clock.now());
      return this.#secretsOf(vendorId, renewed?.epoch ?? 0)[0] ?? '';
    });
  }

  /** Throws unless the vendor has signed the body, not long ago. */
  async check(vendorId: string, headers: WebhookHeaders, body: Buffer): Promise<void> {
    const now = this.clock.now();
    const secrets = this.#secretsOf(vendorId, await this.#epoch(vendorId));
    if (!secrets.some((secret) => isSignedWebhook(secret, headers, body, now)))
      throw evidenceErrors.ticketSignatureInvalid();
  }

  async #epoch(vendorId: string): Promise<number> {
    const [found] = await rows<{ epoch: number }>(
      this.db.manager,
      'select epoch from ticket_secret where vendor_id = $1',
      [vendorId],
    );
    return found?.epoch ?? 0;
  }

  /** The first is shown; a vendor who has not heard of it goes on with the one that it has. */
  #secretsOf(vendorId: string, epoch: number): string[] {
    const codes = this.keyring.codes('ticket', ['facts secret', vendorId, epoch].join('\u001f'));
    return codes.map((code) => `whsec_${code.toString('base64')}`);
  }
}
