import type { Answers, AnswerValue, Checker, Plan } from '#questionnaire/core';
import type { RandomSource } from '#statistics';
import { answerQuestion } from './answer-question.js';
import type { DemoPerson } from './demo-person.js';

/** Goes from screen to screen as a respondent does: what is shown next depends on what was answered before. */
export function fillQuestionnaire(random: RandomSource, checker: Checker, person: DemoPerson): Answers {
  const { plan } = checker;
  const steering = steeringNames(plan);
  const answers: Record<string, AnswerValue> = {};
  let shown = new Set(checker.visibleItems(answers));
  for (const { items } of plan.steps) {
    for (const index of items) {
      const item = plan.items[index]!;
      const answer = shown.has(index) ? answerQuestion(random, person, item) : undefined;
      if (answer === undefined) continue;
      answers[item.name] = answer;
      if (steering.has(item.name)) shown = new Set(checker.visibleItems(answers));
    }
  }
  return answers;
}

const known = new WeakMap<Plan, ReadonlySet<string>>();

/** Questions whose answers decide what else is shown. */
function steeringNames(plan: Plan): ReadonlySet<string> {
  let names = known.get(plan);
  if (!names) {
    const conditions = JSON.stringify(plan.items.map(({ visibleIf }) => visibleIf));
    names = new Set(plan.items.map(({ name }) => name).filter((name) => conditions.includes(`"name":"${name}"`)));
    known.set(plan, names);
  }
  return names;
}
