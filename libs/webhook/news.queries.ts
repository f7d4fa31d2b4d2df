import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { EventType } from './core/index.js';

/** Endpoints that want to be told of a release: of vendors it says something about. */
export async function endpointsForRelease(db: EntityManager, type: EventType, releaseId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select e.id from webhook_endpoint e
     where e.state = 'active' and $1 = any(e.event_types)
       and exists (select 1 from release_cell c where c.release_id = $2 and c.vendor_id = e.vendor_id)
     order by e.id`,
    [type, releaseId],
  );
  return found.map(({ id }) => id);
}

/** Endpoints of one vendor that want to be told of something that concerns it alone. */
export async function endpointsForVendor(db: EntityManager, type: EventType, vendorId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select id from webhook_endpoint where state = 'active' and $1 = any(event_types) and vendor_id = $2 order by id`,
    [type, vendorId],
  );
  return found.map(({ id }) => id);
}
