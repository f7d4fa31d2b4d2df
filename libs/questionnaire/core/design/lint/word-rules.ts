import { LOCALES, type Locale } from '#kernel';
import type { ChoiceDefinition, Definition, QuestionDefinition, Text } from '../../definition/definition.js';
import { localesOf } from '../../definition/read-text.js';
import { textsOf } from '../../definition/texts-of.js';
import { below } from '../../findings.js';
import { partsOf } from '../edit/survey-tree.js';
import { type Audience, audienceOf } from '../review/audience.js';
import { above, lastStep } from '../pointer.js';
import type { Operation } from '../edit/operation.js';
import type { RuleFinding } from './design-finding.js';

/** Words a respondent must be able to read: at least two letters in a row, or a Chinese character. */
const WORDS = /\p{Script=Han}|\p{Letter}{2}/u;

export interface Languages {
  /** Languages in which every reachable text must exist. */
  readonly locales: readonly Locale[];
  /** Names of questions that somebody can be asked; all where it is not known. */
  readonly reachable?: ReadonlySet<string>;
}

export function wordFindings(definition: Definition, { locales, reachable }: Languages): RuleFinding[] {
  const audience = audienceOf(definition, reachable);
  return [
    ...textsOf(definition).flatMap(([text, pointer]) => ofText(text, pointer, locales, audience)),
    ...partsOf(definition).flatMap(({ at, part }) => {
      if ('elements' in part) return part.elements.length > 0 ? [] : [emptyFinding(definition, at, 'type' in part)];
      return ofQuestion(part, at);
    }),
  ];
}

function ofText(text: Text, pointer: string, locales: readonly Locale[], audience: Audience): RuleFinding[] {
  if (typeof text === 'string') return WORDS.test(text.replace(/\{\w*\}/g, '')) ? [sharedFinding(text, pointer)] : [];
  const missing = locales.filter((locale) => !localesOf(text).includes(locale));
  if (missing.length === 0) return [];
  const severity = audience.isReachable(pointer) ? 'error' : 'warning';
  return missing.map((locale) => ({ pointer, code: 'translation-missing', severity, parameters: { locale } }));
}

function sharedFinding(text: string, pointer: string): RuleFinding {
  const operation: Operation = {
    kind: 'set-property',
    at: above(pointer),
    property: lastStep(pointer),
    value: { default: text, 'zh-cn': text },
  };
  const fix = { code: 'split-languages', operations: [operation] } as const;
  return { pointer, code: 'one-text-for-all-languages', severity: 'warning', fix };
}

function ofQuestion(question: QuestionDefinition, at: string): RuleFinding[] {
  const untitled: RuleFinding[] =
    question.title === undefined ? [{ pointer: at, code: 'question-without-title', severity: 'warning' }] : [];
  return [...untitled, ...CHOICE_LISTS.flatMap((list) => ofChoices(question, at, list))];
}

const CHOICE_LISTS = ['choices', 'rateValues', 'rows', 'columns'] as const;

/** Numbers speak for themselves; codes do not. */
function ofChoices(question: QuestionDefinition, at: string, list: (typeof CHOICE_LISTS)[number]): RuleFinding[] {
  const choices = (question as Partial<Record<typeof list, readonly ChoiceDefinition[]>>)[list] ?? [];
  const wordless = choices.flatMap((choice, index) =>
    question.type !== 'matrixdynamic' && isWordless(choice) ? [{ choice, at: below(below(at, list), index) }] : [],
  );
  if (wordless.length === 0) return [];
  const operations = wordless.flatMap(({ choice, at: choiceAt }) => withValueAsText(choice, choiceAt));
  const parameters = { count: wordless.length, first: valueOf(wordless[0]?.choice as ChoiceDefinition) };
  return [
    {
      pointer: below(at, list),
      code: 'choice-without-text',
      severity: 'warning',
      parameters,
      fix: { code: 'add-texts', operations },
    },
  ];
}

const valueOf = (choice: ChoiceDefinition): string => String(typeof choice === 'object' ? choice.value : choice);

function isWordless(choice: ChoiceDefinition): boolean {
  return typeof choice === 'object'
    ? choice.text === undefined && typeof choice.value === 'string'
    : typeof choice === 'string';
}

function withValueAsText(choice: ChoiceDefinition, at: string): Operation[] {
  return LOCALES.map((locale) => ({ kind: 'set-text', at, property: 'text', locale, text: valueOf(choice) }));
}

function emptyFinding(definition: Definition, at: string, isPanel: boolean): RuleFinding {
  const removable = isPanel || definition.pages.length > 1;
  return {
    pointer: at,
    code: isPanel ? 'empty-panel' : 'empty-page',
    severity: 'warning',
    ...(removable && { fix: { code: 'remove-empty', operations: [{ kind: 'remove', at }] } as const }),
  };
}
