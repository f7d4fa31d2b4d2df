import type { ChoiceDefinition, Definition, QuestionDefinition } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { below } from '../../findings.js';
import { above, lastStep, valueAt, withListAt, withValueAt } from '../pointer.js';
import { edited, type Edited, refuse } from './edited.js';
import { freeName } from './names.js';
import { newChoice, newColumn, newRow } from './new-question.js';
import type { ChoiceList, OperationOf } from './operation.js';
import { withValueReplaced } from './replace-value.js';
import { questionAt } from './survey-tree.js';

const MOST: Readonly<Record<ChoiceList, number>> = {
  choices: LIMITS.choices,
  rateValues: LIMITS.scalePoints,
  rows: LIMITS.matrixRows,
  columns: LIMITS.matrixColumns,
};

export const valueOfChoice = (choice: ChoiceDefinition): string | number =>
  typeof choice === 'object' ? choice.value : choice;

/** A list of choices, and the question it belongs to; undefined where the pointer leads to neither. */
interface ListOfChoices {
  readonly question: QuestionDefinition;
  readonly choices: readonly ChoiceDefinition[];
}

function listAt(definition: Definition, at: string): ListOfChoices | undefined {
  const question = questionAt(definition, above(at));
  const choices = valueAt(definition, at);
  const isList = Array.isArray(choices) && question?.type !== 'matrixdynamic' && lastStep(at) in MOST;
  return question && isList ? { question, choices: choices as readonly ChoiceDefinition[] } : undefined;
}

export function addChoice(definition: Definition, operation: OperationOf<'add-choice'>): Edited {
  const { at, list } = operation;
  const question = questionAt(definition, at);
  if (!question) return refuse(definition, at, 'nothing-there');
  if (question.type === 'matrixdynamic') return refuse(definition, at, 'not-possible-here');
  const pointer = below(at, list);
  const before = (valueAt(definition, pointer) ?? []) as readonly ChoiceDefinition[];
  if (before.length >= MOST[list]) return refuse(definition, at, 'too-many');
  const { index = before.length } = operation;
  const choice = operation.value ?? nextChoice(before, list);
  const changed = withListAt<Definition, unknown>(definition, pointer, (choices) =>
    choices.toSpliced(index, 0, choice),
  );
  return edited(changed, below(pointer, Math.min(index, before.length)));
}

/** The next number of a scale of numbers; otherwise a new value with words in both languages. */
function nextChoice(choices: readonly ChoiceDefinition[], list: ChoiceList): ChoiceDefinition {
  const values = choices.map(valueOfChoice);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0 || (list === 'rateValues' && values.length === 0)) {
    const value = Math.max(0, ...numbers) + 1;
    return typeof choices[0] === 'object' ? { value, text: String(value) } : value;
  }
  const taken = new Set(values.map((value) => String(value).toLowerCase()));
  const make = list === 'rows' ? newRow : newChoice;
  let number = choices.length + 1;
  while (taken.has(String(valueOfChoice(make(number))))) number += 1;
  return make(number);
}

export function moveChoice(definition: Definition, { at, index }: OperationOf<'move-choice'>): Edited {
  const list = above(at);
  const members = valueAt(definition, list) as readonly unknown[] | undefined;
  const member = valueAt(definition, at);
  if (!questionAt(definition, above(at, 2)) || member === undefined || !members) {
    return refuse(definition, at, 'nothing-there');
  }
  const to = Math.min(Math.max(index, 0), members.length - 1);
  if (to === Number(lastStep(at))) return edited(definition, at);
  const changed = withListAt<Definition, unknown>(definition, list, (all) =>
    all.toSpliced(Number(lastStep(at)), 1).toSpliced(to, 0, member),
  );
  return edited(changed, below(list, to));
}

export function removeChoice(definition: Definition, at: string): Edited {
  const list = above(at);
  if (!questionAt(definition, above(at, 2)) || valueAt(definition, at) === undefined) {
    return refuse(definition, at, 'nothing-there');
  }
  const found = listAt(definition, list);
  const choice = found?.choices[Number(lastStep(at))];
  const without = withListAt<Definition, unknown>(definition, list, (all) => all.toSpliced(Number(lastStep(at)), 1));
  const left = valueAt(without, list) as readonly unknown[];
  const pruned = left.length === 0 && lastStep(list) === 'rateValues' ? withValueAt(without, list, undefined) : without;
  return edited(choice === undefined ? pruned : withoutRecode(pruned, above(list), valueOfChoice(choice)), above(list));
}

function withoutRecode(definition: Definition, at: string, value: string | number): Definition {
  const recode = below(at, 'recode');
  const entry = valueAt(definition, below(recode, value));
  return entry === undefined ? definition : withValueAt(definition, below(recode, value), undefined);
}

export function setChoiceValue(definition: Definition, { at, value, alone }: OperationOf<'set-choice-value'>): Edited {
  const found = listAt(definition, above(at));
  const choice = found?.choices[Number(lastStep(at))];
  if (!found || choice === undefined) return refuse(definition, at, 'nothing-there');
  const before = valueOfChoice(choice);
  if (before === value) return edited(definition, at);
  const others = found.choices.filter((other) => other !== choice).map((other) => String(valueOfChoice(other)));
  if (others.some((other) => other.toLowerCase() === String(value).toLowerCase())) {
    return refuse(definition, at, 'name-taken');
  }
  const changed = withValueAt(definition, at, typeof choice === 'object' ? { ...choice, value } : value);
  if (alone) return edited(changed, at);
  return edited(withValueReplaced(changed, { question: found.question, list: lastStep(above(at)), before, value }), at);
}

export function addColumn(definition: Definition, { at, index, name }: OperationOf<'add-column'>): Edited {
  const table = questionAt(definition, at);
  if (table?.type !== 'matrixdynamic') return refuse(definition, at, table ? 'not-possible-here' : 'nothing-there');
  const { columns } = table;
  if (columns.length >= LIMITS.matrixColumns) return refuse(definition, at, 'too-many');
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  const column = newColumn(name ?? freeName(taken, 'column', 1), columns.length + 1);
  const to = Math.min(index ?? columns.length, columns.length);
  const changed = withListAt<Definition, unknown>(definition, `${at}/columns`, (all) => all.toSpliced(to, 0, column));
  return edited(changed, below(`${at}/columns`, to));
}
