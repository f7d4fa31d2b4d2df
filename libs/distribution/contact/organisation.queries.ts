import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { ListedPerson } from '../core/index.js';

/** An organisation as the first row of a list that names it describes it. */
export interface ListedOrganisation {
  readonly organisationId: string;
  readonly person: ListedPerson;
}

const columnsOf = (listed: readonly ListedOrganisation[]): string =>
  JSON.stringify(
    listed.map(({ organisationId, person: { organisation, size, region } }) => ({
      id: organisationId,
      name: organisation,
      size,
      region,
    })),
  );

/** Which organisations of a list the team has stored with another size or region. What it stored stays. */
export async function differingOrganisations(
  db: EntityManager,
  listed: readonly ListedOrganisation[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    db,
    `select o.organisation_id as id
     from organisation o
     join json_to_recordset($1::json) as l (id uuid, size text, region text) on l.id = o.organisation_id
     where not o.is_reported and (o.size, o.region) is distinct from (l.size, l.region)`,
    [columnsOf(listed)],
  );
  return new Set(found.map(({ id }) => id));
}

/** Adds the organisations that were not known, or by a vendor's word only; answers which nobody had heard of. */
export async function addOrganisations(
  tx: EntityManager,
  listed: readonly ListedOrganisation[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const written = await rows<{ id: string; isNew: boolean }>(
    tx,
    `insert into organisation as known (organisation_id, name, size, region, created_at)
     select o.id, o.name, o.size, o.region, $2::timestamptz
     from json_to_recordset($1::json) as o (id uuid, name text, size text, region text)
     on conflict (organisation_id) do update
     set name = excluded.name, size = excluded.size, region = excluded.region, is_reported = false
     where known.is_reported returning organisation_id as id, created_at = $2 as "isNew"`,
    [columnsOf(listed), now],
  );
  return new Set(written.filter(({ isNew }) => isNew).map(({ id }) => id));
}

/** Removes those of the organisations where nobody works any more. */
export async function removeEmptyOrganisations(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const staffed = await rows<{ id: string }>(
    tx,
    'select distinct organisation_id as id from contact where organisation_id = any($1::uuid[])',
    [ids],
  );
  const kept = new Set(staffed.map(({ id }) => id));
  await tx.query('delete from organisation where organisation_id = any($1::uuid[])', [
    ids.filter((id) => !kept.has(id)),
  ]);
}
