import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, LocalizedText } from '#kernel';
import { CLOCK, queryErrors, rows } from '#platform';
import type { Severity } from '#statistics';
import { checkRating, evidenceErrors, maskTranscript, type TranscriptNames } from '../core/index.js';
import { messagesOf, type StoredMessage } from './probe-message.queries.js';
import { ProbeTranscript } from './probe-transcript.js';
import { lockProbe, probeOf, type StoredProbe, waveOfProbe } from './probe.queries.js';

export interface RatedMessage {
  readonly from: 'customer' | 'support';
  readonly isAutomatic: boolean;
  readonly text: string;
}

/** Nothing in it tells whose support it was, who asked and when. */
export interface ProbeToRate {
  readonly id: string;
  readonly severity: Severity;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly answerKey: readonly LocalizedText[];
  readonly messages: readonly RatedMessage[];
}

export interface NextRating {
  readonly probe: ProbeToRate | null;
  readonly waiting: number;
  readonly rated: number;
}

/** Finished, not run by the rater, not rated by the rater, and with a seat left. `$1` is the rater. */
const WAITS = `
  r.state in ('running', 'rating') and p.finished_at is not null and p.runner_id <> $1
  and not exists (select 1 from probe_rating a where a.wave_id = p.wave_id and a.probe_id = p.id and a.pass = r.pass
                  and a.rater_id = $1)
  and (select count(*) from probe_rating a where a.wave_id = p.wave_id and a.probe_id = p.id and a.pass = r.pass) < 2`;
const PROBES = 'from probe p join probe_round r on r.wave_id = p.wave_id and r.id = p.round_id';

@Injectable()
export class ProbeRatingService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

  /** In an order that is every rater’s own and says nothing of time or vendor. */
  async next(raterId: string): Promise<NextRating> {
    const db = this.db.manager;
    const [next] = await rows<{ id: string; waveId: string }>(
      db,
      `select p.id, p.wave_id as "waveId" ${PROBES} where ${WAITS}
       order by md5(p.id::text || $1::uuid::text || r.pass::text) limit 1`,
      [raterId],
    );
    const [counts] = await rows<{ waiting: number; rated: number }>(
      db,
      `select (select count(*)::int ${PROBES} where ${WAITS}) as waiting,
              (select count(*)::int from probe_rating where rater_id = $1) as rated`,
      [raterId],
    );
    return { probe: next ? await this.#toRate(db, next) : null, waiting: counts!.waiting, rated: counts!.rated };
  }

  /** Throws `not-found` of what is not the rater’s to rate, `probe-rated` and `rating-invalid`. */
  async rate(probeId: string, raterId: string, ratings: Readonly<Record<string, unknown>>): Promise<void> {
    const violations = checkRating(ratings).map(({ pointer, code }) => ({ pointer: `/ratings${pointer}`, code }));
    const waveId = await waveOfProbe(this.db.manager, probeId);
    if (waveId === undefined) throw queryErrors.notFound();
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const probe = await lockProbe(tx, { waveId, probeId }, now);
      if (!isToRate(probe, raterId)) throw queryErrors.notFound();
      const seats = await rows<{ raterId: string }>(
        tx,
        'select rater_id as "raterId" from probe_rating where wave_id = $1 and probe_id = $2 and pass = $3',
        [waveId, probeId, probe.pass],
      );
      if (seats.length === 2 || seats.some((seat) => seat.raterId === raterId)) throw evidenceErrors.probeRated();
      if (violations.length > 0) throw evidenceErrors.ratingInvalid(violations);
      await tx.query(
        `insert into probe_rating (wave_id, probe_id, pass, rater_id, seat, ratings, rated_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [waveId, probeId, probe.pass, raterId, seats.length + 1, JSON.stringify(ratings), now],
      );
    });
  }

  async #toRate(
    db: EntityManager,
    { id, waveId }: { readonly id: string; readonly waveId: string },
  ): Promise<ProbeToRate> {
    const probe = await probeOf(db, { waveId, probeId: id }, this.clock.now());
    const names = await this.transcript.names(db, probe);
    const { title, text, answerKey } = probe.script;
    const messages = await messagesOf(db, waveId, [id]);
    return {
      id,
      severity: probe.severity,
      title: masked(title, names),
      text: masked(text, names),
      answerKey: answerKey.map((point) => masked(point, names)),
      messages: messages.filter((message) => isPart(message, probe)).map(ratedMessage),
    };
  }
}

const isToRate = ({ runnerId, finishedAt, roundState }: StoredProbe, raterId: string): boolean =>
  runnerId !== raterId && finishedAt !== null && (roundState === 'running' || roundState === 'rating');

/** What came after the end is no part of it: both raters read the same. */
const isPart = ({ state, at }: StoredMessage, { finishedAt }: StoredProbe): boolean =>
  state !== 'failed' && state !== 'undelivered' && finishedAt !== null && at <= finishedAt;

const ratedMessage = ({ direction, judgement, masked: text }: StoredMessage): RatedMessage => ({
  from: direction === 'out' ? 'customer' : 'support',
  isAutomatic: judgement === 'automatic',
  text,
});

const masked = (words: LocalizedText, names: TranscriptNames): LocalizedText => ({
  'zh-CN': maskTranscript(words['zh-CN'], names),
  en: maskTranscript(words.en, names),
});
