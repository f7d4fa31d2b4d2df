import { type Definition, MEASURES, type Measure, partsOf, type QuestionDefinition } from '#questionnaire/core/design';

export interface PlacedQuestion {
  readonly at: string;
  readonly question: QuestionDefinition;
}

const SCORABLE: ReadonlySet<string> = new Set(['radiogroup', 'dropdown', 'rating', 'boolean']);

function questionsIn(definition: Definition): readonly PlacedQuestion[] {
  return partsOf(definition).flatMap(({ at, part }) =>
    'type' in part && part.type !== 'panel' ? [{ at, question: part }] : [],
  );
}

/** Questions that could score a criterion and score none. */
export function unscoredQuestions(definition: Definition): readonly PlacedQuestion[] {
  return questionsIn(definition).filter(({ question }) => SCORABLE.has(question.type) && !('criterion' in question));
}

export interface MeasuredBy {
  readonly measure: Measure;
  readonly questions: readonly PlacedQuestion[];
}

/** What the method looks for besides criteria, and which questions ask for it. */
export function measuresIn(definition: Definition): readonly MeasuredBy[] {
  const all = questionsIn(definition);
  return MEASURES.map((measure) => ({
    measure,
    questions: all.filter(({ question }) => 'measure' in question && question.measure === measure),
  }));
}
