export { ANSWER_MODES, type AnswerMode, DEFAULT_ANSWER_MODE, isUnlinked } from './answer-mode.js';
export { consentFor, consentText, type ConsentText, RELEASE_RULES, type ReleaseRules } from './consent/consent-text.js';
export { answersOfForm } from './answers/answers-of-form.js';
export { type CheckedAnswers, type Checker, type CheckOptions, prepareChecker } from './answers/check-answers.js';
export { asSurveyJson } from './compile/as-survey-json.js';
export type { CompiledPlan } from './compile/compile-definition.js';
export { compilePlan } from './compile/compile-plan.js';
export { answerCodes, criterionUnits } from './answers/criterion-units.js';
export type { Finding } from './findings.js';
export { describeViolation } from './messages.js';
export type {
  Answers,
  AnswerValue,
  Choice,
  Domain,
  Measure,
  NoScoreCode,
  Plan,
  PlanItem,
  PlanStep,
  Scalar,
  ScoreMapping,
  SumRule,
} from './plan.js';
export { serviceQuestionnaire, serviceQuestionnaire17 } from './built-in/service-questionnaire.js';
export { importLimeSurvey } from './exchange/import-limesurvey.js';
export { importQualtrics } from './exchange/import-qualtrics.js';
export { importSurveyJs } from './exchange/import-surveyjs.js';
export { type Imported, IMPORT_MESSAGES, type ImportReason, type NotImported } from './exchange/imported.js';
export type { LimeSurveyDocument } from './exchange/limesurvey-document.js';
