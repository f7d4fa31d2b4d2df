import type { INestApplicationContext } from '@nestjs/common';
import { KEY_EXPIRING, KeyExpiryService } from '#account';
import { PreparationJob, RELEASE_PUBLISHED, RELEASE_REQUESTED, RELEASE_REVISED, RELEASE_WITHDRAWN } from '#benchmark';
import {
  CHANNEL_MESSAGE,
  CHANNEL_RETRY_DELAYS_MS,
  ChannelSenderService,
  ContactImportJob,
  IMPORT_APPLY,
  IMPORT_UNDO,
  MAIL_QUEUED,
  MailAttemptService,
  ResultMailService,
  TICKET_DUE,
  TicketService,
} from '#distribution';
import { MAIL_RETRY_DELAYS_MS, type RelayedEvent, type Subscription } from '#platform';
import { CORRECTION_ANSWERED, REPLY_REMOVED } from '#portal';
import { RESPONSE_SUBMITTED, TotalService } from '#response';
import {
  WEBHOOK_DISABLED,
  WEBHOOK_DUE,
  WEBHOOK_SLOW,
  WebhookNewsService,
  WebhookNoticeService,
  WebhookSenderService,
} from '#webhook';

/** Which event does what. The whole asynchronous side of the product, on one screen. */
export const subscriptions = (app: INestApplicationContext): readonly Subscription[] => [
  {
    topic: MAIL_QUEUED,
    queue: 'mail',
    handle: (event) => app.get(MailAttemptService).send(event),
    onGivenUp: (event) => app.get(MailAttemptService).giveUp(event),
    retryDelays: MAIL_RETRY_DELAYS_MS,
  },
  {
    topic: IMPORT_APPLY,
    queue: 'contacts',
    handle: (event) => app.get(ContactImportJob).apply(event),
    onGivenUp: (event) => app.get(ContactImportJob).giveUp(event),
  },
  {
    topic: IMPORT_UNDO,
    queue: 'contacts',
    handle: (event) => app.get(ContactImportJob).undo(event),
    onGivenUp: (event) => app.get(ContactImportJob).giveUp(event),
  },
  {
    topic: CHANNEL_MESSAGE,
    queue: 'channel',
    handle: (event) => app.get(ChannelSenderService).send(event),
    onGivenUp: (event) => app.get(ChannelSenderService).giveUp(event),
    retryDelays: CHANNEL_RETRY_DELAYS_MS,
  },
  { topic: TICKET_DUE, queue: 'ticket', handle: (event) => app.get(TicketService).ask(event) },
  {
    topic: RESPONSE_SUBMITTED,
    queue: 'aggregate',
    handle: async () => {
      await app.get(TotalService).fold();
    },
  },
  {
    topic: RELEASE_REQUESTED,
    queue: 'release',
    handle: (event) => app.get(PreparationJob).run(event),
    onGivenUp: (event) => app.get(PreparationJob).giveUp(event),
  },
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
  {
    topic: WEBHOOK_DISABLED,
    queue: 'notice',
    handle: (event) => app.get(WebhookNoticeService).tell(event),
    retryDelays: MAIL_RETRY_DELAYS_MS,
  },
  {
    topic: KEY_EXPIRING,
    queue: 'notice',
    handle: (event) => app.get(KeyExpiryService).remind(event),
    retryDelays: MAIL_RETRY_DELAYS_MS,
  },
];
