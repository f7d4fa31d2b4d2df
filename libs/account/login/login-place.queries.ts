import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { type AccountRef, auditName } from '../account-kind.js';
import type { LoginPlace } from '../account-notice.js';

/**
 * Whether an account that was logged in to before never was from such a device in such a network, as far back as the
 * log of acts goes. The very first login is from no new place: there is no other.
 */
export async function isNewPlace(
  tx: EntityManager,
  account: AccountRef,
  { network, device }: LoginPlace,
): Promise<boolean> {
  const [found] = await rows<{ isNew: boolean }>(
    tx,
    `select count(*) > 0 and count(*) filter (where details ->> 'network' = $2 and details ->> 'device' = $3) = 0 as "isNew"
     from audit_log where object = $1 and action = 'login.succeeded'`,
    [auditName(account), network, device],
  );
  return found?.isNew ?? false;
}
