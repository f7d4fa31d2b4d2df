import { VendorFrames } from './vendor-frames.js';
import { VendorLoginController } from './vendor-login.controller.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { VendorController } from './vendor.controller.js';
import { VendorGuard } from './vendor.guard.js';

/** What vendors reach: their data, their portal and its door. */
export const VENDOR_CONTROLLERS = [VendorController, VendorLoginController];
export const VENDOR_PROVIDERS = [VendorFrames, VendorGuard, VendorPageGuard];
