import type { Violation } from '#kernel';
import { type FormFields, queryErrors } from '#platform';
import type { Plan } from '#questionnaire/core';

/** What a form of a screen says. */
export interface StepChange {
  /** From 0. */
  readonly step: number;
  readonly fields: FormFields;
  /** Milliseconds the screen was looked at since this was said last; absent where nothing measures it. */
  readonly seen?: number | undefined;
}

/** Answers as a whole, or what the forms of some screens say. */
export type DraftBody =
  { readonly answers: Readonly<Record<string, unknown>> } | { readonly steps: readonly StepChange[] };

const MOST_STEPS = 200;
const LONGEST_LOOK = 86_400_000;

type Unread = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what a draft is to hold. What the fields mean is for the plan; whether they fit is asked when it is handed in. */
export function readDraft(body: unknown, plan: Plan): DraftBody {
  if (!isRecord(body) || !(Object.hasOwn(body, 'answers') || Object.hasOwn(body, 'steps')))
    throw queryErrors.malformedJson();
  const known = Object.hasOwn(body, 'answers') ? 'answers' : 'steps';
  const strays = Object.keys(body).filter((name) => name !== known);
  if (strays.length > 0) throw wrong(strays.map((name) => [`/${name.slice(0, 64)}`, 'unknown-field']));
  const { answers, steps } = body;
  if (known === 'answers') {
    if (!isRecord(answers)) throw wrong([['/answers', 'wrong-type']]);
    return { answers };
  }
  if (!Array.isArray(steps) || steps.length > MOST_STEPS) throw wrong([['/steps', 'wrong-type']]);
  return { steps: steps.map((step, index) => readStep(step, `/steps/${index}`, plan)) };
}

function readStep(step: unknown, pointer: string, plan: Plan): StepChange {
  if (!isRecord(step)) throw wrong([[pointer, 'wrong-type']]);
  const { step: number, fields, seen } = step;
  const strays = Object.keys(step).filter((name) => !['step', 'fields', 'seen'].includes(name));
  if (strays.length > 0) throw wrong(strays.map((name) => [`${pointer}/${name.slice(0, 64)}`, 'unknown-field']));
  if (!Number.isSafeInteger(number) || !plan.steps[(number as number) - 1])
    throw wrong([[`${pointer}/step`, 'wrong-type']]);
  const read = fieldsIn(fields);
  if (!read) throw wrong([[`${pointer}/fields`, 'wrong-type']]);
  if (seen !== undefined && !(typeof seen === 'number' && seen >= 0 && seen <= LONGEST_LOOK))
    throw wrong([[`${pointer}/seen`, 'wrong-type']]);
  return { step: (number as number) - 1, fields: read, seen };
}

const isText = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');

function fieldsIn(fields: unknown): FormFields | undefined {
  if (!isRecord(fields)) return undefined;
  const entries = Object.entries(fields);
  return entries.every(([, value]) => isText(value)) ? new Map(entries as [string, string[]][]) : undefined;
}

function wrong(errors: readonly (readonly [pointer: string, code: string])[]) {
  return queryErrors.malformedRequest(errors.slice(0, 50).map(([pointer, code]): Violation => ({ pointer, code })));
}
