import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VendorNoticeService } from '#account';
import { CONFIG, type Config, type RelayedEvent, rows } from '#platform';
import { disabledNoticeWords } from './core/index.js';

/** Tells owners that one of their webhooks was switched off because of its answers. */
@Injectable()
export class WebhookNoticeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VendorNoticeService) private readonly notices: VendorNoticeService,
  ) {}

  async tell({ id, subjectId, payload }: RelayedEvent): Promise<void> {
    const [endpoint] = await rows<{ vendorId: string; host: string }>(
      this.db.manager,
      `select vendor_id as "vendorId", host from webhook_endpoint where id = $1 and state = 'disabled'`,
      [subjectId],
    );
    if (!endpoint) return;
    const href = `${this.config.publicUrl}/vendor/webhooks/${subjectId}`;
    const words = disabledNoticeWords(endpoint.host, String(payload['reason']), href);
    await this.notices.tellOwners(endpoint.vendorId, { ...words, id: `webhook.${id}` });
  }
}
