import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LOCALES, type LocalizedText } from '#kernel';
import { Keyring, rows, uuidV8 } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import { type AnswerFacts, answerFacts, freeTexts, judgeAnswer } from './core/index.js';
import { type AnswerMark, firstsOf, saveMarks } from './answer-mark.queries.js';
import { lookAgain, paceOf, type StoredAnswerRow } from './total.queries.js';
import type { CountedAnswer } from './total-changes.js';
import { TermFinder } from './terms/term-finder.js';

export type Versions = ReadonlyMap<string, PublishedVersion>;

/** Shorter texts are alike by chance. In letters. */
const LEAST_TO_COPY = 12;

/** Applies the rules of quality to stored answers and finds the terms of new ones. */
@Injectable()
export class AnswerJudge {
  constructor(
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(TermFinder) private readonly finder: TermFinder,
  ) {}

  /**
   * In the turn of the caller's fold. Terms of answers that were counted before stay what they were, because what was
   * counted must be taken back exactly. Answers elsewhere that turn out to repeat these are looked at again later.
   */
  async judge(
    tx: EntityManager,
    answers: readonly StoredAnswerRow[],
    { versions, isNew }: { readonly versions: Versions; readonly isNew: ReadonlyMap<string, boolean> },
  ): Promise<{ readonly judged: readonly CountedAnswer[]; readonly asked: number }> {
    const pace = await paceOf(tx, [...new Set(answers.map(({ waveId }) => waveId))]);
    const repeats = await this.#repeats(tx, answers, versions);
    const names = await namesOfVendors(tx);
    const judged = await Promise.all(
      answers.map(async (row) => {
        const version = versions.get(row.versionId)!;
        const texts = freeTexts(version.plan, row.answers);
        const facts = factsOf(row, version);
        const judgement = judgeAnswer({
          plan: version.plan,
          shown: version.checker.visibleItems(row.answers),
          answers: row.answers,
          facts,
          texts,
          pages: row.quality.pages ?? [],
          medianSeconds: pace.get(row.waveId) ?? null,
          repeatsPerson: repeats.persons.has(row.id),
          repeatsText: repeats.texts.has(row.id),
          cameByOpenLink: row.cameByOpenLink,
          ruling: row.ruling,
        });
        const terms = isNew.get(row.id) ? await this.finder.find(texts, names) : row.terms;
        return { ...judgement, row, version, facts, terms };
      }),
    );
    return { judged, asked: repeats.asked };
  }

  /** What tells one person and one text from others within a wave; they lead back to neither. */
  marksOf(row: StoredAnswerRow, { plan }: PublishedVersion): { person: AnswerMark; texts: AnswerMark[] } {
    const mark = (...parts: readonly string[]): AnswerMark => ({
      mark: uuidV8(this.keyring.mac('identity', ['answer mark', row.waveId, ...parts].join('\u001f'))),
      id: row.id,
      submittedAt: row.submittedAt,
    });
    const texts = new Set(freeTexts(plan, row.answers).map(bareText));
    return {
      person: mark('person', row.vendorId, row.contactId),
      texts: [...texts].filter((text) => text.length >= LEAST_TO_COPY).map((text) => mark('text', text)),
    };
  }

  /** Ids of answers whose person or text was there before. */
  async #repeats(tx: EntityManager, answers: readonly StoredAnswerRow[], versions: Versions) {
    const own = answers
      .filter(({ ruling }) => ruling !== 'withdraw')
      .map((row) => ({ id: row.id, ...this.marksOf(row, versions.get(row.versionId)!) }));
    const marks = own.flatMap(({ person, texts }) => [person, ...texts]);
    const known = await firstsOf(tx, [...new Set(marks.map(({ mark }) => mark))]);
    const { firsts, demoted } = placeFirsts(known, marks);
    await saveMarks(tx, marks, { firsts, demoted });
    const here = new Set(answers.map(({ id }) => id));
    const elsewhere = demoted.map(({ id }) => id).filter((id) => !here.has(id));
    await lookAgain(tx, elsewhere);
    const follows = ({ mark, id }: AnswerMark): boolean => firsts.get(mark)?.id !== id;
    return {
      asked: elsewhere.length,
      persons: new Set(own.flatMap(({ id, person }) => (follows(person) ? id : []))),
      texts: new Set(own.flatMap(({ id, texts }) => (texts.some(follows) ? id : []))),
    };
  }
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

const precedes = (a: AnswerMark, b: AnswerMark): boolean =>
  a.submittedAt.getTime() - b.submittedAt.getTime() < 0 ||
  (a.submittedAt.getTime() === b.submittedAt.getTime() && a.id < b.id);

const factsOf = (row: StoredAnswerRow, version: PublishedVersion): AnswerFacts =>
  answerFacts(version, row.answers, {
    criterionScore: row.criterionScore,
    seconds: row.quality.durationSeconds === null ? null : Math.round(row.quality.durationSeconds),
  });

const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

async function namesOfVendors(tx: EntityManager): Promise<ReadonlySet<string>> {
  const vendors = await rows<{ slug: string; name: LocalizedText }>(tx, 'select slug, name from vendor');
  const names = vendors.flatMap(({ slug, name }) => [slug, ...LOCALES.map((locale) => name[locale])]);
  return new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]).map((name) => name.toLowerCase()));
}
