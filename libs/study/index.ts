export * as studyErrors from './errors.js';
export { RubricVersionEntity, StudyEntity, VendorEntity, WaveEntity } from './study.entity.js';
export { StudyModule } from './study.module.js';
export { StudyService, type NewStudy, type NewWave } from './study.service.js';
