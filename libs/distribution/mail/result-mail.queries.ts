import type { EntityManager } from 'typeorm';
import { announce, rows } from '#platform';
import { mailQueued } from './mail.events.js';
import { IS_PUBLISHED } from './mail-attempt.queries.js';

/** The wave of a release whose result can be read now. */
export async function publishedWave(db: EntityManager, releaseId: string): Promise<string | undefined> {
  const [wave] = await rows<{ id: string }>(
    db,
    `select w.id from release r join wave w on w.id = r.wave_id where r.id = $1 and ${IS_PUBLISHED}`,
    [releaseId],
  );
  return wave?.id;
}

/** Somebody who asked to be told of results, with a campaign of the wave that asked them. */
export interface Listener {
  readonly contactId: string;
  readonly campaignId: string;
  readonly invitationIds: readonly string[];
}

/**
 * Of a wave whose answers may be told of to their people, in the order of their ids: an anonymous campaign knows
 * nobody to write to. Whoever was told of the wave is not among them.
 */
export function listenersOf(db: EntityManager, waveId: string, after: string, limit: number): Promise<Listener[]> {
  return rows<Listener>(
    db,
    `select distinct on (r.contact_id) r.contact_id as "contactId", r.campaign_id as "campaignId",
            (select array_agg(i.id) from recipient o cross join lateral unnest(o.invitation_ids) as i (id)
             where o.contact_id = r.contact_id and o.wave_id = $1) as "invitationIds"
     from recipient r
     join campaign k on k.id = r.campaign_id
     join questionnaire_version v on v.id = k.version_id
     where r.wave_id = $1 and r.contact_id > $2 and v.mode in ('identified', 'confidential')
       and exists (select 1 from contact_consent a where a.contact_id = r.contact_id and a.what = 'results')
       and not exists (select 1 from mail_attempt m join campaign o on o.id = m.campaign_id
                       where m.contact_id = r.contact_id and m.kind = 'result' and o.wave_id = $1
                         and (m.state, m.reason) is distinct from ('skipped', 'withdrawn'))
     order by r.contact_id, r.campaign_id limit $3`,
    [waveId, after, limit],
  );
}

/** Which of these sittings were answered. They live elsewhere on a cluster, and are looked up by their keys. */
export async function answeredAmong(db: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    db,
    `select invitation_id as id from invitation where invitation_id = any($1::uuid[]) and state = 'completed'`,
    [ids],
  );
  return new Set(found.map(({ id }) => id));
}

/** Queues one mail for each and announces it; one that waits or has left is left as it is. Answers how many. */
export async function queueResults(tx: EntityManager, listeners: readonly Listener[], now: Date): Promise<number> {
  const queued = await rows<{ contactId: string; campaignId: string }>(
    tx,
    `insert into mail_attempt (contact_id, campaign_id, kind, sequence, state, created_at)
     select l.contact_id, l.campaign_id, 'result', 0, 'queued', $3::timestamptz
     from unnest($1::uuid[], $2::uuid[]) as l (contact_id, campaign_id)
     on conflict (contact_id, campaign_id, kind, sequence) do update set state = 'queued', reason = null
       where mail_attempt.state = 'skipped' and mail_attempt.reason = 'withdrawn'
     returning contact_id as "contactId", campaign_id as "campaignId"`,
    [listeners.map(({ contactId }) => contactId), listeners.map(({ campaignId }) => campaignId), now],
  );
  await announce(
    tx,
    queued.map((key) => mailQueued({ ...key, kind: 'result', sequence: 0 })),
    now,
  );
  return queued.length;
}
