import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { queryErrors, rows } from '#platform';
import type { Scenario } from '../core/index.js';
import type { RoundDesign } from './probe-plan.js';
import { type NamedPerson, type NamedVendor, STAFF_NAME } from './study-of-probes.js';

export type RoundState = 'draft' | 'running' | 'rating' | 'closed' | 'cancelled';
export type RoundAct = 'created' | 'started' | 'cancelled' | 'rated-anew' | 'closed';

export interface RoundKey {
  readonly waveId: string;
  readonly roundId: string;
}

export interface StoredRound {
  readonly waveId: string;
  readonly id: string;
  readonly name: string;
  readonly state: RoundState;
  readonly design: RoundDesign;
  /** In the versions that the round plays. */
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly pass: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly closedAt: Date | null;
}

const ROUND = `
  wave_id as "waveId", id, name, state, design, scenarios, seed, pass, created_at as "createdAt",
  started_at as "startedAt", closed_at as "closedAt"`;

export interface RoundCounts {
  readonly probes: number;
  readonly due: number;
  readonly waiting: number;
  readonly finished: number;
  readonly rated: number;
  readonly disputed: number;
}

export interface RoundPage {
  readonly limit: number;
  /** Time and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
}

export function roundsOf(db: EntityManager, waveId: string, { limit, after }: RoundPage): Promise<StoredRound[]> {
  const [time = null, id = null] = after ?? [];
  return rows(
    db,
    `select ${ROUND} from probe_round
     where wave_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid))
     order by created_at desc, id desc limit $4`,
    [waveId, time, id, limit],
  );
}

/** Throws `not-found`. */
export async function roundOf(db: EntityManager, { waveId, roundId }: RoundKey, lock = ''): Promise<StoredRound> {
  const sql = `select ${ROUND} from probe_round where wave_id = $1 and id = $2 ${lock}`;
  const [round] = await rows<StoredRound>(db, sql, [waveId, roundId]);
  if (!round) throw queryErrors.notFound();
  return round;
}

/** Whoever changes the state of a round waits here for whoever is changing it. */
export const lockRound = (tx: EntityManager, key: RoundKey): Promise<StoredRound> => roundOf(tx, key, 'for update');

/** Written nowhere else: what stands of it, a question was sent. */
export const WAS_SENT = `
  exists (select 1 from probe_event e where e.wave_id = p.wave_id and e.probe_id = p.id and e.kind = 'sent'
          and not exists (select 1 from probe_event x
                          where x.wave_id = e.wave_id and x.probe_id = e.probe_id and x.retracts = e.id))`;

const RATED = `
  (select count(*) from probe_rating a where a.wave_id = p.wave_id and a.probe_id = p.id and a.pass = r.pass) = 2`;

/** Too far apart, or only one could judge. */
const DISPUTED = `
  select p.round_id as id, count(*)::int as disputed
  from probe_round r
  join probe p on p.wave_id = r.wave_id and p.round_id = r.id
  join probe_rating a on a.wave_id = p.wave_id and a.probe_id = p.id and a.pass = r.pass and a.seat = 1
  join probe_rating b on b.wave_id = p.wave_id and b.probe_id = p.id and b.pass = r.pass and b.seat = 2
  cross join lateral jsonb_object_keys(a.ratings) as i (item)
  where r.wave_id = $1 and r.id = any($2::uuid[])
    and ((a.ratings ->> i.item is null) <> (b.ratings ->> i.item is null)
         or abs((a.ratings ->> i.item)::int - (b.ratings ->> i.item)::int) > 1)
    and not exists (select 1 from probe_decision d where d.wave_id = p.wave_id and d.probe_id = p.id
                    and d.pass = r.pass and d.item = i.item)
  group by p.round_id`;

const NONE: RoundCounts = { probes: 0, due: 0, waiting: 0, finished: 0, rated: 0, disputed: 0 };

export async function countsOf(
  db: EntityManager,
  waveId: string,
  roundIds: readonly string[],
  now: Date,
): Promise<(roundId: string) => RoundCounts> {
  const counted = await rows<Omit<RoundCounts, 'disputed'> & { id: string }>(
    db,
    `select r.id, count(*)::int as probes,
            (count(*) filter (where p.finished_at is not null))::int as finished,
            (count(*) filter (where p.finished_at is null and ${WAS_SENT}))::int as waiting,
            (count(*) filter (where p.finished_at is null and p.planned_at <= $3 and not ${WAS_SENT}))::int as due,
            (count(*) filter (where ${RATED}))::int as rated
     from probe_round r join probe p on p.wave_id = r.wave_id and p.round_id = r.id
     where r.wave_id = $1 and r.id = any($2::uuid[]) group by r.id`,
    [waveId, roundIds, now],
  );
  const disputed = await rows<{ id: string; disputed: number }>(db, DISPUTED, [waveId, roundIds]);
  return (roundId) => {
    const own = counted.find(({ id }) => id === roundId);
    if (!own) return NONE;
    const { probes, due, waiting, finished, rated } = own;
    const open = disputed.find(({ id }) => id === roundId)?.disputed ?? 0;
    return { probes, due, waiting, finished, rated, disputed: open };
  };
}

export interface VendorConsent {
  readonly agreedBy: string;
  /** `YYYY-MM-DD` */
  readonly agreedOn: string;
  readonly note: string;
}

export interface VendorFacts {
  readonly slug: string;
  readonly locale: Locale;
  readonly supportAddress: string | null;
  readonly consent: VendorConsent | null;
}

export interface RoundVendor extends NamedVendor {
  readonly locale: Locale;
  readonly supportAddress: string | null;
  readonly consent: VendorConsent | null;
}

export async function vendorsOfRound(db: EntityManager, { waveId, roundId }: RoundKey): Promise<RoundVendor[]> {
  const found = await rows<Omit<RoundVendor, 'consent'> & { by: string | null; on: string; note: string }>(
    db,
    `select v.id, v.slug, v.name, p.locale, p.support_address as "supportAddress", p.agreed_by as by,
            to_char(p.agreed_on, 'YYYY-MM-DD') as on, p.agreed_note as note
     from probe_vendor p join vendor v on v.id = p.vendor_id
     where p.wave_id = $1 and p.round_id = $2 order by v.slug`,
    [waveId, roundId],
  );
  return found.map(({ by, on, note, ...vendor }) => ({
    ...vendor,
    consent: by === null ? null : { agreedBy: by, agreedOn: on, note },
  }));
}

export interface RoundActRecord {
  readonly act: RoundAct;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Oldest first. */
export function actsOf(db: EntityManager, { waveId, roundId }: RoundKey): Promise<RoundActRecord[]> {
  return rows(
    db,
    `select a.act, a.reason, ${STAFF_NAME} as by, a.acted_at as at
     from probe_round_act a join staff s on s.id = a.acted_by
     where a.wave_id = $1 and a.round_id = $2 order by a.acted_at, a.id`,
    [waveId, roundId],
  );
}

export function runnersOf(db: EntityManager, ids: readonly string[]): Promise<NamedPerson[]> {
  return rows(db, `select s.id, ${STAFF_NAME} as name from staff s where s.id = any($1::uuid[]) order by 2, 1`, [ids]);
}
