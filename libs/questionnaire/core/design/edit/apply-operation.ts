import type { Definition } from '../../definition/definition.js';
import type { Finding } from '../../findings.js';
import { changeType } from './change-type.js';
import { addChoice, addColumn, moveChoice, removeChoice, setChoiceValue } from './edit-choices.js';
import {
  duplicateElement,
  insertElements,
  insertQuestion,
  moveElement,
  removeElement,
  stepElement,
  unwrapPanel,
  wrapInPanel,
} from './edit-elements.js';
import { addPage, duplicatePage, joinPage, movePage, removePage, splitPage } from './edit-pages.js';
import { setText } from './edit-text.js';
import { edited, type Edited } from './edited.js';
import { mapCriterion, recodeValue } from './map-criterion.js';
import type { Operation, OperationOf } from './operation.js';
import { renamePart } from './rename.js';
import { setProperty } from './set-property.js';
import { isPageAt } from './survey-tree.js';

type Apply<Kind extends Operation['kind']> = (definition: Definition, operation: OperationOf<Kind>) => Edited;

const APPLY: { readonly [Kind in Operation['kind']]: Apply<Kind> } = {
  'insert-question': insertQuestion,
  'insert-elements': insertElements,
  duplicate: (definition, { at }) => (isPageAt(at) ? duplicatePage : duplicateElement)(definition, at),
  move: moveElement,
  'move-step': (definition, operation) =>
    isPageAt(operation.at)
      ? movePage(definition, { kind: 'move-page', at: operation.at, index: pageIndexAfter(operation) })
      : stepElement(definition, operation),
  remove: (definition, { at }) => (isPageAt(at) ? removePage : removeElement)(definition, at),
  rename: renamePart,
  'change-type': changeType,
  'set-property': setProperty,
  'set-text': setText,
  'add-choice': addChoice,
  'set-choice-value': setChoiceValue,
  'move-choice': moveChoice,
  'remove-choice': (definition, { at }) => removeChoice(definition, at),
  'add-column': addColumn,
  'add-page': addPage,
  'move-page': movePage,
  'split-page': splitPage,
  'join-page': joinPage,
  'wrap-in-panel': wrapInPanel,
  'unwrap-panel': (definition, { at }) => unwrapPanel(definition, at),
  'map-criterion': mapCriterion,
  recode: recodeValue,
  all: applyAll,
};

/**
 * The definition after one operation: a new one that shares all that did not change, or the very same one with
 * `refused` saying why. Never throws for a definition that `readDraft` has let through.
 */
export function applyOperation(definition: Definition, operation: Operation): Edited {
  return (APPLY[operation.kind] as Apply<Operation['kind']>)(definition, operation);
}

/** All of them or none: the first refusal is the answer. */
function applyAll(definition: Definition, { operations }: OperationOf<'all'>): Edited {
  const lost: Finding[] = [];
  let state = edited(definition, '');
  for (const operation of operations) {
    const next = applyOperation(state.definition, operation);
    if (next.refused) return { ...next, definition };
    lost.push(...next.lost);
    state = next;
  }
  return { ...state, lost };
}

function pageIndexAfter({ at, by }: OperationOf<'move-step'>): number {
  return Number(at.slice('/pages/'.length)) + by;
}
