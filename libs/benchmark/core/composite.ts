import { dimensionOfCriterion, type Rubric, type RubricScores } from '#scoring';

/** What each criterion mean contributes to each dimension score; zeros where criterion or dimension is not scored. */
export function dimensionCoefficients(
  rubric: Rubric,
  criterionScores: readonly (number | null)[],
  scores: RubricScores,
): number[][] {
  const dimensionOf = dimensionOfCriterion(rubric);
  return scores.dimensions.map((score, d) => {
    const scored = criterionScores.map((points, c) => dimensionOf[c] === d && points !== null && score !== null);
    const count = scored.filter(Boolean).length;
    return scored.map((counts) => (counts ? 1 / count : 0));
  });
}

/** What each criterion mean contributes to the overall score. */
export function overallCoefficients(
  rubric: Rubric,
  criterionScores: readonly (number | null)[],
  scores: RubricScores,
): number[] {
  const dimensions = dimensionCoefficients(rubric, criterionScores, scores);
  return criterionScores.map((_, c) =>
    dimensions.reduce((sum, coefficients, d) => sum + scores.effectiveWeights[d]! * coefficients[c]!, 0),
  );
}
