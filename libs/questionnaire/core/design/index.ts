export { ANSWER_MODES, type AnswerMode, DEFAULT_ANSWER_MODE } from '../answer-mode.js';
export { consentFor, consentText, type ConsentText } from '../consent/consent-text.js';
/** The designer's door: pure, and free of survey-core and Node, so that it runs in a browser as well. */
export type {
  ChoiceDefinition,
  ColumnDefinition,
  Definition,
  ElementDefinition,
  PageDefinition,
  PanelDefinition,
  QuestionDefinition,
  Text,
} from '../definition/definition.js';
export { LIMITS, VARIABLES } from '../definition/limits.js';
export {
  COLUMN_PROPERTIES,
  MEASURES,
  PAGE_PROPERTIES,
  PANEL_PROPERTIES,
  propertiesOfType,
  type PropertyDescription,
  type PropertyGroup,
  type PropertyValue,
  QUESTION_TYPES,
  type QuestionTypeDescription,
  ROLES,
  SURVEY_PROPERTIES,
} from '../definition/question-types.js';
export { type Finding, below } from '../findings.js';
export type {
  Answers,
  Domain,
  Expression,
  ItemType,
  Measure,
  Plan,
  PlanItem,
  PlanStep,
  Role,
  Scalar,
} from '../plan.js';
export { describeFix, describeViolation } from '../messages.js';
export { asSurveyJson } from '../compile/as-survey-json.js';
export { compileDefinition, type CompiledPlan } from '../compile/compile-definition.js';
export { answersOfForm, type FormFields } from '../answers/answers-of-form.js';
export { prepareCondition } from '../expression/evaluate.js';
export { type Checker, prepareChecker } from '../answers/check-answers.js';
export { criterionUnits } from '../answers/criterion-units.js';
export { above, lastStep, pointerOf, stepsOf, valueAt } from './pointer.js';
export { applyOperation } from './edit/apply-operation.js';
export type { Edited, Refusal } from './edit/edited.js';
export type { ChoiceList, Operation, OperationOf, Place } from './edit/operation.js';
export { type History, openHistory, recordChange, redo, undo } from './edit/history.js';
export { spellingOf, withText } from './edit/edit-text.js';
export { evenRecode } from './edit/map-criterion.js';
export { newQuestion } from './edit/new-question.js';
export { type Draft, readDraft } from './edit/read-draft.js';
export { namesInExpression, type Reference, referencesIn, referencesTo } from './edit/references.js';
export { propertiesAt } from './edit/set-property.js';
export {
  elementAt,
  isElementAt,
  isPageAt,
  type Located,
  pageAt,
  partsOf,
  pointerOfName,
  questionAt,
} from './edit/survey-tree.js';
export type { DesignFinding, Fix, FixCode, Severity } from './lint/design-finding.js';
export { applyFix, lintDraft, type LintOptions, type LintReport } from './lint/lint-draft.js';
export {
  type Clause,
  type Condition,
  type Group,
  readCondition,
  type SentenceOperator,
  writeCondition,
} from './logic/condition.js';
export { type Operand, operandsBefore } from './logic/operands.js';
export { longestSeconds, secondsForItem, secondsForItems } from './review/estimate-time.js';
export {
  type Coverage,
  coverageOf,
  type CoveringItem,
  type CriterionCoverage,
  type DimensionCoverage,
  type RecodeRow,
} from './review/coverage.js';
export {
  applyTranslations,
  type ImportedCells,
  type TranslationEdit,
  type TranslationRow,
  translationsAsCells,
  translationsFromCells,
  type TranslationTable,
  translationTable,
} from './review/translation-table.js';
export { type Pasted, type PastedQuestion, pasteText } from './review/paste-text.js';
export { namesIn } from './edit/names.js';
export { type Template, TEMPLATES } from '../built-in/templates.js';
export type { Change, ChangeKind, ChangeLabel, Version } from './diff/change.js';
export { type Bridges, compareVersions, type VersionDiff } from './diff/compare-versions.js';
export { type Simulation, type SimulatedScore, simulate } from './rehearse/simulate.js';
export {
  checkScenarios,
  type Expectation,
  renameInScenarios,
  runScenario,
  type Scenario,
  type ScenarioFailure,
  type ScenarioOutcome,
  type ScenarioStep,
} from './rehearse/run-scenario.js';
export {
  type BundleMeta,
  type QuestionnaireBundle,
  questionnaireBundle,
  type ReadBundle,
  readBundle,
} from './review/bundle.js';
