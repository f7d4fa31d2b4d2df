import type { Answers, Plan } from '#questionnaire/core';

/** Whether somebody said yes to the question that asks whether they may be quoted, where a questionnaire has it. */
export function agreesToQuoting({ items }: Pick<Plan, 'items'>, answers: Answers): boolean {
  const asked = items.find(({ measure }) => measure === 'quote-consent');
  return asked?.domain.kind === 'yes-no' && answers[asked.name] === asked.domain.yes.value;
}
