import type { ChoiceDefinition } from '#questionnaire/core/design';

const HAN = /\p{Script=Han}/u;

/**
 * A pasted list as choices, one a line: `中文 | English`, a tab instead of the bar, or one language alone, which
 * is told by its letters. Values are `item<n>`, free among those that are taken.
 */
export function choicesFromText(text: string, taken: readonly ChoiceDefinition[]): readonly ChoiceDefinition[] {
  const values = new Set(taken.map((choice) => String(typeof choice === 'object' ? choice.value : choice)));
  let number = taken.length;
  const nextValue = () => {
    do number += 1;
    while (values.has(`item${number}`));
    return `item${number}`;
  };
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\-*•·]+|^\s*(?:\d+|[A-Za-z])[.)、．]\s*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ value: nextValue(), text: wording(line) }));
}

function wording(line: string) {
  const [first = '', second] = line.split(/\s*(?:\t|\|)\s*/, 2);
  if (second === undefined || second === '') return HAN.test(first) ? { 'zh-cn': first } : { default: first };
  return HAN.test(second) && !HAN.test(first)
    ? { default: first, 'zh-cn': second }
    : { 'zh-cn': first, default: second };
}
