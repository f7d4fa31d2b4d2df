import type { Config } from '#platform';
import type { AccountKind } from '../account-kind.js';
import type { StaffRole } from '../roles.js';
import type { VendorRole } from '../vendor-roles.js';

/** Who decides what is asked and who sees it. */
const DECIDING: readonly (StaffRole | VendorRole)[] = ['admin', 'designer'];

/** Whether the installation asks this person for more than a password. Everybody else may have it. */
export const mustHaveSecondFactor = (
  { secondFactor }: Pick<Config, 'secondFactor'>,
  kind: AccountKind,
  role: StaffRole | VendorRole,
): boolean =>
  secondFactor === 'everybody' || (secondFactor === 'required' && kind === 'staff' && DECIDING.includes(role));
