import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring, uuidV8 } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import { isUnlinked } from '#questionnaire/core';
import { type AnswerFacts, answerFacts, freeTexts, judgeAnswer, withoutMasks } from './core/index.js';
import { type AnswerMark, firstsOf, saveMarks } from './answer-mark.queries.js';
import { namesOfVendors } from './answer-text.queries.js';
import type { ReadableAnswer } from './answer-text.service.js';
import { type Bursts, burstsOf } from './burst.queries.js';
import { precedes, TextCopiesService } from './text-copies.service.js';
import { lookAgain, paceOf, type StoredAnswerRow } from './total.queries.js';
import type { CountedAnswer, Versions } from './total-changes.js';
import { TermFinder } from './terms/term-finder.js';

/** Applies the rules of quality to stored answers and finds the terms of new ones. */
@Injectable()
export class AnswerJudge {
  constructor(
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(TermFinder) private readonly finder: TermFinder,
    @Inject(TextCopiesService) private readonly copies: TextCopiesService,
  ) {}

  /**
   * In the turn of the caller's fold. Terms are found in masked texts only, and of answers that were counted before
   * only where a mask has changed. Answers elsewhere that turn out to repeat these are looked at again later.
   */
  async judge(
    tx: EntityManager,
    answers: readonly ReadableAnswer[],
    { versions, isNew }: { readonly versions: Versions; readonly isNew: ReadonlyMap<string, boolean> },
  ): Promise<{ readonly judged: readonly CountedAnswer[]; readonly asked: number }> {
    const given = answers.map((answer) => ({ ...answer, version: versions.get(answer.row.versionId)! }));
    const waves = [...new Set(answers.map(({ row }) => row.waveId))];
    const [pace, bursts] = [await paceOf(tx, waves), await burstsOf(tx, waves)];
    const repeats = await this.#repeats(tx, given);
    const names = await wordsOfVendors(tx);
    const judged = await Promise.all(
      given.map(async ({ row, original, isFresh, version }) => {
        const facts = factsOf(row, version);
        const judgement = judgeAnswer({
          plan: version.plan,
          shown: version.checker.visibleItems(original),
          answers: original,
          facts,
          texts: freeTexts(version.plan, original),
          pages: row.quality.pages ?? [],
          medianSeconds: pace.get(row.waveId) ?? null,
          repeatsPerson: repeats.persons.has(row.id),
          repeatsText: repeats.texts.has(row.id),
          cameInBurst: !isUnlinked(version.mode) && isIn(bursts, row),
          tooFastToRead: row.quality.flags.includes('too_fast'),
          cameByOpenLink: row.cameByOpenLink,
          ruling: row.ruling,
        });
        const masked = () => freeTexts(version.plan, row.answers).map(withoutMasks);
        const terms = isNew.get(row.id) || isFresh ? await this.finder.find(masked(), names) : row.terms;
        return { ...judgement, row, version, facts, terms };
      }),
    );
    return { judged, asked: repeats.asked };
  }

  /** Ids of answers whose person or text was there before. */
  async #repeats(tx: EntityManager, given: readonly GivenAnswer[]) {
    const answers = given.filter(({ row }) => row.ruling !== 'withdraw');
    const persons = await this.#repeatedPersons(
      tx,
      answers.map(({ row }) => row),
    );
    const { copies, suspects } = await this.copies.find(
      tx,
      answers.map(({ row: { id, waveId, submittedAt }, original, version }) => ({
        id,
        waveId,
        submittedAt,
        texts: freeTexts(version.plan, original),
      })),
    );
    const here = new Set(given.map(({ row }) => row.id));
    const elsewhere = [...new Set([...persons.demoted, ...suspects])].filter((id) => !here.has(id));
    await lookAgain(tx, elsewhere);
    return { asked: elsewhere.length, persons: persons.repeated, texts: copies };
  }

  async #repeatedPersons(tx: EntityManager, answers: readonly StoredAnswerRow[]) {
    const marks = answers.flatMap((row) => this.#personOf(row));
    const known = await firstsOf(tx, [...new Set(marks.map(({ mark }) => mark))]);
    const { firsts, demoted } = placeFirsts(known, marks);
    await saveMarks(tx, marks, { firsts, demoted });
    const repeated = marks.filter(({ mark, id }) => firsts.get(mark)?.id !== id);
    return { repeated: new Set(repeated.map(({ id }) => id)), demoted: demoted.map(({ id }) => id) };
  }

  /** What tells one person from others within a wave and leads back to nobody; none where nobody knows who it was. */
  #personOf({ id, waveId, vendorId, contactId, submittedAt }: StoredAnswerRow): AnswerMark[] {
    if (contactId === null) return [];
    const parts = ['answer mark', waveId, 'person', vendorId, contactId];
    return [{ mark: uuidV8(this.keyring.mac('identity', parts.join('\u001f'))), id, submittedAt }];
  }
}

interface GivenAnswer extends ReadableAnswer {
  readonly version: PublishedVersion;
}

/** Who is first of each mark when these came too, and who no longer is. */
function placeFirsts(known: ReadonlyMap<string, AnswerMark>, marks: readonly AnswerMark[]) {
  const firsts = new Map(known);
  for (const mark of marks) {
    const first = firsts.get(mark.mark);
    if (!first || precedes(mark, first)) firsts.set(mark.mark, mark);
  }
  return { firsts, demoted: [...known.values()].filter(({ mark, id }) => firsts.get(mark)?.id !== id) };
}

const factsOf = (row: StoredAnswerRow, version: PublishedVersion): AnswerFacts =>
  answerFacts(version, row.answers, {
    criterionScore: row.criterionScore,
    seconds: row.quality.durationSeconds === null ? null : Math.round(row.quality.durationSeconds),
  });

/** Did it come while far more came in than usual, about its vendor, from its organisation or by its link? */
function isIn(bursts: Bursts, { waveId, vendorId, organisationId, openLinkId, submittedAt }: StoredAnswerRow): boolean {
  const at = submittedAt.getTime();
  return (bursts.get(waveId) ?? []).some(
    ({ subjectId, startsAt, endsAt }) =>
      [vendorId, organisationId, openLinkId].includes(subjectId) && at >= startsAt.getTime() && at < endsAt.getTime(),
  );
}

async function wordsOfVendors(tx: EntityManager): Promise<ReadonlySet<string>> {
  const names = await namesOfVendors(tx);
  return new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]).map((name) => name.toLowerCase()));
}
