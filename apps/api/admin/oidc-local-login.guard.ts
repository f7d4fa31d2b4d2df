import { type CanActivate, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { checkLocalLogin } from '../local-login.js';

/** Closes the ways in that are not the issuer's, where the operator has switched them off. */
@Injectable()
export class LocalLoginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(): boolean {
    checkLocalLogin('staff', this.config);
    return true;
  }
}
