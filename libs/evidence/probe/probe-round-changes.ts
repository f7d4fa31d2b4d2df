import type { EntityManager } from 'typeorm';
import { rows, uuidV4 } from '#platform';
import type { RoundProbe } from './probe-plan.js';
import type { RoundKey, RoundVendor, StoredRound, VendorFacts } from './probe-round.queries.js';

type NewRoundRow = Pick<StoredRound, 'name' | 'design' | 'scenarios' | 'seed' | 'createdAt'>;

/** False when there is one of that id. */
export async function keepRound(
  tx: EntityManager,
  { waveId, roundId }: RoundKey,
  { name, design, scenarios, seed, createdAt }: NewRoundRow,
): Promise<boolean> {
  const kept = await rows(
    tx,
    `insert into probe_round (wave_id, id, name, state, design, scenarios, runners, seed, pass, created_at)
     values ($1, $2, $3, 'draft', $4, $5, $6::uuid[], $7, 1, $8) on conflict (wave_id, id) do nothing returning id`,
    [waveId, roundId, name, JSON.stringify(design), JSON.stringify(scenarios), design.runners, seed, createdAt],
  );
  return kept.length > 0;
}

export interface VendorRow extends Omit<VendorFacts, 'slug'> {
  readonly vendorId: string;
  /** Who wrote it down, and when. */
  readonly by: string;
  readonly now: Date;
}

export async function keepVendor(tx: EntityManager, { waveId, roundId }: RoundKey, vendor: VendorRow): Promise<void> {
  const { vendorId, locale, supportAddress, consent, by, now } = vendor;
  const agreed = consent ? [consent.agreedBy, consent.agreedOn, consent.note, by, now] : Array(5).fill(null);
  await tx.query(
    `insert into probe_vendor (wave_id, round_id, vendor_id, locale, support_address, agreed_by, agreed_on, agreed_note,
                               agreed_recorded_by, agreed_recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (wave_id, round_id, vendor_id) do update set
       locale = excluded.locale, support_address = excluded.support_address, agreed_by = excluded.agreed_by,
       agreed_on = excluded.agreed_on, agreed_note = excluded.agreed_note,
       agreed_recorded_by = excluded.agreed_recorded_by, agreed_recorded_at = excluded.agreed_recorded_at`,
    [waveId, roundId, vendorId, locale, supportAddress, ...agreed],
  );
}

interface FixedPlan {
  readonly round: StoredRound;
  readonly vendors: readonly RoundVendor[];
  readonly plan: readonly RoundProbe[];
}

/** Their ids say nothing: a rater sees one. */
export async function keepProbes(
  tx: EntityManager,
  { waveId, roundId }: RoundKey,
  { round, vendors, plan }: FixedPlan,
): Promise<void> {
  const vendorIds = new Map(vendors.map(({ slug, id }) => [slug, id]));
  const scripts = new Map(round.scenarios.map((scenario) => [scenario.key, scenario]));
  const zones = new Map(round.design.slots.map(({ key, zone }) => [key, zone]));
  const probes = plan.map(({ scenario, replicate, vendor, slot, at, runnerId }) => ({
    id: uuidV4(),
    scenario,
    version: scripts.get(scenario)?.version,
    severity: scripts.get(scenario)?.severity,
    replicate,
    vendor: vendorIds.get(vendor),
    slot,
    zone: zones.get(slot),
    at,
    runner: runnerId,
  }));
  await tx.query(
    `insert into probe (wave_id, id, round_id, scenario, scenario_version, severity, replicate, vendor_id, slot, zone,
                        planned_at, runner_id)
     select $1, p.id, $2, p.scenario, p.version, p.severity, p.replicate, p.vendor, p.slot, p.zone, p.at, p.runner
     from json_to_recordset($3::json) as p (id uuid, scenario text, version int, severity text, replicate int,
       vendor uuid, slot text, zone text, at timestamptz, runner uuid)`,
    [waveId, roundId, JSON.stringify(probes)],
  );
}
