import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, sha256Hex } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { TotalService } from '#response';
import { StudyService, type WaveEntity } from '#study';
import {
  allocationsOf,
  canonicalInput,
  METHOD_DEFAULTS,
  RELEASE_INPUT_FORMAT,
  type ReleaseInput,
} from './core/index.js';
import { ReleaseEntity } from './release.entity.js';
import {
  allocationsOf as splitsOf,
  collectionOf,
  latestOfStudy,
  publishedBefore,
  vendorsOfWave,
  versionsOfWave,
} from './release.queries.js';

@Injectable()
export class ReleaseInputService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(TotalService) private readonly totals: TotalService,
  ) {}

  /** Everything the next revision of a wave is computed from, in its one order. */
  async freeze(wave: WaveEntity, reason: string): Promise<ReleaseInput> {
    const db = this.db.manager;
    // Read first: a revision that appears after this has the next number, and storing ours fails.
    const next = ((await db.maximum(ReleaseEntity, 'revision', { waveId: wave.id })) ?? 0) + 1;
    const [study, rubric, vendors, collection, earlier, before] = await Promise.all([
      this.studies.studyById(wave.studyId),
      this.studies.rubric(wave.rubricVersionId),
      vendorsOfWave(db, wave.id),
      collectionOf(db, wave.id),
      this.#earlier(wave),
      publishedBefore(db, wave.id),
    ]);
    const slugOf = new Map(vendors.map(({ id, slug }) => [id, slug]));
    const totals = await this.totals.ofWave(db, wave.id);
    return canonicalInput({
      format: RELEASE_INPUT_FORMAT,
      study: { slug: study.slug, title: study.title, sponsor: study.sponsor, isDemo: study.isDemo },
      wave: { slug: wave.slug, opensAt: wave.opensAt.toISOString(), closesAt: wave.closesAt.toISOString(), series: 1 },
      revision: next,
      reason,
      publishedAt: this.clock.now().toISOString(),
      rubric,
      config: METHOD_DEFAULTS,
      seed: sha256Hex(`${METHOD_DEFAULTS.version}|${study.slug}/${wave.slug}/r${next}`).slice(0, 16),
      vendors: vendors.map(({ slug, name }) => ({ slug, name })),
      cells: totals.map(({ vendorId, organisationId, source, size, region, responses, count, sum }) => ({
        vendor: slugOf.get(vendorId) ?? vendorId,
        organisation: this.#member(wave.id, organisationId),
        source,
        size,
        region,
        responses,
        count,
        sum,
      })),
      excludedCells: [],
      allocations: allocationsOf(await this.#allocations(db, wave.id)),
      products: [],
      distributions: [],
      terms: [],
      texts: [],
      quality: [],
      channels: [],
      instrument: { versions: [], items: [] },
      collection,
      before,
      previous: null,
      earlier,
    });
  }

  /** An organisation as it stands in frozen inputs and in the ledger: another name in every wave, and none of them leads back. */
  #member(waveId: string, organisationId: string): string {
    return this.keyring.mac('ledger', `${waveId} ${organisationId}`).subarray(0, 12).toString('base64url');
  }

  async #allocations(db: EntityManager, waveId: string): Promise<number[][]> {
    const all: number[][] = [];
    for (const versionId of await versionsOfWave(db, waveId)) {
      const { plan, rubric } = await this.questionnaires.version(versionId);
      const items = rubric.dimensions.flatMap(
        ({ id }) =>
          plan.items.find(({ measure, dimension }) => measure === 'importance' && dimension === id)?.name ?? [],
      );
      if (items.length === rubric.dimensions.length) all.push(...(await splitsOf(db, { waveId, versionId, items })));
    }
    return all;
  }

  async #earlier(wave: WaveEntity): Promise<ReleaseInput['earlier']> {
    const latest = await latestOfStudy(this.db.manager, wave.studyId);
    return latest
      .filter(({ document }) => document.wave.opensAt < wave.opensAt.toISOString())
      .map(({ wave: slug, document }) => ({
        wave: slug,
        methodVersion: document.method.version,
        series: document.wave.series,
        vendors: document.vendors.flatMap(({ slug: vendor, observed, ci95, se }) =>
          observed === null || ci95 === null || se === null ? [] : [{ slug: vendor, score: observed, ci95, se }],
        ),
      }));
  }
}
