import type { EntityManager } from 'typeorm';
import type { Locale, LocalizedText } from '#kernel';
import { queryErrors, rows } from '#platform';
import type { Severity } from '#statistics';
import type { RecordedEvent, Scenario } from '../core/index.js';
import { type RoundKey, type RoundState, WAS_SENT } from './probe-round.queries.js';
import { STAFF_NAME } from './study-of-probes.js';

export type ProbePhase = 'upcoming' | 'due' | 'waiting' | 'finished';
export type ProbeOutcome = 'solved' | 'answered' | 'unanswered';

export interface StoredProbe {
  readonly id: string;
  readonly waveId: string;
  readonly roundId: string;
  readonly scenario: string;
  readonly scenarioVersion: number;
  readonly severity: Severity;
  readonly replicate: number;
  readonly vendorId: string;
  readonly vendorSlug: string;
  readonly vendorName: LocalizedText;
  readonly slot: string;
  readonly zone: string;
  readonly plannedAt: Date;
  readonly runnerId: string;
  readonly runnerName: string;
  readonly outcome: ProbeOutcome | null;
  readonly finishedAt: Date | null;
  readonly phase: ProbePhase;
  /** As the round pins it. */
  readonly script: Scenario;
  readonly roundState: RoundState;
  readonly startedAt: Date;
  readonly closedAt: Date | null;
  readonly pass: number;
  readonly locale: Locale;
  readonly supportAddress: string | null;
  /** Mails that came in and wait for the runner. */
  readonly toJudge: number;
}

/** `$1` is now. */
const PHASE = `
  case when p.finished_at is not null then 'finished' when ${WAS_SENT} then 'waiting'
       when p.planned_at <= $1 then 'due' else 'upcoming' end`;

const PROBE = `
  select p.id, p.wave_id as "waveId", p.round_id as "roundId", p.scenario, p.scenario_version as "scenarioVersion",
         p.severity, p.replicate, p.vendor_id as "vendorId", v.slug as "vendorSlug", v.name as "vendorName", p.slot,
         p.zone, p.planned_at as "plannedAt", p.runner_id as "runnerId", ${STAFF_NAME} as "runnerName", p.outcome,
         p.finished_at as "finishedAt", ${PHASE} as phase,
         (select x from jsonb_array_elements(r.scenarios) x where x ->> 'key' = p.scenario) as script,
         r.state as "roundState", r.started_at as "startedAt", r.closed_at as "closedAt", r.pass, pv.locale,
         pv.support_address as "supportAddress",
         (select count(*)::int from probe_message m
          where m.wave_id = p.wave_id and m.probe_id = p.id and m.state = 'to-judge') as "toJudge"
  from probe p
  join probe_round r on r.wave_id = p.wave_id and r.id = p.round_id
  join probe_vendor pv on pv.wave_id = p.wave_id and pv.round_id = p.round_id and pv.vendor_id = p.vendor_id
  join vendor v on v.id = p.vendor_id
  join staff s on s.id = p.runner_id`;

export interface ProbeFilter {
  readonly vendor?: string | undefined;
  readonly scenario?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly slot?: string | undefined;
  readonly phase?: ProbePhase | undefined;
  readonly runner?: string | undefined;
}

export interface ProbePage {
  readonly limit: number;
  /** Planned time and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
}

const COLUMNS: Readonly<Record<Exclude<keyof ProbeFilter, 'phase'>, string>> = {
  vendor: 'v.slug',
  scenario: 'p.scenario',
  severity: 'p.severity',
  slot: 'p.slot',
  runner: 'p.runner_id::text',
};

/** In the order of the plan. */
export function probesOfRound(
  db: EntityManager,
  { waveId, roundId }: RoundKey,
  { limit, after, phase, ...filter }: ProbeFilter & Partial<ProbePage>,
  now: Date,
): Promise<StoredProbe[]> {
  const [time = null, id = null] = after ?? [];
  const values: unknown[] = [now, waveId, roundId, time, id, limit ?? null];
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [`${COLUMNS[name as keyof typeof COLUMNS]} = $${values.push(value)}`],
  );
  if (phase !== undefined) conditions.push(`${PHASE} = $${values.push(phase)}`);
  return rows(
    db,
    `${PROBE}
     where p.wave_id = $2 and p.round_id = $3
       and ($4::timestamptz is null or (p.planned_at, p.id) > ($4::timestamptz, $5::uuid))
       ${conditions.map((condition) => `and ${condition}`).join(' ')}
     order by p.planned_at, p.id limit $6`,
    values,
  );
}

/** Of rounds that run, and those of closed ones that the runner may look back at. */
export function probesOfRunner(
  db: EntityManager,
  runnerId: string,
  { limit, after, phase }: ProbePage & Pick<ProbeFilter, 'phase'>,
  now: Date,
): Promise<StoredProbe[]> {
  const [time = null, id = null] = after ?? [];
  return rows(
    db,
    `${PROBE}
     where p.runner_id = $2 and r.state in ('running', 'rating', 'closed')
       and ($3::timestamptz is null or (p.planned_at, p.id) > ($3::timestamptz, $4::uuid))
       and ($5::text is null or ${PHASE} = $5)
     order by p.planned_at, p.id limit $6`,
    [now, runnerId, time, id, phase ?? null, limit],
  );
}

export interface ProbeKey {
  readonly waveId: string;
  readonly probeId: string;
}

/** Throws `not-found`. */
export async function probeOf(db: EntityManager, { waveId, probeId }: ProbeKey, now: Date): Promise<StoredProbe> {
  const [probe] = await rows<StoredProbe>(db, `${PROBE} where p.wave_id = $2 and p.id = $3`, [now, waveId, probeId]);
  if (!probe) throw queryErrors.notFound();
  return probe;
}

/** The wave of a probe; undefined without one. */
export async function waveOfProbe(db: EntityManager, probeId: string): Promise<string | undefined> {
  const [probe] = await rows<{ waveId: string }>(db, 'select wave_id as "waveId" from probe where id = $1', [probeId]);
  return probe?.waveId;
}

/** Whoever adds to a probe waits here for whoever is adding to it. Throws `not-found`. */
export async function lockProbe(tx: EntityManager, key: ProbeKey, now: Date): Promise<StoredProbe> {
  await tx.query('select 1 from probe where wave_id = $1 and id = $2 for update', [key.waveId, key.probeId]);
  return probeOf(tx, key, now);
}

export interface StoredEvent extends RecordedEvent {
  readonly probeId: string;
  readonly source: 'runner' | 'mail';
  readonly enteredBy: string | null;
  readonly enteredAt: Date;
}

/** In the order in which they were written. */
export function eventsOf(
  db: EntityManager,
  waveIds: readonly string[],
  probeIds: readonly string[],
): Promise<StoredEvent[]> {
  return rows(
    db,
    `select id, probe_id as "probeId", kind, at, source, retracts, entered_by as "enteredBy",
            entered_at as "enteredAt", entered_as as "enteredAs"
     from probe_event where wave_id = any($1::uuid[]) and probe_id = any($2::uuid[]) order by entered_as`,
    [waveIds, probeIds],
  );
}

/** False when there is a line of that id. */
export async function addEvent(
  tx: EntityManager,
  waveId: string,
  { id, probeId, kind, at, source, retracts, enteredBy, enteredAt, enteredAs }: StoredEvent,
): Promise<boolean> {
  const added = await rows(
    tx,
    `insert into probe_event (wave_id, id, probe_id, kind, at, source, retracts, entered_by, entered_at, entered_as)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (wave_id, id) do nothing returning id`,
    [waveId, id, probeId, kind, at, source, retracts, enteredBy, enteredAt, enteredAs],
  );
  return added.length > 0;
}
