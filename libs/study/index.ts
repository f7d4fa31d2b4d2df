export * as studyErrors from './errors.js';
export { type Participant, ParticipationService } from './participation.service.js';
export {
  ProductEntity,
  RubricVersionEntity,
  StudyEntity,
  StudyProductEntity,
  StudyVendorEntity,
  VendorEntity,
  WaveEntity,
} from './study.entity.js';
export { type RubricRecord, type StudyListing, StudyOverviewService } from './study-overview.service.js';
export { StudyModule } from './study.module.js';
export { StudyService, type NewStudy, type NewWave, type RubricOrigin, type StudyChange } from './study.service.js';
export { type VendorImport, VendorImportService } from './vendor-import.service.js';
export { type ProductChange, type VendorChange, type VendorListing, VendorService } from './vendor.service.js';
export { type WaveChange, type WaveListing, WaveService } from './wave.service.js';
