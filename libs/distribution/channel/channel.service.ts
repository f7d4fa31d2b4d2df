import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { checkTarget, CLOCK, CONFIG, type Config, Keyring, noteAct, queryErrors, uuidV7 } from '#platform';
import { StudyService } from '#study';
import {
  distributionErrors,
  isRobotAddress,
  isTimeZone,
  type RobotMessage,
  ROBOTS,
  testMessage,
} from '../core/index.js';
import {
  type ChannelMessage,
  latestMessages,
  type MessageKind,
  messageOf,
  queueMessages,
} from './channel-message.queries.js';
import {
  type Channel,
  channelById,
  channelsOf,
  deleteChannel,
  insertChannel,
  type SealedChannel,
  sealedOf,
  updateChannel,
} from './channel.queries.js';

export type NewChannel = Pick<
  Channel,
  'studyId' | 'kind' | 'name' | 'locale' | 'events' | 'digestTime' | 'timeZone'
> & { readonly url: string; readonly secret: string | null };

/** Address and secret stay where they are not given; null takes the secret away. */
export type ChannelChange = Partial<Omit<NewChannel, 'studyId' | 'kind'>> & { readonly isOn?: boolean };

/** Robots of chat groups. What opens them is sealed on its way in and opened for sending alone. */
@Injectable()
export class ChannelService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  list(studyId: string | undefined): Promise<Channel[]> {
    return channelsOf(this.db.manager, studyId);
  }

  async channel(id: string): Promise<Channel> {
    const channel = await channelById(this.db.manager, id);
    if (!channel) throw queryErrors.notFound();
    return channel;
  }

  async add({ url, secret, ...facts }: NewChannel, staffId: string): Promise<Channel> {
    await this.studies.studyById(facts.studyId);
    const host = this.#check({ ...facts, url, secret });
    const createdAt = this.clock.now();
    const id = uuidV7(createdAt);
    const row = { ...facts, id, host, isOn: true, createdAt, ...this.#sealed(id, url, secret) };
    await this.db.transaction(async (tx) => {
      await insertChannel(tx, row, staffId);
      await this.#note(tx, id, 'added', host);
    });
    return this.channel(id);
  }

  async change(id: string, version: number, { url, secret, ...change }: ChannelChange): Promise<Channel> {
    const before = await this.channel(id);
    if (before.version !== version) throw queryErrors.changedSince();
    const after = { ...before, ...change };
    const host = this.#check({ ...after, url, secret: secret ?? null }) ?? before.host;
    const sealed = {
      ...(url === undefined ? {} : { sealedUrl: this.#seal(id, 'url', url) }),
      ...(secret === undefined ? {} : { sealedSecret: secret === null ? null : this.#seal(id, 'secret', secret) }),
    };
    await this.db.transaction(async (tx) => {
      if (!(await updateChannel(tx, { ...after, host }, sealed))) throw queryErrors.changedSince();
      await this.#note(tx, id, 'changed', host);
    });
    return this.channel(id);
  }

  async remove(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await deleteChannel(tx, id))) throw queryErrors.notFound();
      await this.#note(tx, id, 'removed', null);
    });
  }

  /** Says in the group that it is connected. */
  async test(id: string): Promise<ChannelMessage> {
    const channel = await this.channel(id);
    return this.say(channel, 'test', testMessage(channel.locale));
  }

  /** Queues one message for one group. */
  async say({ id: channelId }: Channel, kind: MessageKind, content: RobotMessage): Promise<ChannelMessage> {
    const now = this.clock.now();
    const [id = ''] = await this.db.transaction((tx) => queueMessages(tx, [{ channelId, kind, content }], { now }));
    return this.message(channelId, id);
  }

  async message(channelId: string, id: string): Promise<ChannelMessage> {
    const message = await messageOf(this.db.manager, { channelId, id });
    if (!message) throw queryErrors.notFound();
    return message;
  }

  async messages(channelId: string, page: Parameters<typeof latestMessages>[2]): Promise<ChannelMessage[]> {
    await this.channel(channelId);
    return latestMessages(this.db.manager, channelId, page);
  }

  /** What a message is sent with; for the sender alone. */
  async access(id: string): Promise<{ readonly url: string; readonly secret: string | null } | undefined> {
    const sealed = await sealedOf(this.db.manager, id);
    const url = sealed && this.keyring.unseal('channel', `${id}|url`, sealed.sealedUrl);
    if (!sealed || url === undefined) return undefined;
    if (sealed.sealedSecret === null) return { url, secret: null };
    const secret = this.keyring.unseal('channel', `${id}|secret`, sealed.sealedSecret);
    return secret === undefined ? undefined : { url, secret };
  }

  #note(tx: EntityManager, id: string, what: string, host: string | null): Promise<void> {
    const entry = { action: 'channel.changed', object: `channel:${id}`, details: { what, host } } as const;
    return noteAct(tx, entry, this.clock.now());
  }

  /** Hosts and stand-ins that messages of a kind may go to. */
  rulesOf({ kind }: Pick<Channel, 'kind'>) {
    return { hosts: [...ROBOTS[kind].hosts, ...this.config.channelHosts], sinks: this.config.channelSinks };
  }

  #check(facts: Pick<NewChannel, 'kind' | 'timeZone' | 'secret'> & { readonly url: string }): string;
  #check(
    facts: Pick<NewChannel, 'kind' | 'timeZone' | 'secret'> & { readonly url?: string | undefined },
  ): string | undefined;
  #check({
    kind,
    timeZone,
    secret,
    url,
  }: Pick<NewChannel, 'kind' | 'timeZone' | 'secret'> & { readonly url?: string | undefined }) {
    const target = url === undefined ? undefined : this.#target(kind, url);
    const errors: Violation[] = [
      ...(target?.fault === undefined ? [] : [{ pointer: '/url', code: target.fault }]),
      ...(isTimeZone(timeZone) ? [] : [{ pointer: '/timeZone', code: 'unknown-zone' }]),
      ...(secret === null || ROBOTS[kind].signs ? [] : [{ pointer: '/secret', code: 'not-used' }]),
    ];
    if (errors.length > 0) throw distributionErrors.channelInvalid(errors);
    return target?.host;
  }

  #target(kind: Channel['kind'], url: string): { readonly host: string; readonly fault?: string } {
    const target = checkTarget(url, this.rulesOf({ kind }));
    if (!target.isAllowed) return { host: '', fault: target.fault };
    const { host, hostname, pathname, searchParams } = target.url;
    const isOwnHost = ROBOTS[kind].hosts.includes(hostname);
    return isOwnHost && !isRobotAddress(kind, pathname, new Map(searchParams))
      ? { host, fault: 'not-a-robot' }
      : { host };
  }

  #sealed(id: string, url: string, secret: string | null): SealedChannel {
    return {
      sealedUrl: this.#seal(id, 'url', url),
      sealedSecret: secret === null ? null : this.#seal(id, 'secret', secret),
    };
  }

  #seal(id: string, what: 'url' | 'secret', text: string): Buffer {
    return this.keyring.seal('channel', `${id}|${what}`, text);
  }
}
