import { CorrectionPageController } from './correction-page.controller.js';
import { CorrectionController } from './correction.controller.js';
import { KeyGate } from './key-gate.js';
import { VendorKeyController } from './key.controller.js';
import { VendorKeyPageController } from './key-page.controller.js';
import { ReplyController } from './reply.controller.js';
import { TicketFactController } from './ticket-fact.controller.js';
import { TicketFactPageController } from './ticket-fact-page.controller.js';
import { VendorFrames } from './vendor-frames.js';
import { VendorLoginController } from './vendor-login.controller.js';
import { VendorPeopleController } from './vendor-people.controller.js';
import { VendorPeoplePageController } from './vendor-people-page.controller.js';
import { VendorPageController } from './vendor-page.controller.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { Doors } from '../doors.js';
import { LoginPages } from '../login-pages.js';
import { PasskeyDoor } from '../passkey-door.js';
import { ResetPages } from '../reset-pages.js';
import { SecondStep } from '../second-step.js';
import { SecurityPages } from '../security-pages.js';
import { VendorPasskeyController, VendorSecurityController } from './vendor-security.controller.js';
import { VendorStepController } from './vendor-step.controller.js';
import { VendorResetController } from './vendor-reset.controller.js';
import { VendorResults } from './vendor-results.js';
import { VendorVoiceController } from './vendor-voice.controller.js';
import { VendorVoices } from './vendor-voices.js';
import { VendorController } from './vendor.controller.js';
import { VendorGuard } from './vendor.guard.js';
import { WebhookController } from './webhook.controller.js';
import { WebhookPageController } from './webhook-page.controller.js';
import { WebhookPages } from './webhook-pages.js';
import { WebhookDeliveryController } from './webhook-delivery.controller.js';

/** What vendors reach: their data, their portal and its door. */
export const VENDOR_CONTROLLERS = [
  VendorController,
  CorrectionController,
  ReplyController,
  VendorKeyController,
  VendorKeyPageController,
  WebhookController,
  WebhookDeliveryController,
  WebhookPageController,
  VendorPeopleController,
  VendorLoginController,
  VendorResetController,
  VendorPasskeyController,
  VendorSecurityController,
  VendorStepController,
  VendorPageController,
  VendorVoiceController,
  CorrectionPageController,
  VendorPeoplePageController,
  TicketFactController,
  TicketFactPageController,
];
export const VENDOR_PROVIDERS = [
  Doors,
  KeyGate,
  LoginPages,
  PasskeyDoor,
  ResetPages,
  SecondStep,
  SecurityPages,
  VendorFrames,
  VendorGuard,
  VendorPageGuard,
  VendorResults,
  VendorVoices,
  WebhookPages,
];
