import { CorrectionController } from './correction.controller.js';
import { ReplyController } from './reply.controller.js';
import { VendorFrames } from './vendor-frames.js';
import { VendorLoginController } from './vendor-login.controller.js';
import { VendorPeopleController } from './vendor-people.controller.js';
import { VendorPageController } from './vendor-page.controller.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { VendorResults } from './vendor-results.js';
import { VendorController } from './vendor.controller.js';
import { VendorGuard } from './vendor.guard.js';

/** What vendors reach: their data, their portal and its door. */
export const VENDOR_CONTROLLERS = [
  VendorController,
  CorrectionController,
  ReplyController,
  VendorPeopleController,
  VendorLoginController,
  VendorPageController,
];
export const VENDOR_PROVIDERS = [VendorFrames, VendorGuard, VendorPageGuard, VendorResults];
