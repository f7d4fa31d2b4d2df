import { FindingCodingController } from './finding-coding.controller.js';
import { FindingImportController } from './finding-import.controller.js';
import { FindingController } from './finding.controller.js';
import { RatingController } from './rating.controller.js';

/** What was said of vendors outside the questionnaire. What has a name stands before what has an id. */
export const VOICE_CONTROLLERS = [
  RatingController,
  FindingImportController,
  FindingController,
  FindingCodingController,
];
