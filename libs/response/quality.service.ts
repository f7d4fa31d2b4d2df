import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { QuotaService } from '#distribution';
import type { Clock } from '#kernel';
import { CLOCK, crashPoint, noteAct, rows, uuidV7 } from '#platform';
import { AnswerTextService, type Revision } from './answer-text.service.js';
import { BurstService } from './burst.service.js';
import { medianOf, responseErrors, type Ruling, type TimedCount, TOO_FEW_TO_TIME } from './core/index.js';
import {
  answersForReview,
  lockForRuling,
  recordRuling,
  rulingCounts,
  type RulingRecord,
  setRuling,
  unlinkedFacts,
} from './review.queries.js';
import { lookAgain, paceOf, takeTurn } from './total.queries.js';
import { TotalService } from './total.service.js';

/** Share of the median below which an answer is fast; the rule itself is exact, this says only who may be concerned. */
const FAST_SHARE = 0.4;
const DAY_MS = 86_400_000;

/** A decision about one answer. `seen` is how many there were when it was made; absent where that does not matter. */
export interface Decision {
  readonly answerId: string;
  /** null gives the answer back to the rules. */
  readonly ruling: Ruling | null;
  readonly seen?: number;
}

/** What people and the wave as a whole say about the quality of single answers. */
@Injectable()
export class QualityService {
  /** How many answers each wave had when this process settled it last. */
  readonly #settled = new Map<string, number>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TotalService) private readonly totals: TotalService,
    @Inject(AnswerTextService) private readonly texts: AnswerTextService,
    @Inject(BurstService) private readonly bursts: BurstService,
    @Inject(QuotaService) private readonly quotas: QuotaService,
  ) {}

  /**
   * Lets a person's decision outrank the rules, and keeps who decided and why. To withdraw is for good: the answer
   * leaves the totals and its content is gone. Afterwards the totals are as if it had always been so.
   */
  async rule(answerId: string, { ruling, ...why }: Omit<RulingRecord, 'ruledAt'>, seen?: number): Promise<void> {
    await this.ruleAll([{ answerId, ruling, ...(seen !== undefined && { seen }) }], why);
  }

  /**
   * All or none of them. Answers what was in force before, with how many decisions there are now. Throws `not-found`, and
   * `changed-since` when somebody else has decided about one of them since.
   */
  async ruleAll(
    decisions: readonly Decision[],
    why: Pick<RulingRecord, 'reason' | 'ruledBy'>,
  ): Promise<readonly Required<Decision>[]> {
    const ruledAt = this.clock.now();
    const ids = decisions.map(({ answerId }) => answerId);
    const before = await this.db.transaction(async (tx) => {
      // First of all, as a fold does: whoever waits for the other waits here.
      await lookAgain(tx, ids);
      const open = await openDecisions(tx, decisions);
      for (const ruling of new Set(decisions.map((decision) => decision.ruling)))
        await setRuling(
          tx,
          decisions.flatMap((decision) => (decision.ruling === ruling ? decision.answerId : [])),
          ruling,
        );
      for (const { answerId, ruling } of decisions)
        await recordRuling(tx, answerId, uuidV7(ruledAt), { ruling, ruledAt, ...why });
      await this.#freePlaces(
        tx,
        decisions.flatMap(({ answerId, ruling }) => (ruling === 'withdraw' ? answerId : [])),
      );
      const object = ids.length === 1 ? `answer:${ids[0]}` : 'answer';
      const ruling = [...new Set(decisions.map((decision) => decision.ruling ?? 'none'))].join(' ');
      await noteAct(tx, { action: 'answer.ruled', object, details: { answers: ids.length, ruling } }, ruledAt);
      crashPoint('withdrawal.before-commit');
      return open;
    });
    crashPoint('withdrawal.after-commit');
    await this.totals.fold();
    return before;
  }

  /** Whose answer was withdrawn leaves their places to others. */
  async #freePlaces(tx: EntityManager, withdrawn: readonly string[]): Promise<void> {
    if (withdrawn.length === 0) return;
    await this.quotas.freeWithin(tx, withdrawn);
    for (const facts of await unlinkedFacts(tx, withdrawn)) await this.quotas.freeAnyWithin(tx, facts);
  }

  /** Changes what of a text is masked. Terms and all else that is made of texts follow. */
  async mask(answerId: string, revision: Omit<Revision, 'revisedAt'>): Promise<void> {
    const revisedAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      await lookAgain(tx, [answerId]);
      if (!(await lockForRuling(tx, [answerId])).has(answerId)) throw responseErrors.answerNotFound();
      const [stored] = await answersForReview(tx, [answerId]);
      await this.texts.revise(tx, stored!, { ...revision, revisedAt });
      const details = { masks: revision.masks.length };
      await noteAct(tx, { action: 'answer.masked', object: `answer:${answerId}`, details }, revisedAt);
    });
    await this.totals.fold();
  }

  /**
   * Judges by the median time of the whole wave as it is now, and by when answers came in. Answers between the old and
   * the new bound are looked at again, the others cannot be concerned; costs nothing when the bound did not pass anybody.
   */
  async settle(waveId: string): Promise<void> {
    await this.totals.fold();
    const paced = await this.db.transaction(async (tx) => {
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
    const burst = await this.bursts.find(waveId);
    if (paced + burst > 0) await this.totals.fold();
  }

  /** Settles every wave that still takes answers, or did until yesterday, and got some since the last time. */
  async round(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const waves = await rows<{ id: string; answers: number }>(
      this.db.manager,
      `select w.id, sum(t.responses)::float8 as answers from wave w
       join wave_tally t on t.wave_id = w.id and t.subject_id = w.id and t.kind = 'version'
       where w.closes_at > $1 group by w.id`,
      [since],
    );
    for (const { id, answers } of waves.filter((wave) => this.#settled.get(wave.id) !== wave.answers)) {
      // One wave after the other, so that answers are added up in between.
      // oxlint-disable-next-line no-await-in-loop
      await this.settle(id);
      this.#settled.set(id, answers);
    }
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

/** Locks them and answers what is in force of each, with how many decisions there will be. */
async function openDecisions(tx: EntityManager, decisions: readonly Decision[]): Promise<Required<Decision>[]> {
  const ids = decisions.map(({ answerId }) => answerId);
  const open = await lockForRuling(tx, ids);
  if (ids.some((id) => !open.has(id))) throw responseErrors.answerNotFound();
  const counts = await rulingCounts(tx, ids);
  const moved = decisions.flatMap(({ answerId, seen }, at) =>
    seen === undefined || seen === (counts.get(answerId) ?? 0)
      ? []
      : [{ pointer: `/answers/${at}`, code: 'changed-since' }],
  );
  if (moved.length > 0) throw responseErrors.decidedSince(moved);
  return ids.map((id) => ({ answerId: id, ruling: open.get(id) ?? null, seen: (counts.get(id) ?? 0) + 1 }));
}

function timesOf(tx: EntityManager, waveId: string): Promise<TimedCount[]> {
  return rows(
    tx,
    `select value::float8 as seconds, responses::float8 as responses from wave_tally
     where wave_id = $1 and subject_id = $1 and kind = 'seconds'`,
    [waveId],
  );
}
