import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isDay } from '#distribution/core';
import type { Clock, Violation } from '#kernel';
import { CLOCK, CONFIG, type Config, noteAct, queryErrors, rows, uuidV4, uuidV7 } from '#platform';
import { type DesignGap, designGaps, evidenceErrors, needsConsent } from '../core/index.js';
import { type RoundDesign, type RoundPlan, planRound, STARTING_SLOTS } from './probe-plan.js';
import {
  actsOf,
  countsOf,
  lockRound,
  type RoundAct,
  type RoundActRecord,
  type RoundCounts,
  type RoundKey,
  roundOf,
  type RoundPage,
  roundsOf,
  type RoundState,
  type RoundVendor,
  runnersOf,
  type StoredRound,
  type VendorFacts,
  vendorsOfRound,
} from './probe-round.queries.js';
import { keepProbes, keepRound, keepVendor } from './probe-round-changes.js';
import { ProbeScenarioService } from './probe-scenario.service.js';
import { type NamedPerson, type NamedVendor, staffWith, studyOf, vendorsOf } from './study-of-probes.js';

export interface Planner {
  readonly vendors: readonly NamedVendor[];
  readonly runners: readonly NamedPerson[];
  readonly slots: typeof STARTING_SLOTS;
  readonly canMail: boolean;
}

export interface PlanRequest {
  readonly design: RoundDesign;
  /** 16 hexadecimal digits; undefined: one is drawn. */
  readonly seed?: string | undefined;
}

export interface NewRound extends PlanRequest {
  readonly id?: string | undefined;
  readonly name: string;
}

export interface RoundListing extends StoredRound {
  readonly counts: RoundCounts;
}

export interface RoundDetail extends RoundListing {
  readonly vendors: readonly RoundVendor[];
  readonly runners: readonly NamedPerson[];
  readonly gaps: readonly DesignGap[];
  readonly acts: readonly RoundActRecord[];
}

/** Who may send probes. */
const RUNNING_ROLES = ['admin', 'runner'];
const OPEN: readonly RoundState[] = ['draft', 'running', 'rating'];

/** The life of a round of probes. What it asks, whom and in which order is fixed when it starts. */
@Injectable()
export class ProbeRoundService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ProbeScenarioService) private readonly scenarios: ProbeScenarioService,
  ) {}

  async planner(waveId: string): Promise<Planner> {
    const db = this.db.manager;
    return {
      vendors: await vendorsOf(db, await studyOf(db, waveId)),
      runners: await staffWith(db, RUNNING_ROLES),
      slots: STARTING_SLOTS,
      canMail: this.config.mailReturnAddress !== undefined,
    };
  }

  async preview(waveId: string, { design, seed = drawnSeed() }: PlanRequest): Promise<RoundPlan & { seed: string }> {
    const surroundings = await this.#surroundings(this.db.manager, waveId);
    return { seed, ...planRound(design, seed, surroundings) };
  }

  /** Throws `probe-design-invalid` and `probe-plan-too-tight`; the same id again gives the round that there is. */
  async create(waveId: string, { id, name, design, seed = drawnSeed() }: NewRound, by: string): Promise<RoundDetail> {
    const now = this.clock.now();
    const key = { waveId, roundId: id ?? uuidV7(now) };
    await this.db.transaction(async (tx) => {
      const surroundings = await this.#surroundings(tx, waveId);
      planRound(design, seed, surroundings);
      const scenarios = surroundings.scenarios.filter((scenario) => design.scenarios.includes(scenario.key));
      if (!(await keepRound(tx, key, { name, design, scenarios, seed, createdAt: now }))) {
        if ((await roundOf(tx, key)).name !== name) throw queryErrors.alreadyThere();
        return;
      }
      for (const vendor of surroundings.named.filter(({ slug }) => design.vendors.includes(slug)))
        await keepVendor(tx, key, {
          vendorId: vendor.id,
          locale: 'zh-CN',
          supportAddress: null,
          consent: null,
          by,
          now,
        });
      await this.#act(tx, key, 'created', by);
    });
    return this.read(key);
  }

  async list(waveId: string, page: RoundPage): Promise<RoundListing[]> {
    const db = this.db.manager;
    await studyOf(db, waveId);
    const found = await roundsOf(db, waveId, page);
    const counts = await countsOf(
      db,
      waveId,
      found.map(({ id }) => id),
      this.clock.now(),
    );
    return found.map((round) => ({ ...round, counts: counts(round.id) }));
  }

  async read(key: RoundKey): Promise<RoundDetail> {
    const db = this.db.manager;
    const round = await roundOf(db, key);
    const counts = await countsOf(db, key.waveId, [key.roundId], this.clock.now());
    return {
      ...round,
      counts: counts(round.id),
      vendors: await vendorsOfRound(db, key),
      runners: await runnersOf(db, round.design.runners),
      gaps: designGaps(round.scenarios, round.design.replicates),
      acts: await actsOf(db, key),
    };
  }

  async setVendor(key: RoundKey, { slug, ...facts }: VendorFacts, by: string): Promise<RoundDetail> {
    await this.db.transaction(async (tx) => {
      demand(await lockRound(tx, key), ['draft']);
      const vendor = (await vendorsOfRound(tx, key)).find((one) => one.slug === slug);
      if (!vendor) throw queryErrors.notFound();
      const now = this.clock.now();
      checkConsent(facts, now);
      await keepVendor(tx, key, { vendorId: vendor.id, ...facts, by, now });
      await this.#note(tx, key, 'vendor-set');
    });
    return this.read(key);
  }

  /** Throws `probe-round-state`, `probe-consent-missing`, and what the plan now falls foul of. */
  async start(key: RoundKey, by: string): Promise<RoundDetail> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const round = await lockRound(tx, key);
      demand(round, ['draft']);
      const vendors = await vendorsOfRound(tx, key);
      const missing = consentsMissing(round, vendors);
      if (missing.length > 0) throw evidenceErrors.probeConsentMissing(missing);
      const surroundings = await this.#surroundings(tx, key.waveId);
      const { plan } = planRound(round.design, round.seed, { ...surroundings, scenarios: round.scenarios });
      if (plan.some(({ at }) => at < now))
        throw evidenceErrors.probeDesignInvalid([{ pointer: '/design/from', code: 'in-the-past' }]);
      await keepProbes(tx, key, { round, vendors, plan });
      await tx.query(`update probe_round set state = 'running', started_at = $3 where wave_id = $1 and id = $2`, [
        key.waveId,
        key.roundId,
        now,
      ]);
      await this.#act(tx, key, 'started', by);
    });
    return this.read(key);
  }

  async cancel(key: RoundKey, reason: string, by: string): Promise<RoundDetail> {
    await this.db.transaction(async (tx) => {
      demand(await lockRound(tx, key), OPEN);
      await tx.query(`update probe_round set state = 'cancelled' where wave_id = $1 and id = $2`, [
        key.waveId,
        key.roundId,
      ]);
      await this.#act(tx, key, 'cancelled', by, reason);
    });
    return this.read(key);
  }

  /** Ratings and decisions so far stay on record and count no more. */
  async rateAnew(key: RoundKey, reason: string, by: string): Promise<RoundDetail> {
    await this.db.transaction(async (tx) => {
      demand(await lockRound(tx, key), ['running', 'rating']);
      await tx.query('update probe_round set pass = pass + 1 where wave_id = $1 and id = $2', [
        key.waveId,
        key.roundId,
      ]);
      await this.#act(tx, key, 'rated-anew', by, reason);
    });
    return this.read(key);
  }

  /** Throws `probe-round-open` with what is missing. */
  async close(key: RoundKey, by: string): Promise<RoundDetail> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      demand(await lockRound(tx, key), ['running', 'rating']);
      const { probes, finished, rated, disputed } = (await countsOf(tx, key.waveId, [key.roundId], now))(key.roundId);
      const missing = [
        ...(finished < probes ? [{ pointer: '/counts/finished', code: 'not-all-followed' }] : []),
        ...(rated < probes ? [{ pointer: '/counts/rated', code: 'not-all-rated' }] : []),
        ...(disputed > 0 ? [{ pointer: '/counts/disputed', code: 'not-all-settled' }] : []),
      ];
      if (missing.length > 0) throw evidenceErrors.probeRoundOpen(missing);
      await tx.query(`update probe_round set state = 'closed', closed_at = $3 where wave_id = $1 and id = $2`, [
        key.waveId,
        key.roundId,
        now,
      ]);
      await this.#act(tx, key, 'closed', by);
    });
    return this.read(key);
  }

  async #surroundings(db: EntityManager, waveId: string) {
    const named = await vendorsOf(db, await studyOf(db, waveId));
    const scenarios = (await this.scenarios.catalogue(waveId, db)).map(
      ({ key, version, severity, title, text, answerKey, ethics }) => ({
        key,
        version,
        severity,
        title,
        text,
        answerKey,
        ethics,
      }),
    );
    const runners = (await staffWith(db, RUNNING_ROLES)).map(({ id }) => id);
    return { scenarios, runners, named, vendors: named.map(({ slug }) => slug) };
  }

  async #act(tx: EntityManager, key: RoundKey, act: RoundAct, by: string, reason: string | null = null): Promise<void> {
    const now = this.clock.now();
    await rows(
      tx,
      `insert into probe_round_act (wave_id, id, round_id, act, reason, acted_by, acted_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [key.waveId, uuidV7(now), key.roundId, act, reason, by, now],
    );
    await this.#note(tx, key, act);
  }

  #note(tx: EntityManager, { waveId, roundId }: RoundKey, act: RoundAct | 'vendor-set'): Promise<void> {
    const details = { act, wave: waveId };
    const entry = { action: 'probe-round.changed', object: `probe-round:${roundId}`, details } as const;
    return noteAct(tx, entry, this.clock.now());
  }
}

const drawnSeed = (): string => uuidV4().replaceAll('-', '').slice(-16);

function demand({ state }: StoredRound, allowed: readonly RoundState[]): void {
  if (!allowed.includes(state)) throw evidenceErrors.probeRoundState(state);
}

function consentsMissing({ scenarios }: StoredRound, vendors: readonly RoundVendor[]): readonly Violation[] {
  const urgent = scenarios.filter(needsConsent);
  return vendors
    .filter(({ consent }) => consent === null)
    .flatMap(({ slug }) =>
      urgent.map(({ key }) => ({ pointer: `/vendors/${slug}/scenarios/${key}`, code: 'consent-missing' })),
    );
}

/** Nobody agrees tomorrow. */
function checkConsent({ consent }: Pick<VendorFacts, 'consent'>, now: Date): void {
  if (consent === null) return;
  const { agreedOn } = consent;
  const code = isDay(agreedOn) ? 'in-the-future' : 'not-a-day';
  if (!isDay(agreedOn) || Date.parse(agreedOn) > now.getTime())
    throw evidenceErrors.probeDesignInvalid([{ pointer: '/consent/agreedOn', code }]);
}
