import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, queryErrors, rows } from '#platform';
import { BUILT_IN_SCENARIOS, needsConsent, type Scenario } from '../core/index.js';
import { studyOf } from './study-of-probes.js';

export interface CatalogueScenario extends Scenario {
  readonly origin: 'built-in' | 'own';
  readonly needsConsent: boolean;
  /** null of what ships with the product. */
  readonly createdAt: Date | null;
}

export type ScenarioWords = Omit<Scenario, 'version'>;

interface StoredScenario extends Scenario {
  readonly createdAt: Date;
}

/** What probes can be made of. Own scenarios and own versions of built-in ones belong to a study. */
@Injectable()
export class ProbeScenarioService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Each scenario in its newest version, by key. Throws `not-found` without the wave. */
  async catalogue(waveId: string, db: EntityManager = this.db.manager): Promise<CatalogueScenario[]> {
    const all = await everyVersion(db, await studyOf(db, waveId));
    const newest = new Map(all.map((scenario) => [scenario.key, scenario]));
    return [...newest.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Newest first. Throws `not-found` of a key that there is not. */
  async versions(waveId: string, key: string): Promise<CatalogueScenario[]> {
    const all = await everyVersion(this.db.manager, await studyOf(this.db.manager, waveId));
    const own = all.filter((scenario) => scenario.key === key).toReversed();
    if (own.length === 0) throw queryErrors.notFound();
    return own;
  }

  async add(waveId: string, words: ScenarioWords, createdBy: string): Promise<CatalogueScenario> {
    return this.db.transaction(async (tx) => {
      const studyId = await studyOf(tx, waveId);
      if ((await this.catalogue(waveId, tx)).some(({ key }) => key === words.key)) throw queryErrors.alreadyThere();
      return this.#keep(tx, studyId, { ...words, version: 1 }, createdBy);
    });
  }

  /** `seen` is the version that is revised: of two who revise the same the second is told. Throws `changed-since`. */
  async revise(waveId: string, words: ScenarioWords, seen: number, createdBy: string): Promise<CatalogueScenario> {
    return this.db.transaction(async (tx) => {
      const studyId = await studyOf(tx, waveId);
      const newest = (await this.catalogue(waveId, tx)).find(({ key }) => key === words.key);
      if (!newest) throw queryErrors.notFound();
      if (newest.version !== seen) throw queryErrors.changedSince();
      return this.#keep(tx, studyId, { ...words, version: seen + 1 }, createdBy);
    });
  }

  async #keep(tx: EntityManager, studyId: string, scenario: Scenario, createdBy: string): Promise<CatalogueScenario> {
    const createdAt = this.clock.now();
    const { key, version, severity, title, text, answerKey, ethics } = scenario;
    const kept = await rows(
      tx,
      `insert into probe_scenario (study_id, key, version, severity, title, text, answer_key, ethics, created_by,
                                   created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (study_id, key, version) do nothing returning key`,
      [
        studyId,
        key,
        version,
        severity,
        ...[title, text, answerKey, ethics].map((words) => JSON.stringify(words)),
        createdBy,
        createdAt,
      ],
    );
    if (kept.length === 0) throw queryErrors.changedSince();
    const entry = { action: 'probe-scenario.changed', object: `study:${studyId}`, details: { key, version } } as const;
    await noteAct(tx, entry, createdAt);
    return listed({ ...scenario, createdAt });
  }
}

/** Oldest version of each key first. */
async function everyVersion(db: EntityManager, studyId: string): Promise<CatalogueScenario[]> {
  const own = await rows<StoredScenario>(
    db,
    `select key, version, severity, title, text, answer_key as "answerKey", ethics, created_at as "createdAt"
     from probe_scenario where study_id = $1 order by key, version`,
    [studyId],
  );
  return [...BUILT_IN_SCENARIOS.map((scenario) => listed({ ...scenario, createdAt: null })), ...own.map(listed)];
}

const listed = (scenario: Scenario & { readonly createdAt: Date | null }): CatalogueScenario => ({
  ...scenario,
  origin: scenario.createdAt === null ? 'built-in' : 'own',
  needsConsent: needsConsent(scenario),
});
