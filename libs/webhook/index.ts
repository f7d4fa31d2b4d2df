export { DeliveryLogService } from './delivery-log.service.js';
export { type Attempt, type Delivery, DELIVERY_STATES, type DeliveryState } from './delivery.queries.js';
export { WebhookModule } from './webhook.module.js';
export { WEBHOOK_DISABLED, WEBHOOK_DUE, WEBHOOK_SLOW } from './webhook.events.js';
export { WebhookNewsService } from './webhook-news.service.js';
export { WebhookNoticeService } from './webhook-notice.service.js';
export { messageId } from './webhook-secret.js';
export { WebhookSenderService } from './webhook-sender.service.js';
export {
  type MadeWebhook,
  type NewWebhook,
  type Webhook,
  type WebhookChange,
  WebhookService,
} from './webhook.service.js';
