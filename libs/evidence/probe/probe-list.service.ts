import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config, Keyring, queryErrors } from '#platform';
import { SLA_MINUTES } from '#statistics';
import { courseOf, type ProbeCourse, probeHorizon, standingEvents } from '../core/index.js';
import { replyAddressOf } from './probe-address.js';
import { messagesOf, type StoredMessage } from './probe-message.queries.js';
import { type RoundKey, roundOf } from './probe-round.queries.js';
import { ProbeTranscript } from './probe-transcript.js';
import {
  eventsOf,
  type ProbeFilter,
  probeOf,
  type ProbePage,
  probesOfRound,
  probesOfRunner,
  type StoredEvent,
  type StoredProbe,
  waveOfProbe,
} from './probe.queries.js';

export interface ProbeListing extends StoredProbe {
  readonly course: ProbeCourse | null;
  readonly promiseMinutes: number;
  readonly followedUntil: Date | null;
}

export interface ProbeDetail extends ProbeListing {
  /** As they were written, with those that were taken back. */
  readonly events: readonly StoredEvent[];
  readonly messages: readonly (StoredMessage & { readonly original: string | null })[];
}

export interface OwnProbeDetail extends ProbeDetail {
  readonly now: Date;
  /** Where answers to this probe alone come in; null where the installation has no mailbox. */
  readonly replyAddress: string | null;
}

const MINUTE = 60_000;

/** Probes to look at: a round’s for those who plan and settle, masked; a runner’s own as they are. */
@Injectable()
export class ProbeListService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

  async list(key: RoundKey, filter: ProbeFilter & ProbePage): Promise<ProbeListing[]> {
    const now = this.clock.now();
    await roundOf(this.db.manager, key);
    return withCourses(this.db.manager, await probesOfRound(this.db.manager, key, filter, now), now);
  }

  async read({ waveId, roundId }: RoundKey, probeId: string): Promise<ProbeDetail> {
    const now = this.clock.now();
    const probe = await probeOf(this.db.manager, { waveId, probeId }, now);
    if (probe.roundId !== roundId) throw queryErrors.notFound();
    return this.#detail(probe, now, () => null);
  }

  async mine(
    runnerId: string,
    filter: ProbePage & Pick<ProbeFilter, 'phase'>,
  ): Promise<{ readonly data: ProbeListing[]; readonly now: Date }> {
    const now = this.clock.now();
    const own = await probesOfRunner(this.db.manager, runnerId, filter, now);
    return { data: await withCourses(this.db.manager, own, now), now };
  }

  /** Throws `not-found` of another’s probe. */
  async readMine(probeId: string, runnerId: string): Promise<OwnProbeDetail> {
    const now = this.clock.now();
    const waveId = await waveOfProbe(this.db.manager, probeId);
    if (waveId === undefined) throw queryErrors.notFound();
    const probe = await probeOf(this.db.manager, { waveId, probeId }, now);
    if (probe.runnerId !== runnerId || probe.roundState === 'cancelled') throw queryErrors.notFound();
    const detail = await this.#detail(probe, now, (message) => this.transcript.original(waveId, message));
    const mailbox = this.config.mailReturnAddress;
    const replyAddress = mailbox === undefined ? null : replyAddressOf(this.keyring, mailbox, probeId);
    return { ...detail, now, replyAddress };
  }

  async #detail(
    probe: StoredProbe,
    now: Date,
    originalOf: (message: StoredMessage) => string | null,
  ): Promise<ProbeDetail> {
    const events = await eventsOf(this.db.manager, [probe.waveId], [probe.id]);
    const messages = await messagesOf(this.db.manager, probe.waveId, [probe.id]);
    return {
      ...listed(probe, events, now),
      events,
      messages: messages.map((message) => ({ ...message, original: originalOf(message) })),
    };
  }
}

export async function withCourses(
  db: EntityManager,
  probes: readonly StoredProbe[],
  now: Date,
): Promise<ProbeListing[]> {
  const waves = [...new Set(probes.map(({ waveId }) => waveId))];
  const events = await eventsOf(
    db,
    waves,
    probes.map(({ id }) => id),
  );
  const byProbe = new Map<string, StoredEvent[]>(probes.map(({ id }) => [id, []]));
  for (const event of events) byProbe.get(event.probeId)?.push(event);
  return probes.map((probe) => listed(probe, byProbe.get(probe.id)!, now));
}

function listed(probe: StoredProbe, events: readonly StoredEvent[], now: Date): ProbeListing {
  const standing = standingEvents(events);
  const course = standing.length === 0 ? null : courseOf(standing, now);
  const horizon = probeHorizon(probe.severity) * MINUTE;
  return {
    ...probe,
    course,
    promiseMinutes: SLA_MINUTES[probe.severity],
    followedUntil: course && new Date(course.sentAt.getTime() + horizon),
  };
}
