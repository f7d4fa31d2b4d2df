import { Module } from '@nestjs/common';
import { AccountMailService } from './account-mail.service.js';
import { ApiKeyService } from './api-key.service.js';
import { KeyExpiryService } from './key-expiry.service.js';
import { BreakGlassService } from './oidc/break-glass.service.js';
import { IdentityService } from './oidc/identity.service.js';
import { SignOnService } from './oidc/sign-on.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { PeopleService } from './people.service.js';
import { StaffService } from './staff.service.js';
import { VendorNoticeService } from './vendor-notice.service.js';
import { VendorPeopleService } from './vendor-people.service.js';
import { VendorUserService } from './vendor-user.service.js';

const SERVICES = [
  AccountMailService,
  ApiKeyService,
  BreakGlassService,
  IdentityService,
  KeyExpiryService,
  PasswordResetService,
  PeopleService,
  SignOnService,
  StaffService,
  VendorNoticeService,
  VendorPeopleService,
  VendorUserService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class AccountModule {}
