import type { FormFields } from '../core/answers/answers-of-form.js';
import type { Answers, Plan } from '../core/plan.js';

/** What a browser sends for answers: the reverse of `answersOfForm`. */
export function formOf(plan: Plan, answers: Answers): FormFields {
  const fields = new Map<string, string[]>();
  for (const [key, value] of Object.entries(answers)) {
    const item = plan.items.find(({ name }) => name === key);
    if (item?.domain.kind === 'ranking') {
      for (const [place, choice] of (value as string[]).entries()) fields.set(`${key}.${choice}`, [String(place + 1)]);
    } else write(key, value);
  }
  function write(key: string, value: unknown): void {
    if (Array.isArray(value) && typeof value[0] === 'object') {
      for (const [index, row] of value.entries()) write(`${key}.${index}`, row);
    } else if (Array.isArray(value)) fields.set(key, value.map(String));
    else if (typeof value === 'object' && value !== null) {
      for (const [part, cell] of Object.entries(value)) write(`${key}.${part}`, cell);
    } else fields.set(key, [String(value)]);
  }
  return fields;
}
