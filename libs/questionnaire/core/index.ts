export type {
  Answers,
  AnswerValue,
  Choice,
  Domain,
  Expression,
  NoScoreCode,
  Plan,
  PlanItem,
  PlanStep,
  Role,
  ScoreMapping,
  SumRule,
} from './plan.js';
