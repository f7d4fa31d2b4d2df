import { AcceptPageController } from './console-page.controller.js';
import { ApiKeyController } from './api-key.controller.js';
import { QuoteController } from './quote.controller.js';
import { QuotaController } from './quota.controller.js';
import { RubricController } from './rubric.controller.js';
import { StudyController } from './study.controller.js';
import { UserController } from './user.controller.js';
import { VendorAdminController } from './vendor.controller.js';
import { VendorProductController } from './vendor-product.controller.js';
import { WaveController } from './wave.controller.js';

/** Everything that is kept of studies, of whom they are about and of who works on them. */
export const STUDY_CONTROLLERS = [
  AcceptPageController,
  ApiKeyController,
  QuotaController,
  QuoteController,
  RubricController,
  StudyController,
  UserController,
  VendorAdminController,
  VendorProductController,
  WaveController,
];
