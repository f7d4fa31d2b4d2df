import type { INestApplicationContext } from '@nestjs/common';
import { PreparationJob, RELEASE_REQUESTED } from '#benchmark';
import {
  CHANNEL_MESSAGE,
  CHANNEL_RETRY_DELAYS_MS,
  ChannelSenderService,
  ContactImportJob,
  IMPORT_APPLY,
  IMPORT_UNDO,
  MAIL_QUEUED,
  MailAttemptService,
  TICKET_DUE,
  TicketService,
} from '#distribution';
import { PROBE_MAIL, ProbeMailService } from '#evidence';
import { MAIL_RETRY_DELAYS_MS, type Subscription } from '#platform';
import { RESPONSE_SUBMITTED, TotalService } from '#response';
import { vendorSubscriptions } from './vendor-subscriptions.js';

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
  {
    topic: PROBE_MAIL,
    queue: 'probe-mail',
    handle: (event) => app.get(ProbeMailService).send(event),
    onGivenUp: (event) => app.get(ProbeMailService).giveUp(event),
    retryDelays: MAIL_RETRY_DELAYS_MS,
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
  ...vendorSubscriptions(app),
];
