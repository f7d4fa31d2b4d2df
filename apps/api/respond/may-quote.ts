import { QUOTE } from '#pages';
import type { FormFields } from '#platform';
import type { Plan } from '#questionnaire/core';
import { field } from '../request.js';

/** Whether a person agreed to be quoted: by the question the questionnaire has for it, or by the box on the last screen. */
export function mayQuote(plan: Plan, answers: Readonly<Record<string, unknown>>, form: FormFields): boolean {
  const asked = plan.items.find(({ measure }) => measure === 'quote-consent');
  if (!asked) return field(form, QUOTE) === 'yes';
  return asked.domain.kind === 'yes-no' && answers[asked.name] === asked.domain.yes.value;
}
