import { Module } from '@nestjs/common';
import { AccountMailService } from './account-mail.service.js';
import { AccountNoticeService } from './account-notice.service.js';
import { ApiKeyService } from './api-key.service.js';
import { KeyExpiryService } from './key-expiry.service.js';
import { LoginService } from './login/login.service.js';
import { PasswordChangeService } from './login/password-change.service.js';
import { BreakGlassService } from './oidc/break-glass.service.js';
import { IdentityService } from './oidc/identity.service.js';
import { SignOnService } from './oidc/sign-on.service.js';
import { PasskeyService } from './passkey/passkey.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { PeopleService } from './people.service.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { SessionService } from './session/session.service.js';
import { StaffService } from './staff.service.js';
import { VendorNoticeService } from './vendor-notice.service.js';
import { VendorPeopleService } from './vendor-people.service.js';
import { VendorUserService } from './vendor-user.service.js';

const SERVICES = [
  AccountMailService,
  AccountNoticeService,
  ApiKeyService,
  BreakGlassService,
  IdentityService,
  KeyExpiryService,
  LoginService,
  PasskeyService,
  PasswordChangeService,
  PasswordResetService,
  PeopleService,
  SecondFactorService,
  SessionService,
  SignOnService,
  StaffService,
  VendorNoticeService,
  VendorPeopleService,
  VendorUserService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class AccountModule {}
