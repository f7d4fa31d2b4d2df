import type { ChoiceDefinition, QuestionDefinition, Scalar } from '#questionnaire/core/design';

type RatingDefinition = Extract<QuestionDefinition, { type: 'rating' }>;
type SelectDefinition = Extract<QuestionDefinition, { type: 'radiogroup' | 'dropdown' }>;

export type Points = number | 'NOT_APPLICABLE' | 'DONT_KNOW';

export interface ValuePoints {
  readonly value: Scalar;
  /** 0–100, or why it is not scored; undefined where it still has to be said. */
  readonly points: Points | undefined;
  /** Said by the designer, not by the place on the scale. */
  readonly isGiven: boolean;
}

export const valueOf = (choice: ChoiceDefinition): string | number =>
  typeof choice === 'object' ? choice.value : choice;

/** The values of a question that a criterion can be scored by; none for one that cannot be scored. */
export function scaleOf(question: QuestionDefinition): readonly Scalar[] {
  if (question.type === 'boolean') return [question.valueTrue ?? true, question.valueFalse ?? false];
  const listed = choicesOf(question)?.map(valueOf);
  if (question.type === 'rating') return listed ?? pointsOfRating(question);
  return listed ?? (question.type === 'radiogroup' || question.type === 'dropdown' ? numbersOf(question) : []);
}

function choicesOf(question: QuestionDefinition): readonly ChoiceDefinition[] | undefined {
  if (question.type === 'rating') return question.rateValues;
  if (question.type === 'matrix') return question.columns;
  return question.type === 'radiogroup' || question.type === 'dropdown' ? question.choices : undefined;
}

function pointsOfRating({ rateMin = 1, rateMax = 5, rateStep }: RatingDefinition): readonly number[] {
  return steps(rateMin, rateMax, rateStep);
}

function numbersOf({ choicesMin = 0, choicesMax = 0, choicesStep }: SelectDefinition): readonly number[] {
  return steps(choicesMin, choicesMax, choicesStep);
}

function steps(from: number, to: number, by = 1): readonly number[] {
  const count = Math.floor((to - from) / by) + 1;
  return Array.from({ length: Math.min(Math.max(count, 0), 200) }, (_, n) => from + n * by);
}

/**
 * What each value is worth: as the recode table says, else evenly from the lowest number (0) to the highest (100),
 * yes 100 and no 0. Codes are never scored.
 */
export function valuePoints(question: QuestionDefinition): readonly ValuePoints[] {
  const recode = 'recode' in question ? question.recode : undefined;
  const scale = scaleOf(question);
  const numbers = scale.filter((value) => typeof value === 'number');
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  const byPlace = (value: Scalar, index: number): Points | undefined => {
    if (value === 'NOT_APPLICABLE' || value === 'DONT_KNOW') return value;
    if (recode) return undefined;
    if (question.type === 'boolean') return index === 0 ? 100 : 0;
    return typeof value === 'number' && max > min ? (100 * (value - min)) / (max - min) : undefined;
  };
  return scale.map((value, index) => {
    const given = recode?.[String(value)];
    return { value, points: given ?? byPlace(value, index), isGiven: given !== undefined };
  });
}

/** At most two decimals, no more than are needed. */
export const inPoints = (points: number): string => String(Math.round(points * 100) / 100);
