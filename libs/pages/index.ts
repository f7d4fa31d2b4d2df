export { problemPage, type ProblemPage } from './problem-page.js';
export { surveyStylesheet } from './style/stylesheets.js';
export { DIRECTION, fieldName, TRAP } from './survey/control.js';
export { checkPage, introPage, thanksPage, unsubscribePage } from './survey/other-pages.js';
export { stepPage } from './survey/step-page.js';
export type { Control, Option, Question, StepPage, SurveyFrame } from './survey/survey-model.js';
