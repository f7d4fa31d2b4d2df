import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { GateFacts, ReleaseInput } from '../core/index.js';

type WorkOnWave = Pick<GateFacts, 'undecided' | 'quarantined' | 'countedNow' | 'isOpen'>;

/** How the work on a wave stands: what nobody has decided about, and whether more may come. */
async function workOn(db: EntityManager, waveId: string, now: Date): Promise<WorkOnWave> {
  const [found] = await rows<WorkOnWave>(
    db,
    `select
       (select count(*)::int from response where wave_id = $1 and flags <> '{}' and ruling is null) as undecided,
       (select count(*)::int from response_quarantine q join invitation i on i.invitation_id = q.invitation_id
        where i.wave_id = $1 and q.decision is null) as quarantined,
       (select coalesce(sum(responses), 0)::int from wave_total where wave_id = $1 and not is_excluded) as "countedNow",
       (select closes_at > $2 from wave where id = $1) as "isOpen"`,
    [waveId, now],
  );
  return found!;
}

/** Quotas of a wave; the subject says of whom, in the words of the data, and is null for everybody. */
function quotasOf(db: EntityManager, waveId: string): Promise<GateFacts['quotas'][number][]> {
  return rows(
    db,
    `select nullif(concat_ws(' ', v.slug, q.size, q.region, q.source), '') as subject, q.places, q.taken
     from quota q left join vendor v on v.id = q.vendor_id where q.wave_id = $1 order by q.created_at, q.id`,
    [waveId],
  );
}

/** Everything that the gates of a computed release are held against beside its document. */
export async function gateFacts(
  db: EntityManager,
  waveId: string,
  { input, effect }: { readonly input: string; readonly effect: string },
  now: Date,
): Promise<GateFacts> {
  const { cells } = JSON.parse(input) as ReleaseInput;
  return {
    ...(await workOn(db, waveId, now)),
    countedThen: cells.reduce((sum, { responses }) => sum + responses, 0),
    quotas: await quotasOf(db, waveId),
    effect: JSON.parse(effect) as GateFacts['effect'],
  };
}
