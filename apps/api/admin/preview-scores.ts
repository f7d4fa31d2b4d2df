import type { Preview } from '#questionnaire';
import { type Answers, answerCodes, criterionUnits } from '#questionnaire/core';
import { pointsOf, scoreResponse } from '#scoring';
import type { ScoresView } from './preview.dto.js';

/** What the answers so far would count; null where nothing is scored. */
export function scoresOf(
  { plan, checker, rubric }: Preview,
  answers: Readonly<Record<string, unknown>>,
): ScoresView | null {
  if (plan.criteria.length === 0) return null;
  const fitting = fittingAnswers(checker, answers);
  const codes = answerCodes(plan, fitting);
  const { criteria, dimensions, overall } = scoreResponse(rubric, criterionUnits(plan, fitting));
  return {
    criteria: plan.criteria.map((id, index) => {
      const units = criteria[index] ?? null;
      const code = codes[index];
      return { id, score: units === null ? null : pointsOf(units), ...(code && { code }) };
    }),
    dimensions: rubric.dimensions.map(({ id }, index) => ({ id, score: dimensions[index] ?? null })),
    overall,
  };
}

/** No step is judged: what is asked and fits counts, the rest does not. */
function fittingAnswers(checker: Preview['checker'], answers: unknown): Answers {
  const fitting = checker.checkStep(-1, answers);
  return fitting.ok ? fitting.answers : {};
}
