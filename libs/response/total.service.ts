import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { crashPoint } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { dropMarks } from './answer-mark.queries.js';
import { AnswerJudge } from './answer-judge.js';
import { dropTexts } from './answer-text.queries.js';
import { AnswerTextService } from './answer-text.service.js';
import { TextCopiesService } from './text-copies.service.js';
import { type CountedAnswer, TotalChanges, type Versions } from './total-changes.js';
import {
  addTallies,
  addTerms,
  addTotals,
  lookAgain,
  saveJudged,
  storedAnswers,
  takeDeltas,
  takeTurn,
  type WaitingAnswer,
  waitingAnswers,
  wipe,
} from './total.queries.js';

const FIRST = '00000000-0000-0000-0000-000000000000';
/** Answers of one transaction: others wait for their turn no longer than it takes. */
const BATCH = 2_000;

/** Keeps the totals of every wave equal to its answers, a little later than they come. Respondents never wait for it. */
@Injectable()
export class TotalService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(AnswerTextService) private readonly texts: AnswerTextService,
    @Inject(AnswerJudge) private readonly judge: AnswerJudge,
    @Inject(TextCopiesService) private readonly copies: TextCopiesService,
  ) {}

  /**
   * Judges every answer that waits and adds it to the totals; answers how many. Whoever comes while somebody else is
   * folding waits for them, so afterwards every answer given before is counted.
   */
  async fold(): Promise<number> {
    let folded = 0;
    for (let pass = await this.#pass(); pass.folded > 0; pass = await this.#pass()) {
      folded += pass.folded;
      if (pass.asked === 0) break;
    }
    return folded;
  }

  /** Once over all that waits now. */
  async #pass(): Promise<Pass> {
    let pass: Pass = { folded: 0, asked: 0 };
    for (let after = FIRST; ;) {
      const waiting = await waitingAnswers(this.db.manager, after, BATCH);
      const last = waiting.at(-1);
      if (!last) return pass;
      const { folded, asked } = await this.#foldBatch(waiting);
      pass = { folded: pass.folded + folded, asked: pass.asked + asked };
      after = last.invitationId;
    }
  }

  async #foldBatch(waiting: readonly WaitingAnswer[]): Promise<Pass> {
    const versions = await this.#versionsOf(waiting);
    const pass = await this.db.transaction(async (tx) => {
      await takeTurn(tx);
      const ids = waiting.map(({ invitationId }) => invitationId);
      const isNew = await takeDeltas(tx, ids);
      const answers = await this.texts.mask(tx, await storedAnswers(tx, [...isNew.keys()]), versions);
      const { judged, asked } = await this.judge.judge(tx, answers, { versions, isNew });
      const forgotten = await this.#count(tx, judged, isNew);
      crashPoint('fold.before-commit');
      return { folded: isNew.size, asked: asked + forgotten };
    });
    crashPoint('fold.after-commit');
    return pass;
  }

  async #versionsOf(waiting: readonly WaitingAnswer[]): Promise<Versions> {
    const ids = [...new Set(waiting.map(({ versionId }) => versionId))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.questionnaires.version(id)] as const)));
  }

  /** Answers how many others are to be looked at again because of it. */
  async #count(
    tx: EntityManager,
    judged: readonly CountedAnswer[],
    isNew: ReadonlyMap<string, boolean>,
  ): Promise<number> {
    const changes = new TotalChanges();
    const changed = judged.filter(differs);
    for (const answer of changed) if (!isNew.get(answer.row.id)) changes.add(asStored(answer), -1);
    const again = new Set(changed);
    for (const answer of judged) if (isNew.get(answer.row.id) || again.has(answer)) changes.add(answer, 1);
    await saveJudged(
      tx,
      changed.map(({ row: { id }, flags, terms, excludedReason }) => ({ id, flags, terms, excludedReason })),
    );
    await addTotals(tx, changes.totals);
    await addTerms(tx, changes.terms);
    await addTallies(tx, changes.tallies);
    return this.#forget(tx, changed);
  }

  /** A withdrawn answer leaves no content, and what repeated it may be the first now. */
  async #forget(tx: EntityManager, changed: readonly CountedAnswer[]): Promise<number> {
    const withdrawn = changed.filter(({ excludedReason }) => excludedReason === 'WITHDRAWN');
    if (withdrawn.length === 0) return 0;
    const ids = withdrawn.map(({ row: { id } }) => id);
    const { heirs, prints } = await dropMarks(tx, ids);
    const others = [...new Set([...heirs, ...(await this.copies.orphanedBy(tx, prints))])];
    await lookAgain(tx, others);
    await dropTexts(tx, ids);
    await wipe(tx, ids);
    return others.length;
  }
}

interface Pass {
  readonly folded: number;
  readonly asked: number;
}

const asStored = ({ row, version, facts }: CountedAnswer): CountedAnswer => ({
  row,
  version,
  facts,
  terms: row.terms,
  flags: row.flags,
  excludedReason: row.excludedReason,
});

/** Is anything decided otherwise than it is stored? */
const differs = ({ row, flags, terms, excludedReason }: CountedAnswer): boolean =>
  excludedReason !== row.excludedReason || flags.join() !== row.flags.join() || terms.join() !== row.terms.join();
