import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, rows, uuidV7 } from '#platform';
import { medianOf, responseErrors, type TimedCount, TOO_FEW_TO_TIME } from './core/index.js';
import { lookAgain, paceOf, takeTurn } from './total.queries.js';
import { recordRuling, type RulingRecord } from './review.queries.js';
import { TotalService } from './total.service.js';

/** Share of the median below which an answer is fast; the rule itself is exact, this says only who may be concerned. */
const FAST_SHARE = 0.4;

/** What people and the wave as a whole say about the quality of single answers. */
@Injectable()
export class QualityService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TotalService) private readonly totals: TotalService,
  ) {}

  /**
   * Lets a person's decision outrank the rules, and keeps who decided and why; null gives the answer back to the rules. To withdraw is for good: the
   * answer leaves the totals and its content is gone. Afterwards the totals are as if it had always been so.
   */
  async rule(answerId: string, decision: Omit<RulingRecord, 'ruledAt'>): Promise<void> {
    const ruledAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      await lookAgain(tx, [answerId]);
      const changed = await rows(
        tx,
        `update response set ruling = $2 where invitation_id = $1 and ruling is distinct from 'withdraw' returning 1`,
        [answerId, decision.ruling],
      );
      if (changed.length === 0) throw responseErrors.answerNotFound();
      await recordRuling(tx, answerId, uuidV7(ruledAt), { ...decision, ruledAt });
    });
    await this.totals.fold();
  }

  /**
   * Judges by the median time of the whole wave as it is now. Answers between the old and the new bound are looked at
   * again, the others cannot be concerned; costs nothing when the bound did not pass anybody.
   */
  async settle(waveId: string): Promise<void> {
    await this.totals.fold();
    const asked = await this.db.transaction(async (tx) => {
      await takeTurn(tx);
      const times = await timesOf(tx, waveId);
      const answers = times.reduce((sum, { responses }) => sum + responses, 0);
      const median = answers < TOO_FEW_TO_TIME ? null : medianOf(times);
      const before = (await paceOf(tx, [waveId])).get(waveId) ?? 0;
      if (median === null || median === before) return 0;
      await tx.query(
        `insert into wave_pace (wave_id, median_seconds) values ($1, $2)
         on conflict (wave_id) do update set median_seconds = excluded.median_seconds`,
        [waveId, median],
      );
      return this.#askBetween(tx, waveId, { times, bounds: [before * FAST_SHARE, median * FAST_SHARE] });
    });
    if (asked > 0) await this.totals.fold();
  }

  async #askBetween(
    tx: EntityManager,
    waveId: string,
    { times, bounds }: { readonly times: readonly TimedCount[]; readonly bounds: readonly [number, number] },
  ): Promise<number> {
    const [low, high] = [Math.floor(Math.min(...bounds)), Math.ceil(Math.max(...bounds))];
    if (!times.some(({ seconds }) => seconds >= low && seconds <= high)) return 0;
    const concerned = await rows<{ id: string }>(
      tx,
      `select invitation_id as id from response
       where wave_id = $1 and (quality ->> 'durationSeconds')::float8 between $2 - 1 and $3 + 1`,
      [waveId, low, high],
    );
    await lookAgain(
      tx,
      concerned.map(({ id }) => id),
    );
    return concerned.length;
  }
}

function timesOf(tx: EntityManager, waveId: string): Promise<TimedCount[]> {
  return rows(
    tx,
    `select value::float8 as seconds, responses::float8 as responses from wave_tally
     where wave_id = $1 and subject_id = $1 and kind = 'seconds'`,
    [waveId],
  );
}
