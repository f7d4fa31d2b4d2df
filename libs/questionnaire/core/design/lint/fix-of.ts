import { LOCALES, type LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';
import { cleanText } from '../../clean-text.js';
import type { ChoiceDefinition, Definition, ElementDefinition, Text } from '../../definition/definition.js';
import type { Finding } from '../../findings.js';
import { applyOperation } from '../edit/apply-operation.js';
import { valueOfChoice } from '../edit/edit-choices.js';
import { evenRecode } from '../edit/map-criterion.js';
import { freeName, nameFrom, namesIn } from '../edit/names.js';
import { newQuestion } from '../edit/new-question.js';
import type { Operation } from '../edit/operation.js';
import { renameInExpression } from '../edit/rename.js';
import { elementAt, isElementAt, partAt, partsOf, questionAt } from '../edit/survey-tree.js';
import { propertiesAt } from '../edit/set-property.js';
import { namesInExpression } from '../edit/references.js';
import { above, lastStep, valueAt } from '../pointer.js';
import type { Fix, FixCode } from './design-finding.js';
import { removeCondition } from './design-finding.js';
import { suggestName } from './suggest-name.js';

type FixOf = (finding: Finding, definition: Definition, rubric: Rubric) => Fix | undefined;

const fix = (code: FixCode, operations: readonly Operation[], parameters?: Fix['parameters']): Fix => ({
  code,
  operations,
  ...(parameters && { parameters }),
});

const removeProperty = ({ pointer }: Finding, definition: Definition): Fix | undefined => {
  const at = above(pointer);
  const owner = valueAt(definition, at);
  const needed = propertiesAt(definition, at).some(({ name, needed }) => needed && name === lastStep(pointer));
  if (needed || typeof owner !== 'object' || owner === null || Array.isArray(owner)) return undefined;
  const property = lastStep(pointer);
  if (property === 'elements' || property === 'pages') return undefined;
  return fix('remove-property', [{ kind: 'set-property', at, property }], { property });
};

const condition: FixOf = ({ pointer }) => {
  const property = lastStep(pointer);
  const isCondition = property === 'visibleIf' || property === 'requiredIf';
  return isCondition ? removeCondition(above(pointer), property) : undefined;
};

/** What a code calls for; codes without an entry leave it to the person. */
const FIXES: Readonly<Record<string, FixOf>> = {
  'unknown-property': removeProperty,
  'not-allowed': removeProperty,
  'wrong-type': removeProperty,
  'not-a-date': removeProperty,
  'unknown-language': removeProperty,
  'unknown-dimension': removeProperty,
  'out-of-range': setToLimit,
  'missing-property': setDefault,
  'too-few': setDefault,
  'said-twice': ({ pointer }) =>
    fix('remove-property', [{ kind: 'set-property', at: above(pointer), property: 'default' }], {
      property: 'default',
    }),
  'empty-text': removeText,
  'invisible-characters': stripCharacters,
  'duplicate-name': renameFreely,
  'invalid-name': renameFreely,
  'reserved-name': renameFreely,
  'name-shadowed': renameFreely,
  'property-without-effect': removeProperty,
  'bounds-contradict': setToLimit,
  'duplicate-value': changeValue,
  'ambiguous-value': changeValue,
  'scale-points': ({ pointer }) =>
    fix('set-default', [
      { kind: 'set-property', at: above(pointer), property: 'rateMin', value: 1 },
      { kind: 'set-property', at: above(pointer), property: 'rateMax', value: 5 },
      { kind: 'set-property', at: above(pointer), property: 'rateStep' },
    ]),
  'no-questions': () => fix('add-question', [insertAt('/pages/0', 0)]),
  'expression-too-long': condition,
  'expression-too-complex': condition,
  'expression-syntax': condition,
  'unknown-function': condition,
  'cannot-be-compared': condition,
  'not-a-condition': condition,
  'not-a-number': condition,
  'not-a-choice': condition,
  'compared-with-no-choice': condition,
  'kinds-differ': condition,
  'list-compared-with-one': condition,
  'refers-to-itself': condition,
  'never-shown': condition,
  'unknown-reference': replaceReference,
  'later-reference': moveAfter,
  'role-mismatch': mendRole,
  'no-score': recodeEvenly,
  'unknown-criterion': removeMapping,
  'criterion-not-covered': addQuestionFor,
};

/** A fix for a finding of the structural checks or the compiler, if one click can mend it. */
export function fixOf(finding: Finding, definition: Definition, rubric: Rubric): Fix | undefined {
  const offered = Object.hasOwn(FIXES, finding.code) ? FIXES[finding.code]?.(finding, definition, rubric) : undefined;
  return offered && canBeDone(offered, definition) ? offered : undefined;
}

const canBeDone = ({ operations }: Fix, definition: Definition): boolean =>
  applyOperation(definition, { kind: 'all', operations }).refused === undefined;

const insertAt = (parent: string, index: number): Operation => ({
  kind: 'insert-question',
  type: 'rating',
  place: { parent, index },
});

function setToLimit({ pointer, parameters = {} }: Finding, definition: Definition): Fix | undefined {
  const value = valueAt(definition, pointer);
  const { min, max } = parameters;
  if (typeof value !== 'number' || !partAt(definition, above(pointer))) return undefined;
  const limit = typeof max === 'number' && value > max ? max : min;
  if (typeof limit !== 'number' || limit === value) return undefined;
  const operation: Operation = { kind: 'set-property', at: above(pointer), property: lastStep(pointer), value: limit };
  return fix('set-to-limit', [operation], { limit });
}

function setDefault({ pointer }: Finding, definition: Definition): Fix | undefined {
  const element = elementAt(definition, above(pointer));
  if (!element) return undefined;
  const property = lastStep(pointer);
  const value = (newQuestion(element.type, element.name) as unknown as Readonly<Record<string, unknown>>)[property];
  if (value === undefined) return undefined;
  return fix('set-default', [{ kind: 'set-property', at: above(pointer), property, value }], { property });
}

const LOCALE_KEYS = ['default', 'en', 'zh-cn'];

function removeText({ pointer }: Finding, definition: Definition): Fix | undefined {
  const last = lastStep(pointer);
  const isText = LOCALE_KEYS.includes(last) || propertiesAt(definition, above(pointer)).some(isTextNamed(last));
  if (!isText) return undefined;
  const text = LOCALE_KEYS.includes(last) ? (valueAt(definition, above(pointer)) as object) : undefined;
  const isLast = text !== undefined && Object.keys(text).length === 1;
  const gone = isLast ? above(pointer) : pointer;
  return fix('remove-text', [{ kind: 'set-property', at: above(gone), property: lastStep(gone) }]);
}

const isTextNamed =
  (property: string) =>
  ({ name, value }: { readonly name: string; readonly value: { readonly kind: string } }): boolean =>
    name === property && value.kind === 'text';

function stripCharacters({ pointer }: Finding, definition: Definition): Fix | undefined {
  const spelled = valueAt(definition, pointer);
  if (typeof spelled !== 'string') return undefined;
  const text = visible(spelled);
  const last = lastStep(pointer);
  if (text === '') return removeText({ pointer, code: 'empty-text' }, definition);
  if (last === 'value' || /^\d+$/.test(last)) {
    return fix('strip-characters', [
      { kind: 'set-choice-value', at: last === 'value' ? above(pointer) : pointer, value: text },
    ]);
  }
  if (!LOCALE_KEYS.includes(last)) {
    return fix('strip-characters', [{ kind: 'set-property', at: above(pointer), property: last, value: text }]);
  }
  const owner = above(pointer);
  const value = { ...(valueAt(definition, owner) as Exclude<Text, string>), [last]: text };
  return fix('strip-characters', [{ kind: 'set-property', at: above(owner), property: lastStep(owner), value }]);
}

function visible(text: string): string {
  return cleanText(text.toWellFormed())
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u200B\u2060\uFEFF]/g, '')
    .trim();
}

function renameFreely({ pointer, code }: Finding, definition: Definition): Fix | undefined {
  const at = above(pointer);
  const part = partAt(definition, at);
  if (!part || lastStep(pointer) !== 'name' || part.name === undefined) return undefined;
  const taken = namesIn(definition);
  const twice = code === 'duplicate-name';
  const name = twice ? freeName(taken, part.name.replace(/\d{1,4}$/, '') || 'q') : nameFrom(part.name, taken);
  return fix('rename', [{ kind: 'rename', at, name, ...(twice && { alone: true as const }) }], { name });
}

function changeValue({ pointer, code }: Finding, definition: Definition): Fix | undefined {
  const at = lastStep(pointer) === 'value' ? above(pointer) : pointer;
  const list = valueAt(definition, above(at));
  const choice = valueAt(definition, at) as ChoiceDefinition | undefined;
  if (choice === undefined || !Array.isArray(list) || !questionAt(definition, above(at, 2))) return undefined;
  const before = valueOfChoice(choice);
  const taken = new Set((list as readonly ChoiceDefinition[]).map((one) => String(valueOfChoice(one)).toLowerCase()));
  const number = typeof before === 'string' && /^-?\d{1,15}$/.test(before) ? Number(before) : undefined;
  const value = code === 'ambiguous-value' && number !== undefined ? number : freeName(taken, `${before}_`);
  return fix('change-value', [{ kind: 'set-choice-value', at, value, alone: true }], { value });
}

/** `{zz}` does not exist, but something very like it does. */
function replaceReference(finding: Finding, definition: Definition): Fix | undefined {
  const text = valueAt(definition, finding.pointer);
  if (typeof text !== 'string') return undefined;
  const names = questionNames(definition);
  const wrong = namesInExpression(text).find(({ name }) => !names.includes(name))?.name;
  const meant = wrong === undefined ? undefined : suggestName(wrong, names);
  if (wrong === undefined || meant === undefined) return condition(finding, definition, NO_RUBRIC);
  const value = renameInExpression(text, new Map([[wrong, meant]]));
  const at = above(finding.pointer);
  const operation: Operation = { kind: 'set-property', at, property: lastStep(finding.pointer), value };
  return fix('replace-reference', [operation], { from: wrong, to: meant });
}

const NO_RUBRIC: Rubric = { dimensions: [] };

const questionNames = (definition: Definition): string[] =>
  partsOf(definition).flatMap(({ part }) => ('type' in part && part.type !== 'panel' ? [part.name] : []));

/** To where the last question it speaks of has been asked. */
function moveAfter(finding: Finding, definition: Definition): Fix | undefined {
  const at = above(finding.pointer);
  const text = valueAt(definition, finding.pointer);
  if (!isElementAt(at) || typeof text !== 'string') return condition(finding, definition, NO_RUBRIC);
  const parts = partsOf(definition);
  const spokenOf = new Set(namesInExpression(text).map(({ name }) => name));
  const last = parts.findLast(({ part }) => part.name !== undefined && spokenOf.has(part.name))?.at;
  if (last === undefined || last === at || last.startsWith(`${at}/`)) return condition(finding, definition, NO_RUBRIC);
  const parent = above(last, 2);
  const shift = above(at) === above(last) ? 0 : 1;
  const place = { parent, index: Number(lastStep(last)) + shift };
  return fix('move-after', [{ kind: 'move', at, place }], {
    after: (elementAt(definition, last) as ElementDefinition).name,
  });
}

function mendRole({ pointer }: Finding, definition: Definition): Fix | undefined {
  const at = above(pointer);
  const question = questionAt(definition, at);
  if (!question) return undefined;
  const scored = 'role' in question && question.role === 'score';
  const operation: Operation = { kind: 'set-property', at, property: 'role', ...(!scored && { value: 'score' }) };
  return fix(scored ? 'remove-role' : 'set-role', [operation]);
}

function recodeEvenly({ pointer }: Finding, definition: Definition): Fix | undefined {
  const question = questionAt(definition, pointer);
  const recode = question && evenRecode(question);
  return recode && fix('recode-evenly', [{ kind: 'set-property', at: pointer, property: 'recode', value: recode }]);
}

function removeMapping({ pointer }: Finding, definition: Definition): Fix | undefined {
  const at = above(pointer);
  const mapped = questionAt(definition, at)?.type !== 'matrix';
  return mapped ? fix('remove-mapping', [{ kind: 'map-criterion', at, criterion: null }]) : undefined;
}

/** A rating for the criterion, after the last question that scores. */
function addQuestionFor({ parameters = {} }: Finding, definition: Definition, rubric: Rubric): Fix | undefined {
  const id = String(parameters['criterion']);
  const criterion = rubric.dimensions.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  const scored = partsOf(definition).findLast(({ part }) => 'role' in part && part.role === 'score')?.at;
  if (!criterion || scored === undefined) return undefined;
  const place = { parent: above(scored, 2), index: Number(lastStep(scored)) + 1 };
  const name = nameFrom(id, namesIn(definition));
  const element = { ...newQuestion('rating', name), title: titleOf(criterion.name), role: 'score', criterion: id };
  const operation: Operation = { kind: 'insert-elements', elements: [element as ElementDefinition], place };
  return fix('add-question', [operation], { criterion: id });
}

function titleOf(name: LocalizedText): Text {
  const [chinese, english] = LOCALES.map((locale) => name[locale]) as [string, string];
  return { 'zh-cn': chinese, default: english };
}
