import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS, type StaffRole, StaffService } from '#account';
import { ProgressFeed } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { CONFIG, type Config } from '#platform';
import { securityHeaders } from '../security-headers.js';
import { ProgressStream } from './progress-stream.js';
import type { StaffRequest } from './staff.guard.js';

const MOST_STREAMS = 200;
/** Of one person, whose forgotten tabs must not take everybody's places. */
const MOST_EACH = 8;
/** How often the connection is kept alive and its session looked at, in milliseconds. */
const BEAT = 5_000;

/** The open streams of this process. */
@Injectable()
export class ProgressStreams {
  readonly #open = new Map<string, number>();
  #count = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(StaffService) private readonly staff: StaffService,
    @Inject(ProgressFeed) private readonly feed: ProgressFeed,
  ) {}

  open(request: StaffRequest, reply: FastifyReply, campaignId: string, lastSeen: string | undefined): void {
    const who = request.session.staff.id;
    if (this.#count >= MOST_STREAMS || (this.#open.get(who) ?? 0) >= MOST_EACH)
      throw distributionErrors.tooManyStreams();
    const headers = {
      ...securityHeaders(request.url, 'text/event-stream', this.config.publicUrl.startsWith('https:')),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather answers would hold events back.
      'x-accel-buffering': 'no',
    };
    if (request.method === 'HEAD') {
      void reply.headers(headers).send();
      return;
    }
    reply.hijack();
    reply.raw.writeHead(200, headers);
    this.#stream(request, reply, campaignId, lastSeen);
  }

  #stream({ session }: StaffRequest, { raw }: FastifyReply, campaignId: string, lastSeen: string | undefined): void {
    const leave = this.#enter(session.staff.id);
    const stream = new ProgressStream(raw, { lastSeen, elapsed: () => performance.now() });
    const unsubscribe = this.feed.subscribe(campaignId, {
      changed: (progress) => stream.send(progress),
      ended: () => stream.end('ended'),
    });
    const beat = setInterval(() => {
      if (stream.beat()) void this.#endWithSession(session.token, stream);
      else raw.destroy();
    }, BEAT);
    raw.on('close', () => {
      clearInterval(beat);
      unsubscribe();
      leave();
    });
    raw.on('error', () => raw.destroy());
  }

  /** Who logs out, is deactivated or loses the role sees nothing more. A database that is away ends no session. */
  async #endWithSession(token: string, stream: ProgressStream): Promise<void> {
    try {
      const role = await this.staff.roleOf(token);
      const allowed: readonly StaffRole[] = PERMISSIONS['campaigns.read'];
      if (role === undefined || !allowed.includes(role)) stream.end('logged-out');
    } catch {
      // The next beat asks again.
    }
  }

  #enter(who: string): () => void {
    this.#count += 1;
    this.#open.set(who, (this.#open.get(who) ?? 0) + 1);
    return () => {
      this.#count -= 1;
      const left = (this.#open.get(who) ?? 1) - 1;
      if (left === 0) this.#open.delete(who);
      else this.#open.set(who, left);
    };
  }
}
