import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, crashPoint, Keyring, uuidV4 } from '#platform';
import { type Cell, coarsen, LEAST_TO_SHARE } from '../core/anonymity/coarsen.js';
import { isMixingDue, isSmallBatch } from '../core/anonymity/is-mixing-due.js';
import { mondayOf } from '../core/anonymity/monday-of.js';
import { RESPONSE_SUBMITTED } from '../response.events.js';
import { TotalService } from '../total.service.js';
import { takeTurn } from '../total.queries.js';
import { openContent } from './inbox-content.js';
import { forgetRepeats } from './inbox.queries.js';
import {
  holdMixing,
  largeOrganisations,
  markUnsettled,
  type MixedRow,
  openCells,
  saveMixed,
  takeSealed,
  unsettledCampaigns,
  type WaitingGroup,
  waitingGroups,
  waitingRows,
  waveOf,
} from './mixer.queries.js';
import { markSettled, reorder } from './reorder.queries.js';

/** Answers of one statement. */
const BATCH = 500;
const DAY = 86_400_000;

/** Moves anonymous answers out of the inbox so that nothing leads from one back to whoever gave it. */
@Injectable()
export class MixerService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(TotalService) private readonly totals: TotalService,
  ) {}

  /** Mixes whatever is due, counts it, and takes the traces of its order away. Safe to run anywhere at any time. */
  async round(): Promise<void> {
    const yesterday = new Date(this.clock.now().getTime() - DAY).toISOString().slice(0, 10);
    await forgetRepeats(this.db.manager, yesterday);
    const failures: unknown[] = [];
    const fail = (error: unknown) => failures.push(error);
    // What cannot be mixed keeps nobody else's answers waiting.
    for (const group of await waitingGroups(this.db.manager))
      await this.db.transaction((tx) => this.#mix(tx, group)).catch(fail);
    crashPoint('mixer.after-commit');
    for (const campaignId of await unsettledCampaigns(this.db.manager)) await this.#settle(campaignId).catch(fail);
    if (failures.length > 0) throw failures[0];
  }

  async #mix(tx: EntityManager, group: WaitingGroup): Promise<void> {
    await holdMixing(tx, group.campaignId);
    const waiting = await waitingRows(tx, group);
    const large = await largeOrganisations(tx, group, LEAST_TO_SHARE);
    const open = await openCells(tx, group, LEAST_TO_SHARE);
    const week = waiting.reduce((last, { receivedOn }) => Math.max(last, mondayOf(receivedOn).getTime()), 0);
    const { cells } = coarsen(
      waiting.map((row) => ({ ...row, mayName: large.has(row.organisationId) })),
      open,
      { k: LEAST_TO_SHARE, week, isClosing: group.isClosed },
    );
    const mixed = open.reduce((sum, { answers }) => sum + answers, 0);
    const mixture = { ready: cells.size, mixed, isClosing: group.isClosed };
    if (!isMixingDue(mixture)) return;
    const order = shuffled([...cells]);
    for (let from = 0; from < order.length; from += BATCH)
      await this.#move(tx, group, new Map(order.slice(from, from + BATCH)), isSmallBatch(mixture));
    await markUnsettled(tx, group.campaignId);
    const payload = { waveId: await waveOf(tx, group.campaignId) };
    await announce(tx, [{ topic: RESPONSE_SUBMITTED, subjectId: uuidV4(), payload }], this.clock.now());
    crashPoint('mixer.before-commit');
  }

  async #move(
    tx: EntityManager,
    group: WaitingGroup,
    cells: ReadonlyMap<string, Cell>,
    isSmall: boolean,
  ): Promise<void> {
    const taken = await takeSealed(tx, [...cells.keys()]);
    const mixed = taken.map(({ id, sealed }): MixedRow => {
      const { organisationId, week, ...cell } = cells.get(id)!;
      return {
        ...openContent(this.keyring, id, sealed),
        ...cell,
        id: uuidV4(),
        deltaId: uuidV4(),
        organisationId: organisationId ?? uuidV4(),
        isSmallBatch: isSmall,
        submittedAt: new Date(week).toISOString(),
      };
    });
    await saveMixed(tx, group, shuffled(mixed));
  }

  /** Counting writes traces of its own, so it comes first. */
  async #settle(campaignId: string): Promise<void> {
    await this.totals.fold();
    await this.db.transaction(async (tx) => {
      await takeTurn(tx);
      await reorder(tx, campaignId);
      await markSettled(tx, campaignId);
    });
  }
}

/** In an order that nobody can foresee (Fisher and Yates). */
function shuffled<T>(all: readonly T[]): T[] {
  const order = [...all];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
