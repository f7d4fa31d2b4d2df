import { fieldName, MOVE } from '#pages';
import type { FormFields } from '#platform';
import type { Plan } from '#questionnaire/core';

/** A value's place, and the one it had on the screen; 0: none. */
interface Placed {
  readonly field: string;
  readonly place: number;
  readonly before: number;
}

const MOVED = /^(.+):(\d{1,3}):(up|down)$/;

/**
 * The form of a screen with its rankings settled: a button moves one choice by one place, and a choice that was given
 * another's place pushes the others on. So somebody without a script never has to mend every number. A ranking
 * that was not in order before and is not moved stays as it was sent.
 */
export function placedFields(
  plan: Plan,
  step: number,
  answers: Readonly<Record<string, unknown>>,
  fields: FormFields,
): FormFields {
  const settled = new Map(fields);
  for (const index of plan.steps[step]?.items ?? []) {
    const item = plan.items[index];
    if (item?.domain.kind !== 'ranking') continue;
    const order = orderOf(item.name, item.domain.choices, answers[item.name], fields);
    for (const [position, { field }] of order.entries()) settled.set(field, [String(position + 1)]);
  }
  return settled;
}

/** Empty when it is to stay as it was sent. */
function orderOf(
  name: string,
  choices: readonly { readonly value: string | number }[],
  answer: unknown,
  fields: FormFields,
): readonly Placed[] {
  const known: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const placed = choices.map(({ value }): Placed => {
    const field = fieldName(name, String(value));
    return { field, place: Number(fields.get(field)?.[0]) || 0, before: known.indexOf(value) + 1 };
  });
  const [, moved, index, way] = MOVED.exec(fields.get(MOVE)?.[0] ?? '') ?? [];
  if (moved === name) return swapped(inOrder(placed), Number(index), way === 'up' ? -1 : 1);
  const isWhole = known.length === placed.length && placed.every(({ place }) => place > 0);
  return isWhole ? inOrder(placed) : [];
}

/** By place; of two in one place the one that has come there is meant, before it if it came from behind. */
function inOrder(placed: readonly Placed[]): Placed[] {
  const at = ({ place, before }: Placed): number => {
    if (place === 0) return Number.POSITIVE_INFINITY;
    if (before === 0 || place === before) return place;
    return place < before ? place - 0.5 : place + 0.5;
  };
  return placed.toSorted((a, b) => at(a) - at(b) || 0);
}

function swapped(order: readonly Placed[], index: number, by: -1 | 1): readonly Placed[] {
  const [one, other] = [order[index], order[index + by]];
  return one && other ? order.with(index, other).with(index + by, one) : order;
}
