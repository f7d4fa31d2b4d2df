export * as questionnaireErrors from './errors.js';
export { QuestionnaireEntity, QuestionnaireVersionEntity } from './questionnaire.entity.js';
export { QuestionnaireModule } from './questionnaire.module.js';
export { QuestionnaireService, type PublishedVersion } from './questionnaire.service.js';
