import { PreviewController } from './preview.controller.js';
import { QuestionnaireCheckController } from './questionnaire-check.controller.js';
import { QuestionnaireController } from './questionnaire.controller.js';
import { QuestionnaireDraftController } from './questionnaire-draft.controller.js';
import { QuestionnaireExchangeController } from './questionnaire-exchange.controller.js';
import { QuestionnaireVersionController } from './questionnaire-version.controller.js';

/** Everything that designing a questionnaire asks of the api. */
export const QUESTIONNAIRE_CONTROLLERS = [
  PreviewController,
  QuestionnaireCheckController,
  QuestionnaireController,
  QuestionnaireDraftController,
  QuestionnaireExchangeController,
  QuestionnaireVersionController,
];
