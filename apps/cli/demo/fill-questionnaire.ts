import type { Answers, AnswerValue, Checker } from '#questionnaire/core';
import type { RandomSource } from '#statistics';
import { answerQuestion } from './answer-question.js';
import type { DemoPerson } from './demo-person.js';

/** Goes from screen to screen as a respondent does: what is shown next depends on what was answered before. */
export function fillQuestionnaire(random: RandomSource, { plan, ...checker }: Checker, person: DemoPerson): Answers {
  const seen = new Set<number>();
  const answers: Record<string, AnswerValue> = {};
  for (;;) {
    const shown = checker.visibleItems(answers).filter((index) => !seen.has(index));
    const screen = plan.steps.find(({ items }) => items.some((index) => shown.includes(index)));
    if (!screen) return answers;
    for (const index of shown.filter((each) => screen.items.includes(each))) {
      seen.add(index);
      const item = plan.items[index]!;
      const answer = answerQuestion(random, person, item);
      if (answer !== undefined) answers[item.name] = answer;
    }
  }
}
