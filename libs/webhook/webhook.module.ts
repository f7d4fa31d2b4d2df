import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { DeliveryLogService } from './delivery-log.service.js';
import { WebhookNewsService } from './webhook-news.service.js';
import { WebhookNoticeService } from './webhook-notice.service.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSenderService } from './webhook-sender.service.js';
import { WebhookService } from './webhook.service.js';
import { WebhookTarget } from './webhook-target.js';

const SERVICES = [DeliveryLogService, WebhookNewsService, WebhookNoticeService, WebhookSenderService, WebhookService];

@Module({
  imports: [AccountModule],
  providers: [...SERVICES, WebhookSecrets, WebhookTarget],
  exports: SERVICES,
})
export class WebhookModule {}
