import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { type Invitation, QuotaService } from '#distribution';
import { CLOCK, Keyring, sha256, uuidV8 } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { isUnlinked } from '#questionnaire/core';
import { answerRow, receiptCode } from './answer-row.js';
import { freeTexts, type IntakeFlag, provenanceOf, responseErrors } from './core/index.js';
import { InboxService } from './inbox/inbox.service.js';
import {
  type Caught,
  caughtOf,
  type CaughtBy,
  decide,
  keepCaught,
  listQuarantined,
  quarantined,
  type QuarantinedAnswer,
  type QuarantineFilter,
  type QuarantineKey,
  reopen,
  setAside,
} from './quarantine.queries.js';
import { type AnswerRow, commitAnswers } from './response.queries.js';

/** An answer that waits, with what a person needs to decide about it. How good its scores are is not among it. */
export interface QuarantineListing extends Omit<QuarantinedAnswer, 'answers' | 'pages'> {
  readonly durationSeconds: number | null;
  /** Questions that were answered. */
  readonly answered: number;
  /** Texts as they were written. */
  readonly texts: readonly string[];
}

/** Why somebody decides what they decide. */
export interface Judgement {
  readonly reason: string;
  readonly decidedBy: string;
}

/** What was handed in, as far as it is kept. */
export interface HandedIn {
  readonly idempotencyKey: string;
  readonly answers: unknown;
  readonly locale?: string | undefined;
  readonly pages?: Caught['pages'] | undefined;
}

const MOST_CAUGHT = 3;

const FLAGS: Readonly<Record<CaughtBy, IntakeFlag>> = { honeypot: 'honeypot', 'no-proof': 'no_proof' };

/** Keeps what was caught apart from the answers, until a person has looked at it. */
@Injectable()
export class QuarantineService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(QuotaService) private readonly quotas: QuotaService,
    @Inject(InboxService) private readonly inbox: InboxService,
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

  async listing(key: QuarantineKey): Promise<QuarantineListing> {
    return this.#listing(await this.#one(key));
  }

  /**
   * Lets it become an answer like those of open links: marked, and out of ranks. Done twice it is one act. Throws
   * `answers-invalid` when it does not fit its questionnaire, `already-submitted` when its person has answered meanwhile.
   */
  async release(key: QuarantineKey, judgement: Judgement): Promise<void> {
    const answer = await this.#waiting(key);
    const row = await this.#rowOf(answer);
    await this.quotas.hold(answer.invitationId, row.quotaIds);
    await reopen(this.db.manager, answer.invitationId);
    const isStored = await this.#store(row);
    if (!isStored && answer.reason === 'honeypot') throw responseErrors.alreadySubmitted();
    await this.#decide(key, { decision: 'released', ...judgement });
  }

  async #store(row: AnswerRow): Promise<boolean> {
    if (!isUnlinked(row.mode)) return (await commitAnswers(this.db, [row])).length > 0;
    const { idempotencyKey } = row;
    return (await this.inbox.handIn({ row, mode: 'anonymous', idempotencyKey })) !== undefined;
  }

  async discard(key: QuarantineKey, judgement: Judgement): Promise<void> {
    await this.#waiting(key);
    await this.#decide(key, { decision: 'discarded', ...judgement });
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

  async #rowOf(answer: QuarantinedAnswer) {
    const version = await this.questionnaires.version(answer.versionId);
    const checked = version.checker.check(answer.answers, { invisible: 'drop' });
    if (!checked.ok) throw responseErrors.answersInvalid(checked.violations);
    return answerRow(this.keyring, version, checked.answers, {
      ...answer,
      submittedAt: answer.receivedAt,
      idempotencyKey: `released-${answer.id}`,
      pages: answer.pages ?? [],
      provenance: provenanceOf(
        { openLinkId: answer.cameByOpenLink ? answer.id : null, proof: 'missing' },
        version.mode,
      ),
      flags: [FLAGS[answer.reason]],
      mode: version.mode === 'strict' ? 'anonymous' : version.mode,
    });
  }

  async #listing({ answers, pages: _pages, ...answer }: QuarantinedAnswer): Promise<QuarantineListing> {
    const { plan } = await this.questionnaires.version(answer.versionId);
    const { startedAt, receivedAt } = answer;
    return {
      ...answer,
      durationSeconds: startedAt && Math.max(0, receivedAt.getTime() - startedAt.getTime()) / 1_000,
      answered: Object.keys(answers).length,
      texts: freeTexts(plan, answers).filter((text) => typeof text === 'string'),
    };
  }

  async #one(key: QuarantineKey): Promise<QuarantinedAnswer> {
    const answer = await quarantined(this.db.manager, key);
    if (!answer) throw responseErrors.answerNotFound();
    return answer;
  }

  async #waiting(key: QuarantineKey): Promise<QuarantinedAnswer> {
    const answer = await this.#one(key);
    if (answer.decision !== null) throw responseErrors.alreadyDecided();
    return answer;
  }

  async #decide(
    key: QuarantineKey,
    record: Judgement & { readonly decision: 'released' | 'discarded' },
  ): Promise<void> {
    if (!(await decide(this.db.manager, key, { ...record, decidedAt: this.clock.now() })))
      throw responseErrors.alreadyDecided();
  }
}

/** One act, one id: what is handed in twice with one key is kept once. */
const idOf = (idempotencyKey: string): string => uuidV8(sha256(idempotencyKey));
