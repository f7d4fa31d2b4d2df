import { AcceptPageController } from './console-page.controller.js';
import { ApiKeyController } from './api-key.controller.js';
import { AuditController } from './audit.controller.js';
import { BreakGlassController } from './oidc-break-glass.controller.js';
import { CorrectionAdminController } from './correction-admin.controller.js';
import { OidcAdminController } from './oidc-admin.controller.js';
import { OidcController } from './oidc.controller.js';
import { QuoteController } from './quote.controller.js';
import { QuotaController } from './quota.controller.js';
import { RubricController } from './rubric.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { MySecurityController } from './my-security.controller.js';
import { StaffResetController } from './staff-reset.controller.js';
import { StaffStepController } from './staff-step.controller.js';
import { StudyController } from './study.controller.js';
import { TicketFactAdminController } from './ticket-fact.controller.js';
import { UserController } from './user.controller.js';
import { UserSecurityController } from './user-security.controller.js';
import { VendorAdminController } from './vendor.controller.js';
import { VendorPeopleAdminController } from './vendor-people-admin.controller.js';
import { VendorProductController } from './vendor-product.controller.js';
import { WaveController } from './wave.controller.js';

/** Everything that is kept of studies, of whom they are about and of who works on them. */
export const STUDY_CONTROLLERS = [
  AcceptPageController,
  ApiKeyController,
  AuditController,
  BreakGlassController,
  CorrectionAdminController,
  OidcAdminController,
  OidcController,
  QuotaController,
  QuoteController,
  RubricController,
  MySecurityController,
  SecondFactorController,
  StaffResetController,
  StaffStepController,
  StudyController,
  TicketFactAdminController,
  UserController,
  UserSecurityController,
  VendorAdminController,
  VendorPeopleAdminController,
  VendorProductController,
  WaveController,
];
