import { type AccountKind, signOnErrors } from '#account';
import type { Config } from '#platform';

/** Throws where the operator lets members of the staff in by the issuer alone; vendors have no issuer. */
export function checkLocalLogin(kind: AccountKind, { staffPasswordLogin }: Config): void {
  if (kind === 'staff' && !staffPasswordLogin) throw signOnErrors.passwordLoginOff();
}
