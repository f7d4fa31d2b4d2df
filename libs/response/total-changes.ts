import { addAnswer, type AnswerFacts, emptyTotals, type Judgement, type RubricShape, shapeOf } from './core/index.js';
import type { PublishedVersion } from '#questionnaire';
import type { StoredAnswerRow, TallyChange, TallyKind, TermChange, TotalChange } from './total.queries.js';

/** By id. */
export type Versions = ReadonlyMap<string, PublishedVersion>;

/** One answer as it was or will be counted. */
export interface CountedAnswer extends Judgement {
  readonly row: StoredAnswerRow;
  readonly version: PublishedVersion;
  readonly facts: AnswerFacts;
  readonly terms: readonly string[];
}

const shapes = new WeakMap<PublishedVersion['rubric'], RubricShape>();

function shapeFor({ rubric }: PublishedVersion): RubricShape {
  const shape = shapes.get(rubric) ?? shapeOf(rubric);
  shapes.set(rubric, shape);
  return shape;
}

/** Adds up what answers change in the totals: taking one back is adding the same with the other sign. */
export class TotalChanges {
  readonly #totals = new Map<string, TotalChange>();
  readonly #terms = new Map<string, { -readonly [K in keyof TermChange]: TermChange[K] }>();
  readonly #tallies = new Map<string, { -readonly [K in keyof TallyChange]: TallyChange[K] }>();

  add(answer: CountedAnswer, sign: 1 | -1): void {
    // What was withdrawn counts nowhere.
    if (answer.excludedReason === 'WITHDRAWN') return;
    addAnswer(this.#totalOf(answer), shapeFor(answer.version), answer.facts, sign);
    if (answer.excludedReason === null) this.#addTerms(answer, sign);
    this.#addTallies(answer, sign);
  }

  get totals(): TotalChange[] {
    return [...this.#totals.values()].toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  }

  get terms(): TermChange[] {
    return [...this.#terms.values()].filter(({ responses }) => responses !== 0);
  }

  get tallies(): TallyChange[] {
    return [...this.#tallies.values()].filter(({ responses }) => responses !== 0);
  }

  #totalOf({ row, excludedReason, version }: CountedAnswer): TotalChange {
    const { waveId, vendorId, organisationId, source, size, region } = row;
    const isExcluded = excludedReason !== null;
    const key = [waveId, vendorId, organisationId, source, size, region, isExcluded].join();
    let total = this.#totals.get(key);
    if (!total) {
      const cell = { waveId, vendorId, organisationId, source, size, region, isExcluded };
      total = { ...cell, ...emptyTotals(shapeFor(version)) };
      this.#totals.set(key, total);
    }
    return total;
  }

  #addTerms({ row: { organisationId, waveId, vendorId }, terms }: CountedAnswer, sign: number): void {
    for (const term of terms) {
      const key = [organisationId, waveId, vendorId, term].join();
      const known = this.#terms.get(key);
      if (known) known.responses += sign;
      else this.#terms.set(key, { organisationId, waveId, vendorId, term, responses: sign });
    }
  }

  #addTallies({ row, facts, flags, excludedReason }: CountedAnswer, sign: number): void {
    const { waveId, vendorId, versionId } = row;
    const count = (subjectId: string, kind: TallyKind, value: string) =>
      this.#addTally({ waveId, subjectId, kind, value, responses: sign });
    count(waveId, 'version', versionId);
    // Who was shown out at the first question was not fast.
    if (facts.seconds !== null && facts.criterionScore.some((units) => units !== null))
      count(waveId, 'seconds', String(facts.seconds));
    if (facts.allocation && excludedReason === null) count(waveId, 'allocation', JSON.stringify(facts.allocation));
    if (excludedReason !== null) count(vendorId, 'excluded', excludedReason);
    for (const flag of flags) count(vendorId, 'flagged', flag);
  }

  #addTally(change: TallyChange): void {
    const key = [change.waveId, change.subjectId, change.kind, change.value].join();
    const known = this.#tallies.get(key);
    if (known) known.responses += change.responses;
    else this.#tallies.set(key, { ...change });
  }
}
