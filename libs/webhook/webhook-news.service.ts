import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReleaseNews } from '#benchmark';
import type { Clock } from '#kernel';
import { announce, CLOCK, CONFIG, type Config, type RelayedEvent, settle, sha256, uuidV8 } from '#platform';
import { type EventType, messageBody, type MessageData, type MessageType, releaseData } from './core/index.js';
import { insertDeliveries, takeDue } from './delivery.queries.js';
import { endpointsForRelease, endpointsForVendor } from './news.queries.js';
import { messageDue } from './webhook.events.js';

const AT_ONCE = 200;

/** Turns what happened into messages, one for each endpoint that wants it, and lets those go whose time has come. */
@Injectable()
export class WebhookNewsService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Told twice, it is one message: its id follows from the event and the endpoint. */
  async onRelease(type: EventType, event: RelayedEvent): Promise<void> {
    const news = event.payload as unknown as ReleaseNews;
    const data = releaseData(news, this.config.publicUrl);
    await this.db.transaction(async (tx) => {
      const endpoints = await endpointsForRelease(tx, type, event.subjectId);
      await this.#write(tx, event, endpoints, { type, at: new Date(news.at), data });
      await settle(tx, event);
    });
  }

  /** Something that concerns one vendor alone, the event's subject; `list` is where the vendor reads the rest. */
  async onVendorEvent(type: EventType, event: RelayedEvent, list: 'corrections' | 'replies'): Promise<void> {
    const data = { ...event.payload, links: { list: `${this.config.publicUrl}/v1/vendor/${list}` } };
    await this.db.transaction(async (tx) => {
      const endpoints = await endpointsForVendor(tx, type, event.subjectId);
      await this.#write(tx, event, endpoints, { type, at: this.clock.now(), data });
      await settle(tx, event);
    });
  }

  /** Any number of workers may do this at any time: each message goes once. */
  async round(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const due = await takeDue(tx, now, AT_ONCE);
      const events = due.map(({ endpointId, id, isSlow }) => messageDue(endpointId, id, isSlow));
      await announce(tx, events, now);
    });
  }

  async #write(
    tx: EntityManager,
    event: RelayedEvent,
    endpoints: readonly string[],
    { type, at, data }: { readonly type: MessageType; readonly at: Date; readonly data: MessageData },
  ): Promise<void> {
    const body = messageBody(type, at, data);
    const made = endpoints.map((endpointId) => ({
      endpointId,
      id: uuidV8(sha256(`${event.id}|${endpointId}`)),
      eventType: type,
      body,
    }));
    await insertDeliveries(tx, made, this.clock.now());
  }
}
