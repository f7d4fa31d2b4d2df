import type { ChoiceDefinition, Definition, QuestionDefinition } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { propertiesOfType } from '../../definition/question-types.js';
import { below, type Finding } from '../../findings.js';
import type { ItemType } from '../../plan.js';
import { withValueAt } from '../pointer.js';
import { edited, type Edited, refuse } from './edited.js';
import { newQuestion } from './new-question.js';
import type { OperationOf } from './operation.js';
import { valueOfChoice } from './edit-choices.js';
import { questionAt } from './survey-tree.js';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The question as another type. Kept is what both types know, and choices wherever there is a list for them; `lost`
 * names the rest. What the new type needs and the old one had not comes from a new question.
 */
export function changeType(definition: Definition, { at, type }: OperationOf<'change-type'>): Edited {
  const question = questionAt(definition, at);
  if (!question) return refuse(definition, at, 'nothing-there');
  if (question.type === type) return edited(definition, at);
  const known = new Set(propertiesOfType(type).map(({ name }) => name));
  const kept = Object.entries(question).filter(([key]) => known.has(key) && isSame(question.type, type, key));
  const lists = listsFor(question, type);
  const used = new Set([...kept.map(([key]) => key), ...lists.used, 'type']);
  const needed = Object.entries(newQuestion(type, question.name)).filter(([key]) =>
    propertiesOfType(type).some(({ name, needed }) => needed && name === key),
  );
  const changed = { ...Object.fromEntries(needed), ...Object.fromEntries(kept), ...lists.properties, type };
  const lost = Object.keys(question).filter((key) => !used.has(key));
  return edited(withValueAt(definition, at, inOrder(changed)), at, lost.map(lossOf(at)));
}

const lossOf =
  (at: string) =>
  (property: string): Finding => ({ pointer: below(at, property), code: 'property-lost', parameters: { property } });

/** Type and name first, as people expect to read them. */
function inOrder({ type, name, title, ...rest }: Loose): Loose {
  return { type, name, ...(title !== undefined && { title }), ...rest };
}

/** Columns of a matrix are choices, those of a table are questions; bounds belong to the kind of input. */
function isSame(from: ItemType, to: ItemType, property: string): boolean {
  if (property === 'columns' || property === 'rateValues') return from === to;
  if (property === 'choices') return false;
  return true;
}

interface Lists {
  readonly properties: Loose;
  readonly used: readonly string[];
}

const NOTHING: Lists = { properties: {}, used: [] };

/** The choices of one type as what stands for them in the other. */
function listsFor(question: QuestionDefinition, type: ItemType): Lists {
  const { choices, used } = choicesOf(question);
  if (choices.length === 0) return NOTHING;
  if (['radiogroup', 'dropdown', 'checkbox', 'ranking'].includes(type)) return { properties: { choices }, used };
  if (type === 'matrix') return { properties: { columns: choices.slice(0, LIMITS.matrixColumns) }, used };
  if (type === 'rating' && choices.length <= LIMITS.scalePoints) return { properties: { rateValues: choices }, used };
  return NOTHING;
}

interface Offered {
  readonly choices: readonly ChoiceDefinition[];
  /** The properties they are written in. */
  readonly used: readonly string[];
}

function choicesOf(question: QuestionDefinition): Offered {
  if (question.type === 'boolean') return sidesOf(question);
  if (question.type === 'matrix') return { choices: question.columns, used: ['columns'] };
  if (question.type === 'rating') {
    return question.rateValues ? { choices: question.rateValues, used: ['rateValues'] } : pointsOf(question);
  }
  return 'choices' in question ? { choices: question.choices, used: ['choices'] } : { choices: [], used: [] };
}

function pointsOf({ rateMin = 1, rateMax = 5, rateStep = 1 }: Extract<QuestionDefinition, { type: 'rating' }>) {
  const count = Math.min(Math.max(Math.floor((rateMax - rateMin) / rateStep) + 1, 0), LIMITS.scalePoints);
  const choices = Array.from({ length: count }, (_, index) => rateMin + index * rateStep);
  return { choices, used: ['rateMin', 'rateMax', 'rateStep'] };
}

function sidesOf({ valueTrue, valueFalse, labelTrue, labelFalse }: Extract<QuestionDefinition, { type: 'boolean' }>) {
  const side = (value: unknown, otherwise: string, text: typeof labelTrue): ChoiceDefinition => ({
    value: typeof value === 'string' || typeof value === 'number' ? value : otherwise,
    ...(text && { text }),
  });
  const choices = [side(valueTrue, 'yes', labelTrue), side(valueFalse, 'no', labelFalse)];
  return { choices, used: ['valueTrue', 'valueFalse', 'labelTrue', 'labelFalse'] };
}

/** The values a question offers now, in order. */
export function offeredChoices(question: QuestionDefinition): readonly (string | number)[] {
  return choicesOf(question).choices.map(valueOfChoice);
}
