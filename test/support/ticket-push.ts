import { setTimeout } from 'node:timers/promises';
import type { Response } from 'supertest';
import { signWebhook } from '#platform';
import type { Stage, StagedStudy } from './stage.js';

export interface TicketRow {
  readonly id: string;
  readonly severity: string;
  readonly organisation: string;
  readonly openedAt: string;
  readonly repliedAt?: string | null;
  readonly solvedAt?: string | null;
  readonly reopenedAt?: string | null;
}

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 6, 10);
const TIERS = ['general', 'business', 'urgent'];

/** A ticket of one of `customers`, opened some time in 100 days, answered after `minutes` and solved within the day. */
export function aTicket(
  n: number,
  { customers = 12, minutes = 5 }: { customers?: number; minutes?: number } = {},
): TicketRow {
  const opened = FIRST + (n % 100) * DAY + (n % 1_400) * 60_000;
  const at = (time: number) => new Date(time).toISOString();
  return {
    id: `T-${n}`,
    severity: TIERS[n % 3] as string,
    organisation: ((n * 7) % customers).toString(16).padStart(64, '0'),
    openedAt: at(opened),
    repliedAt: at(opened + minutes * 60_000),
    solvedAt: at(opened + minutes * 60_000 + 3_600_000),
    reopenedAt: null,
  };
}

export const someTickets = (count: number, given: { from?: number; customers?: number; minutes?: number } = {}) =>
  Array.from({ length: count }, (_, n) => aTicket(n + (given.from ?? 0), given));

/** Sends until it is answered, as a sender does whose partner is busy: the same id again is the same batch. */
export async function untilAnswered(send: () => Promise<Response>): Promise<Response> {
  const answer = await send();
  if (answer.status !== 503) return answer;
  await setTimeout(200);
  return untilAnswered(send);
}

/** A vendor’s ticket system: it signs batches for one wave and pushes them. */
export function ticketSystem(stage: Stage, { studySlug, waveSlug }: StagedStudy, { key, secret }: Credentials) {
  return (
    id: string,
    tickets: unknown,
    { signedWith = secret, place = {}, headers = {} }: Partial<PushOptions> = {},
  ): Promise<Response> => {
    const text = JSON.stringify({ study: studySlug, wave: waveSlug, tickets, ...place });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    return Promise.resolve(
      stage.http
        .post('/v1/vendor/ticket-facts')
        .set({
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': signWebhook(signedWith, id, timestamp, Buffer.from(text)),
          ...headers,
        })
        .send(text),
    );
  };
}

interface Credentials {
  readonly key: string;
  readonly secret: string;
}

interface PushOptions {
  readonly signedWith: string;
  readonly place: object;
  readonly headers: Readonly<Record<string, string>>;
}
