import type { Answers, Checker } from '#questionnaire/core';
import type { RandomSource } from '#statistics';
import { answerQuestion } from './answer-question.js';
import type { DemoPerson } from './demo-person.js';

/** Answers whatever the questionnaire shows, then whatever those answers make it show, until nothing new comes. */
export function fillQuestionnaire(random: RandomSource, { plan, ...checker }: Checker, person: DemoPerson): Answers {
  const seen = new Set<number>();
  let answers: Answers = {};
  for (;;) {
    const shown = checker.visibleItems(answers).filter((index) => !seen.has(index));
    if (shown.length === 0) return answers;
    for (const index of shown) {
      seen.add(index);
      const item = plan.items[index]!;
      const answer = answerQuestion(random, person, item);
      if (answer !== undefined) answers = { ...answers, [item.name]: answer };
    }
  }
}
