import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config } from '#platform';
import { type ChannelEvent, digestDue, digestMessage, eventMessage } from '../core/index.js';
import { DeliveryService } from '../mail/delivery.service.js';
import { queueMessages } from './channel-message.queries.js';
import { type Channel, channelsOf, takeDigest } from './channel.queries.js';
import {
  type CampaignChange,
  digestOf,
  type Listener,
  listenersTo,
  studyTitle,
  takeNotice,
  toldState,
  untoldCampaigns,
} from './notice.queries.js';

const DELIVERY = 'delivery';
/** Providers are busiest when everybody's reports are sent, at full hours; a digest comes some minutes later. */
const SPREAD_SECONDS = 240;

/** Looks what groups are to be told now: digests whose time has come, and what has changed since they were told last. */
@Injectable()
export class ChannelTurnService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  /** Any number of workers may do this at any time: each message is queued once. */
  async turn(): Promise<void> {
    for (const change of await untoldCampaigns(this.db.manager)) await this.#tellCampaign(change);
    await this.#tellDelivery();
    const now = this.clock.now();
    for (const channel of await channelsOf(this.db.manager, undefined)) {
      const day = channel.isOn ? digestDue(channel, now) : null;
      if (day !== null) await this.#digest(channel, day, now);
    }
  }

  async #tellCampaign(change: CampaignChange): Promise<void> {
    const event = eventOf(change);
    const url = `${this.config.publicUrl}/admin/campaigns/${change.id}`;
    await this.#tell(`campaign:${change.id}`, change.state, async (tx) => {
      const listeners = await listenersTo(tx, event, change.studyId);
      // What happened before a group was connected is no news to it.
      const heard = listeners.filter(({ createdAt }) => createdAt <= change.changedAt);
      return heard.map((listener) => ({ listener, event, name: change.name, url }));
    });
  }

  async #tellDelivery(): Promise<void> {
    const { delivery } = await this.delivery.state();
    const told = (await toldState(this.db.manager, DELIVERY)) ?? 'running';
    if (told === delivery) return;
    const event = delivery === 'paused' ? 'delivery-paused' : 'delivery-resumed';
    await this.#tell(DELIVERY, delivery, async (tx) => {
      const listeners = await listenersTo(tx, event, null);
      return listeners.map((listener) => ({
        listener,
        event,
        name: null,
        url: `${this.config.publicUrl}/admin/outbox`,
      }));
    });
  }

  async #tell(subject: string, state: string, noticesFor: (tx: EntityManager) => Promise<readonly Notice[]>) {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      if (!(await takeNotice(tx, subject, state, now))) return;
      const messages = (await noticesFor(tx)).map(({ listener, event, name, url }) => ({
        channelId: listener.id,
        kind: 'event' as const,
        content: eventMessage(event, name, url, listener.locale),
      }));
      await queueMessages(tx, messages, { now });
    });
  }

  async #digest(channel: Channel, day: string, now: Date): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await takeDigest(tx, channel.id, day))) return;
      const study = (await studyTitle(tx, channel.studyId))?.[channel.locale] ?? '';
      const campaigns = await digestOf(tx, channel, now);
      const content = digestMessage({ study, campaigns }, `${this.config.publicUrl}/admin/campaigns`, channel.locale);
      const dueAt = new Date(now.getTime() + spreadOf(channel.id) * 1_000);
      await queueMessages(tx, [{ channelId: channel.id, kind: 'digest', content }], { now, dueAt });
    });
  }
}

interface Notice {
  readonly listener: Listener;
  readonly event: ChannelEvent;
  readonly name: string | null;
  readonly url: string;
}

function eventOf({ state, toldState: told }: CampaignChange): ChannelEvent {
  if (state === 'closed') return 'campaign-closed';
  if (state === 'paused') return 'campaign-paused';
  return told === 'paused' ? 'campaign-resumed' : 'campaign-launched';
}

/** Seconds after its time at which a channel's digest is said, always the same ones. */
const spreadOf = (id: string): number => Number.parseInt(id.slice(-6), 16) % SPREAD_SECONDS;
