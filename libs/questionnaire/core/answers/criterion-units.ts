import type { Answers, NoScoreCode, Plan, Scalar, ScoreMapping } from '../plan.js';

/**
 * The score of each criterion in rubric order: integer units (1/2520 of the range 0–100), null where nothing
 * that scores the criterion was answered with a point of a scale. Several items that score one criterion count
 * equally; their mean is rounded to a whole unit (half a unit, 0.02 points, goes up), because only integers
 * add up to the same total on every engine and in every order.
 */
export function criterionUnits(plan: Plan, answers: Answers): (number | null)[] {
  const totals = new Map<string, { sum: number; count: number }>();
  eachScored(plan, answers, ({ criterion }, units) => {
    if (typeof units !== 'number') return;
    const { sum, count } = totals.get(criterion) ?? NOTHING;
    totals.set(criterion, { sum: sum + units, count: count + 1 });
  });
  return plan.criteria.map((criterion) => {
    const total = totals.get(criterion);
    return total ? Math.round(total.sum / total.count) : null;
  });
}

const NOTHING = { sum: 0, count: 0 };

/**
 * Why a criterion has no score, rubric order: null where it has one. Of several items the first code that was
 * given counts; `SKIPPED` means that none of them was answered or asked.
 */
export function answerCodes(plan: Plan, answers: Answers): (NoScoreCode | null)[] {
  const found = new Map<string, NoScoreCode | null>();
  eachScored(plan, answers, ({ criterion }, units) => {
    if (typeof units === 'number') found.set(criterion, null);
    else if (!found.has(criterion)) found.set(criterion, units);
  });
  return plan.criteria.map((criterion) => (found.has(criterion) ? (found.get(criterion) ?? null) : 'SKIPPED'));
}

type Units = ScoreMapping['values'][number]['units'];

/** Runs on the way of every submit, hence plain loops. */
function eachScored({ items }: Plan, answers: Answers, visit: (mapping: ScoreMapping, units: Units) => void): void {
  for (const { name, scores } of items) {
    const answer = scores.length > 0 ? answers[name] : undefined;
    if (answer === undefined) continue;
    for (const mapping of scores) {
      const { row, values } = mapping;
      const value = row === undefined ? answer : (answer as Readonly<Record<string, Scalar>>)[row];
      const scored = values.find((entry) => entry.value === value);
      if (scored) visit(mapping, scored.units);
    }
  }
}
