import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, queryErrors, uuidV7 } from '#platform';
import { checkHidden, type Passage, responseErrors } from '#response/core';
import { codedState, type CoderAgreement, coderAgreement, type Coding, evidenceErrors } from '../core/index.js';
import { changeFinding, codedPairs, dropCoding, putCoding, recordReview } from './coding.queries.js';
import { type FindingReview, findingById, lockFinding, type StoredFinding } from './finding.queries.js';
import { studyOfWave } from './study-of-wave.js';

const DECIDER = 3;

/** Which finding, and who wants something of it. */
export interface FindingAct {
  readonly waveId: string;
  readonly id: string;
  readonly by: string;
}

export interface NewReview extends FindingAct {
  readonly decision: FindingReview;
  readonly reason: string | null;
  readonly hidden: readonly Passage[];
  /** How many there were when it was read. */
  readonly seen: number;
}

/** Two people say what a finding is about without seeing each other; a third decides; somebody lets it be shown or not. */
@Injectable()
export class CodingService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says what it is about, or says otherwise while nobody else has. Throws `finding-coded`, `coding-invalid`. */
  code(act: FindingAct, coding: Coding): Promise<StoredFinding> {
    return this.#change(act, async (tx, finding) => {
      if (finding.state !== 'new') throw evidenceErrors.findingCoded();
      await this.#checkDimension(tx, act.waveId, coding);
      const own = finding.codings.find(({ coder }) => coder === act.by);
      const seat = own?.seat ?? (finding.codings.some((one) => one.seat === 1) ? 2 : 1);
      await putCoding(tx, act, { ...coding, seat, coder: act.by }, this.clock.now());
      await this.#settle(tx, act, finding);
    });
  }

  /** Takes back what somebody said, or decided, themselves, until it has been used. Throws `finding-coded`, `not-found`. */
  takeBack(act: FindingAct): Promise<StoredFinding> {
    return this.#change(act, async (tx, finding) => {
      const own = finding.codings.find(({ coder }) => coder === act.by);
      if (!own) throw queryErrors.notFound();
      if (finding.state !== (own.seat === DECIDER ? 'coded' : 'new')) throw evidenceErrors.findingCoded();
      await dropCoding(tx, act, own.seat);
      await this.#settle(tx, act, finding);
    });
  }

  /** Decides where two differ. Throws `finding-unsettled`, `coder-may-not-decide`, `coding-invalid`. */
  decide(act: FindingAct, coding: Coding): Promise<StoredFinding> {
    return this.#change(act, async (tx, finding) => {
      if (finding.state !== 'differs') throw evidenceErrors.findingUnsettled();
      if (finding.codings.some(({ coder }) => coder === act.by)) throw evidenceErrors.coderMayNotDecide();
      await this.#checkDimension(tx, act.waveId, coding);
      await putCoding(tx, act, { ...coding, seat: DECIDER, coder: act.by }, this.clock.now());
      await this.#settle(tx, act, finding);
    });
  }

  /**
   * Lets it be shown, with still more of it hidden where needed; refuses it with a reason; or takes that back. Throws
   * `changed-since`, `finding-unsettled`, `findings-invalid` without a reason, and `masks-invalid`.
   */
  review({ decision, reason, hidden, seen, ...act }: NewReview): Promise<StoredFinding> {
    return this.#change(act, async (tx, finding) => {
      if (finding.decisions !== seen) throw queryErrors.changedSince();
      if (!MAY_FOLLOW[decision].includes(finding.state)) throw evidenceErrors.findingUnsettled();
      checkReview(finding, { decision, reason, hidden });
      const decidedAt = this.clock.now();
      await recordReview(tx, act, { id: uuidV7(decidedAt), decision, reason, hidden, decidedBy: act.by, decidedAt });
      const { state, coding } = codedState(finding.codings);
      await changeFinding(tx, act, { state: decision === 'undone' ? state : decision, coding, hidden });
    });
  }

  /** How far those who code make the same of it. */
  async agreement(waveId: string): Promise<CoderAgreement> {
    return coderAgreement(await codedPairs(this.db.manager, waveId));
  }

  async #change(
    { waveId, id }: FindingAct,
    work: (tx: EntityManager, finding: StoredFinding) => Promise<void>,
  ): Promise<StoredFinding> {
    return this.db.transaction(async (tx) => {
      const finding = await lockFinding(tx, waveId, id);
      if (!finding) throw queryErrors.notFound();
      await work(tx, finding);
      const changed = (await findingById(tx, waveId, id))!;
      const details = { what: changed.state, wave: waveId };
      await noteAct(tx, { action: 'evidence.changed', object: `finding:${id}`, details }, this.clock.now());
      return changed;
    });
  }

  async #settle(tx: EntityManager, act: FindingAct, { hidden }: StoredFinding): Promise<void> {
    const after = await findingById(tx, act.waveId, act.id);
    await changeFinding(tx, act, { ...codedState(after?.codings ?? []), hidden });
  }

  async #checkDimension(tx: EntityManager, waveId: string, { dimension }: Coding): Promise<void> {
    const { dimensions } = await studyOfWave(tx, waveId, this.clock.now());
    if (dimension !== null && !dimensions.some(({ id }) => id === dimension))
      throw evidenceErrors.codingInvalid([{ pointer: '/dimension', code: 'not-of-the-rubric' }]);
  }
}

/** In which states each decision can be made. */
const MAY_FOLLOW: Readonly<Record<FindingReview, readonly StoredFinding['state'][]>> = {
  reviewed: ['coded'],
  refused: ['new', 'differs', 'coded', 'reviewed'],
  undone: ['reviewed', 'refused'],
};

function checkReview(
  { masked }: StoredFinding,
  { decision, reason, hidden }: Pick<NewReview, 'decision' | 'reason' | 'hidden'>,
): void {
  if (decision === 'refused' && reason === null)
    throw evidenceErrors.findingsInvalid([{ pointer: '/reason', code: 'required' }]);
  const faults = decision === 'reviewed' || hidden.length === 0 ? checkHidden(masked, hidden) : NOTHING_TO_HIDE;
  if (faults.length > 0) throw responseErrors.masksInvalid(faults);
}

const NOTHING_TO_HIDE = [{ pointer: '/hidden', code: 'not-allowed' }];
