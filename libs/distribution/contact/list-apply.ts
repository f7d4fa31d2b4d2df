import type { EntityManager } from 'typeorm';
import type { Keyring } from '#platform';
import { ImportTally, type MatchedPerson, matchList, type MatchOptions, organisationsOf } from './list-match.js';
import type { ListReader } from './list-reader.js';
import { addOrganisations } from './organisation.queries.js';
import { type PersonChange, writePeople } from './person.queries.js';

export interface ApplyOptions extends Omit<MatchOptions, 'lock'> {
  readonly importId: string;
  readonly now: Date;
  /** Called after each batch with the number of people done; outside of the transaction. */
  readonly onProgress: (people: number) => Promise<void>;
}

/** Writes a list into the audience of a study, and beside it how everybody was before. Runs in one transaction. */
export async function applyList(
  tx: EntityManager,
  keyring: Keyring,
  list: ListReader,
  options: ApplyOptions,
): Promise<ImportTally> {
  const tally = new ImportTally(list);
  let done = 0;
  for await (const batch of matchList(tx, keyring, list, { ...options, lock: true })) {
    await tally.count(tx, batch);
    await applyBatch(tx, batch, options);
    done += batch.filter(({ person }) => !person.isAgain).length;
    await options.onProgress(done);
  }
  return tally;
}

async function applyBatch(
  tx: EntityManager,
  batch: readonly MatchedPerson[],
  { importId, now }: ApplyOptions,
): Promise<void> {
  const touched = batch.filter(({ plan }) => plan.outcome === 'new' || plan.outcome === 'updated');
  if (touched.length === 0) return;
  const organisations = organisationsOf(touched);
  const added = await addOrganisations(tx, organisations, now);
  const changes: readonly PersonChange[] = touched.flatMap(({ plan: { after }, ...one }) =>
    after === null ? [] : [{ ...one, after }],
  );
  await writePeople(tx, changes, now);
  await keepTraces(tx, importId, [
    ...organisations
      .filter(({ organisationId }) => added.has(organisationId))
      .map(({ organisationId, person }) => ({
        subject: 'organisation' as const,
        id: organisationId,
        row: person.row,
        before: null,
        after: {},
      })),
    ...changes.map(({ contactId, person, before, after }) => ({
      subject: 'contact' as const,
      id: contactId,
      row: person.row,
      before,
      after,
    })),
  ]);
}

interface Trace {
  readonly subject: 'contact' | 'organisation';
  readonly id: string;
  readonly row: number;
  readonly before: object | null;
  readonly after: object;
}

/** What an undo needs: how each subject was before (null: not there) and how it was left. */
async function keepTraces(tx: EntityManager, importId: string, traces: readonly Trace[]): Promise<void> {
  await tx.query(
    `insert into contact_import_row (import_id, subject, subject_id, row, before, after)
     select $1::uuid, t.subject, t.id, t.row, t.before, t.after
     from json_to_recordset($2::json) as t (subject text, id uuid, row int, before jsonb, after jsonb)
     on conflict (import_id, subject, subject_id) do update set after = excluded.after`,
    [importId, JSON.stringify(traces)],
  );
}
