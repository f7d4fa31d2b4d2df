import { type CanActivate, Inject, Injectable } from '@nestjs/common';
import { signOnErrors } from '#account';
import { CONFIG, type Config } from '#platform';

/** Closes the ways in that are not the issuer's, where the operator has switched them off. */
@Injectable()
export class LocalLoginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(): boolean {
    if (!this.config.staffPasswordLogin) throw signOnErrors.passwordLoginOff();
    return true;
  }
}
