import type { Answers, NoScoreCode, Plan, PlanItem, Scalar, ScoreMapping } from '../plan.js';

/**
 * The score of each criterion in rubric order: integer units (1/2520 of the range 0–100), null where nothing
 * that scores the criterion was answered with a point of a scale. Several items that score one criterion count
 * equally; their mean is rounded to a whole unit (half a unit, 0.02 points, goes up), because only integers
 * add up to the same total on every engine and in every order.
 */
export function criterionUnits(plan: Plan, answers: Answers): (number | null)[] {
  const found = new Map<string, number[]>();
  for (const { mapping, value } of scoredAnswers(plan, answers)) {
    const units = unitsOf(mapping, value);
    if (typeof units === 'number') found.set(mapping.criterion, [...(found.get(mapping.criterion) ?? []), units]);
  }
  return plan.criteria.map((criterion) => meanOf(found.get(criterion)));
}

/**
 * Why a criterion has no score, rubric order: null where it has one. Of several items the first code that was
 * given counts; `SKIPPED` means that none of them was answered or asked.
 */
export function answerCodes(plan: Plan, answers: Answers): (NoScoreCode | null)[] {
  const units = criterionUnits(plan, answers);
  const codes = new Map<string, NoScoreCode>();
  for (const { mapping, value } of scoredAnswers(plan, answers)) {
    const code = unitsOf(mapping, value);
    if (typeof code === 'string' && !codes.has(mapping.criterion)) codes.set(mapping.criterion, code);
  }
  return plan.criteria.map((criterion, index) => (units[index] === null ? (codes.get(criterion) ?? 'SKIPPED') : null));
}

interface ScoredAnswer {
  readonly mapping: ScoreMapping;
  readonly value: Scalar;
}

function scoredAnswers({ items }: Plan, answers: Answers): ScoredAnswer[] {
  return items.flatMap((item) =>
    item.scores.flatMap((mapping) => {
      const value = valueOf(item, mapping, answers);
      return value === undefined ? [] : [{ mapping, value }];
    }),
  );
}

function valueOf({ name }: PlanItem, { row }: ScoreMapping, answers: Answers): Scalar | undefined {
  const answer = answers[name];
  if (row === undefined) return answer as Scalar | undefined;
  return (answer as Readonly<Record<string, Scalar>> | undefined)?.[row];
}

function unitsOf({ values }: ScoreMapping, answer: Scalar): ScoreMapping['values'][number]['units'] | undefined {
  return values.find(({ value }) => value === answer)?.units;
}

function meanOf(units: readonly number[] | undefined): number | null {
  if (!units) return null;
  return Math.round(units.reduce((left, right) => left + right, 0) / units.length);
}
