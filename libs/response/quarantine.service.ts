import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import type { Invitation } from '#distribution';
import { CLOCK, Keyring, sha256, uuidV8 } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { isUnlinked } from '#questionnaire/core';
import { receiptCode } from './answer-row.js';
import { freeTexts, responseErrors } from './core/index.js';
import {
  type Caught,
  caughtOf,
  type CaughtBy,
  countWaiting,
  keepCaught,
  listQuarantined,
  quarantined,
  type QuarantinedAnswer,
  type QuarantineFilter,
  type QuarantineKey,
  setAside,
} from './quarantine.queries.js';

/** An answer that waits, with what a person needs to decide about it. How good its scores are is not among it. */
export interface QuarantineListing extends Omit<QuarantinedAnswer, 'answers' | 'campaignId' | 'source'> {
  readonly durationSeconds: number | null;
  /** Questions that were answered. */
  readonly answered: number;
  /** Texts as they were written. */
  readonly texts: readonly string[];
  /** False where nothing may lead from an answer to a person: then only that something came is known. */
  readonly isKept: boolean;
}

/** What was handed in, as far as it is kept. */
export interface HandedIn {
  readonly idempotencyKey: string;
  readonly answers: unknown;
  readonly locale?: string | undefined;
  readonly pages?: Caught['pages'] | undefined;
}

const MOST_CAUGHT = 3;

/** Keeps what was caught apart from the answers, until a person has looked at it. */
@Injectable()
export class QuarantineService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  /**
   * A trap caught it: the invitation is left to the person it was sent to. Where nothing may lead from an answer to a
   * person, nothing of the answer is kept.
   */
  async keep(invitation: Invitation, handedIn: HandedIn): Promise<void> {
    const { mode } = await this.questionnaires.version(invitation.versionId);
    const mayKeep = invitation.openLinkId !== null || !isUnlinked(mode);
    const caught = this.#caught(invitation, mayKeep ? handedIn : { ...handedIn, answers: {}, pages: null }, 'honeypot');
    await keepCaught(this.db.manager, caught, MOST_CAUGHT);
  }

  /** Nobody worked for it: it is kept and its sitting used up. False when that was used up before. */
  setAside(invitation: Invitation, handedIn: HandedIn): Promise<boolean> {
    return setAside(this.db.manager, this.#caught(invitation, handedIn, 'no-proof'));
  }

  /** Whether this hand-in of an invitation was kept; undefined when nothing of the invitation was. */
  async knows(invitationId: string, idempotencyKey: string): Promise<boolean | undefined> {
    const known = await caughtOf(this.db.manager, invitationId);
    return known.length === 0 ? undefined : known.includes(idOf(idempotencyKey));
  }

  async list(filter: QuarantineFilter): Promise<QuarantineListing[]> {
    const found = await listQuarantined(this.db.manager, filter);
    return Promise.all(found.map((answer) => this.#listing(answer)));
  }

  /** How many wait for a person. */
  countWaiting(): Promise<number> {
    return countWaiting(this.db.manager);
  }

  async listing(key: QuarantineKey): Promise<QuarantineListing> {
    const answer = await quarantined(this.db.manager, key);
    if (!answer) throw responseErrors.answerNotFound();
    return this.#listing(answer);
  }

  #caught(invitation: Invitation, { idempotencyKey, answers, locale, pages }: HandedIn, reason: CaughtBy): Caught {
    return {
      invitationId: invitation.id,
      id: idOf(idempotencyKey),
      answers,
      reason,
      locale: locale ?? null,
      pages: pages ?? null,
      receiptHash: sha256(receiptCode(this.keyring, invitation.id)),
      receivedAt: this.clock.now(),
    };
  }

  async #listing(found: QuarantinedAnswer): Promise<QuarantineListing> {
    const { answers, campaignId: _campaign, source: _source, ...answer } = found;
    const { plan, mode } = await this.questionnaires.version(answer.versionId);
    const { startedAt, receivedAt, cameByOpenLink } = answer;
    return {
      ...answer,
      durationSeconds: startedAt && Math.max(0, receivedAt.getTime() - startedAt.getTime()) / 1_000,
      answered: plan.items.filter(({ name }) => Object.hasOwn(answers, name)).length,
      texts: freeTexts(plan, answers).filter((text) => typeof text === 'string'),
      isKept: isKept({ cameByOpenLink }, mode),
    };
  }
}

/** Whether there is something to be let in. */
export const isKept = (
  { cameByOpenLink }: Pick<QuarantinedAnswer, 'cameByOpenLink'>,
  mode: Parameters<typeof isUnlinked>[0],
): boolean => cameByOpenLink || !isUnlinked(mode);

/** One act, one id: what is handed in twice with one key is kept once. */
const idOf = (idempotencyKey: string): string => uuidV8(sha256(idempotencyKey));
