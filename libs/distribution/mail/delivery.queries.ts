import type { DataSource, EntityManager } from 'typeorm';
import { namedQuery, rows } from '#platform';
import type { PauseReason } from '../core/mail/delivery-health.js';

/** A mail that asks when it may leave. */
export interface SlotRequest {
  /** Says whose answer is whose; nothing else. */
  readonly id: string;
  /** Of the recipient, in small letters. */
  readonly domain: string;
  /** The moment that was kept for it before, if there is one, and whether only that has to be waited for. */
  readonly held: Date | null;
  readonly heldIsFinal: boolean;
}

export interface Slot {
  readonly id: string;
  /** Kept for this mail. */
  readonly slotAt: Date;
  /** False: only the turn of its domain; when it comes the mail asks for its turn among all. */
  readonly isFinal: boolean;
  /** Milliseconds from now, on the database's clock. */
  readonly waitMs: number;
  /** It is the one mail that tries whether a relay is back. */
  readonly isProbe: boolean;
  readonly isPaused: boolean;
  readonly isOpen: boolean;
  /** Refused connections since the last mail that went well. */
  readonly failures: number;
  /** How many of today's mails have had their turn up to this one; null unless it was given now. */
  readonly ofToday: number | null;
  /** Days since the first mail that ever left; null before it. */
  readonly senderDays: number | null;
}

export interface Pace {
  readonly perSecond: number;
  readonly perDomainSecond: number;
}

/**
 * Gives every mail of a batch its moment, in one round trip. Each stream, all mails and those to one domain, is a row
 * that says when its next mail may leave; taking a turn moves it on, under the row's lock, so the pace holds over any
 * number of workers, and a mail that must wait is looked at again when its moment has come and not before. First the
 * turn of its domain, then, when that is near, the turn among all. A moment missed by more than ten seconds is void, so
 * that after a stop not everything leaves at once. While sending is stopped the moments lie behind the stop.
 */
const TAKE_SLOTS = `
  with asked as (
    select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::boolean[])
      with ordinality as a (id, domain, held, held_is_final, place)
  ), probe as (
    update delivery_gate set probe_at = now() + interval '30 seconds'
    where id = 'mail' and opened_at is not null and paused_at is null and probe_at <= now() returning id
  ), gate as (
    select paused_at is not null as paused, opened_at is not null as opened, failures,
           current_date - first_sent_on as sender_days,
           case when paused_at is not null then now() + interval '60 seconds'
                when opened_at is null then now()
                when probe_at <= now() then now() + interval '30 seconds'
                else probe_at end as floor
    from delivery_gate where id = 'mail'
  ), judged as (
    select a.*, g.floor, g.floor > now() as shut,
           coalesce(a.held between now() - interval '10 seconds' and now() + interval '3 seconds', false) as valid
    from asked a cross join gate g
  ), entering as (
    select *, row_number() over (partition by domain order by place) as turn,
           count(*) over (partition by domain) as turns
    from judged where shut or not valid
  ), domain_rows as (
    insert into delivery_pace (bucket, next_at)
    select '@' || domain, floor + turns * $6::float8 * interval '1 second'
    from entering group by domain, floor, turns order by domain
    on conflict (bucket) do update set next_at = greatest(
      excluded.next_at,
      delivery_pace.next_at + (excluded.next_at - (select floor from gate)))
    returning bucket, next_at
  ), placed as (
    select j.*, e.turn is not null as is_entering,
           coalesce(r.next_at - (e.turns - e.turn + 1) * $6::float8 * interval '1 second', j.held) as domain_at
    from judged j
    left join entering e on e.id = j.id
    left join domain_rows r on r.bucket = '@' || e.domain
  ), near as (
    select *, row_number() over (order by place) as turn, count(*) over () as turns
    from placed
    where (is_entering or not held_is_final) and (shut or domain_at <= now() + interval '3 seconds')
  ), global_row as (
    insert into delivery_pace (bucket, next_at, day, day_count)
    select '*', floor + turns * $5::float8 * interval '1 second', current_date, turns
    from near group by floor, turns
    on conflict (bucket) do update set
      next_at = greatest(
        excluded.next_at,
        delivery_pace.next_at + (excluded.next_at - (select floor from gate))),
      day = excluded.day,
      day_count = excluded.day_count + case when delivery_pace.day = excluded.day then delivery_pace.day_count else 0 end
    returning next_at, day_count
  ), timed as (
    select p.id, p.place, p.shut,
           greatest(p.domain_at, g.next_at - (n.turns - n.turn + 1) * $5::float8 * interval '1 second') as slot_at,
           n.turn is not null or (not p.is_entering and p.held_is_final) as is_final,
           g.day_count - (n.turns - n.turn) as of_today
    from placed p left join near n on n.id = p.id left join global_row g on n.turn is not null
  )
  select t.id, t.slot_at as "slotAt", t.is_final as "isFinal",
         greatest(0, extract(epoch from t.slot_at - now()) * 1000)::float8 as "waitMs",
         t.place = 1 and exists (select 1 from probe) as "isProbe", g.paused as "isPaused", g.opened as "isOpen",
         g.failures, t.of_today::int as "ofToday", g.sender_days::int as "senderDays"
  from timed t cross join gate g order by t.place`;

export function takeSlots(db: DataSource, requests: readonly SlotRequest[], pace: Pace): Promise<Slot[]> {
  return namedQuery<Slot>(db, {
    name: 'take-mail-slots',
    text: TAKE_SLOTS,
    values: [
      requests.map(({ id }) => id),
      requests.map(({ domain }) => domain),
      requests.map(({ held }) => held),
      requests.map(({ heldIsFinal }) => heldIsFinal),
      1 / pace.perSecond,
      1 / pace.perDomainSecond,
    ],
  });
}

/** A mail got through: the relay is there. */
export async function closeCircuit(db: EntityManager): Promise<void> {
  await db.query(
    `update delivery_gate set failures = 0, opened_at = null, probe_at = null,
            first_sent_on = coalesce(first_sent_on, current_date)
     where id = 'mail' and (failures > 0 or opened_at is not null or first_sent_on is null)`,
  );
}

/** The relay was not there once more; after `limit` times in a row nobody tries for `seconds`. Says whether that is now. */
export async function countFailure(db: EntityManager, limit: number, seconds: number): Promise<boolean> {
  const [gate] = await rows<{ opened: boolean }>(
    db,
    `update delivery_gate set failures = failures + 1,
            opened_at = case when failures + 1 >= $1 then coalesce(opened_at, now()) end,
            probe_at = case when failures + 1 >= $1 then now() + make_interval(secs => $2) end
     where id = 'mail' returning opened_at = now() as opened`,
    [limit, seconds],
  );
  return gate?.opened === true;
}

export interface GateFacts {
  readonly failures: number;
  readonly openedAt: Date | null;
  readonly probeAt: Date | null;
  readonly pausedAt: Date | null;
  readonly pauseReason: PauseReason | 'by-hand' | null;
  readonly pauseShare: number | null;
  readonly resumedAt: Date | null;
  readonly senderDays: number | null;
  readonly now: Date;
}

export async function readGate(db: EntityManager): Promise<GateFacts> {
  const [gate] = await rows<GateFacts>(
    db,
    `select failures, opened_at as "openedAt", probe_at as "probeAt", paused_at as "pausedAt",
            pause_reason as "pauseReason", pause_share as "pauseShare", resumed_at as "resumedAt",
            (current_date - first_sent_on)::int as "senderDays", now() as now
     from delivery_gate where id = 'mail'`,
  );
  return gate!;
}

/** Stops everything until somebody resumes it; stopped twice it keeps the first reason. */
export async function pauseDelivery(db: EntityManager, reason: string, share: number | null): Promise<boolean> {
  const paused = await rows(
    db,
    `update delivery_gate set paused_at = now(), pause_reason = $1, pause_share = $2
     where id = 'mail' and paused_at is null returning id`,
    [reason, share],
  );
  return paused.length > 0;
}

/** What was counted until now no longer counts against sending. The pace begins anew. */
export async function resumeDelivery(db: EntityManager): Promise<boolean> {
  const resumed = await rows(
    db,
    `update delivery_gate set paused_at = null, pause_reason = null, pause_share = null, resumed_at = now(),
            failures = 0, opened_at = null, probe_at = null
     where id = 'mail' and (paused_at is not null or opened_at is not null) returning id`,
  );
  return resumed.length > 0;
}

/** Takes one of the test mails that a person has in an hour; false when there is none left. */
export async function takeTestMail(db: EntityManager, staffId: string, perHour: number): Promise<boolean> {
  const taken = await rows(
    db,
    `insert into delivery_pace (bucket, next_at) values ('test:' || $1::text, now() + interval '1 hour' / $2::int)
     on conflict (bucket) do update set next_at = greatest(delivery_pace.next_at, now()) + interval '1 hour' / $2::int
       where delivery_pace.next_at <= now() + interval '1 hour' - interval '1 hour' / $2::int
     returning bucket`,
    [staffId, perHour],
  );
  return taken.length > 0;
}

/** Streams that have had no mail for a day say nothing any more. */
export async function forgetOldStreams(db: EntityManager): Promise<void> {
  await db.query(`delete from delivery_pace where bucket <> '*' and next_at < now() - interval '1 day'`);
}
