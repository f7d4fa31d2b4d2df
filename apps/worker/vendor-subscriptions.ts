import type { INestApplicationContext } from '@nestjs/common';
import {
  ACCOUNT_CHANGED,
  AccountNoticeService,
  BREAK_GLASS_MADE,
  BreakGlassService,
  KEY_EXPIRING,
  KeyExpiryService,
  PasswordResetService,
  RESET_ASKED,
} from '#account';
import { RELEASE_PUBLISHED, RELEASE_REVISED, RELEASE_WITHDRAWN } from '#benchmark';
import { ResultMailService } from '#distribution';
import { MAIL_RETRY_DELAYS_MS, type RelayedEvent, type Subscription } from '#platform';
import { CORRECTION_ANSWERED, REPLY_REMOVED } from '#portal';
import { auditSubscriptions } from './audit-subscriptions.js';
import {
  WEBHOOK_DISABLED,
  WEBHOOK_DUE,
  WEBHOOK_SLOW,
  WebhookNewsService,
  WebhookNoticeService,
  WebhookSenderService,
} from '#webhook';

/** A mail of the house about an account. */
const notice = (topic: string, handle: (event: RelayedEvent) => Promise<void>): Subscription => ({
  topic,
  queue: 'notice',
  handle,
  retryDelays: MAIL_RETRY_DELAYS_MS,
});

/** What vendors are told, by webhook and by mail, what concerns an account, and respondents who asked for the results. */
export const vendorSubscriptions = (app: INestApplicationContext): readonly Subscription[] => [
  ...([RELEASE_PUBLISHED, RELEASE_REVISED, RELEASE_WITHDRAWN] as const).map((topic) => ({
    topic,
    queue: 'webhook-news',
    handle: async (event: RelayedEvent) => {
      if (topic !== RELEASE_WITHDRAWN) await app.get(ResultMailService).announce(event.subjectId);
      await app.get(WebhookNewsService).onRelease(topic, event);
    },
  })),
  {
    topic: CORRECTION_ANSWERED,
    queue: 'webhook-news',
    handle: (event) => app.get(WebhookNewsService).onVendorEvent('correction.answered', event, 'corrections'),
  },
  {
    topic: REPLY_REMOVED,
    queue: 'webhook-news',
    handle: (event) => app.get(WebhookNewsService).onVendorEvent('reply.removed', event, 'replies'),
  },
  // A receiver that keeps us waiting has a lane of its own, so that nobody else's message waits behind its.
  ...[
    { topic: WEBHOOK_DUE, queue: 'webhook' },
    { topic: WEBHOOK_SLOW, queue: 'webhook-slow' },
  ].map((lane) => ({
    ...lane,
    handle: (event: RelayedEvent) => app.get(WebhookSenderService).send(event),
    onGivenUp: (event: RelayedEvent) => app.get(WebhookSenderService).giveUp(event),
  })),
  notice(WEBHOOK_DISABLED, (event) => app.get(WebhookNoticeService).tell(event)),
  ...auditSubscriptions(app),
  notice(ACCOUNT_CHANGED, (event) => app.get(AccountNoticeService).tell(event)),
  notice(RESET_ASKED, (event) => app.get(PasswordResetService).mail(event)),
  notice(BREAK_GLASS_MADE, (event) => app.get(BreakGlassService).tell(event)),
  notice(KEY_EXPIRING, (event) => app.get(KeyExpiryService).remind(event)),
];
