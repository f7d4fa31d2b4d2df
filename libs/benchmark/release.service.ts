import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { canonicalJson, type Clock } from '#kernel';
import { announce, CLOCK, isUuid, sha256Hex, sqlState, uuidV7 } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { TotalService } from '#response';
import { StudyService, type WaveEntity } from '#study';
import { METHOD_DEFAULTS, releaseDocument, type ReleaseInput, vendorDetails } from './core/index.js';
import { nothingToPublish, releaseRaced } from './errors.js';
import { ReleaseCellEntity, ReleaseEntity } from './release.entity.js';
import { RELEASE_REQUESTED } from './release.events.js';
import { allocationsOf, collectionOf, latestOfStudy, vendorsOfWave, versionsOfWave } from './release.queries.js';

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class ReleaseService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(TotalService) private readonly totals: TotalService,
  ) {}

  /** Asks for a release. Computing it takes a while, so a worker does; the request's id becomes the release's. */
  async request(waveId: string, reason: string): Promise<{ waveId: string }> {
    const wave = await this.studies.waveById(waveId);
    await this.db.transaction(async (tx) => {
      const [answered] = (await tx.query('select 1 from response where wave_id = $1 limit 1', [wave.id])) as unknown[];
      if (!answered) throw nothingToPublish();
      await announce(tx, [{ topic: RELEASE_REQUESTED, subjectId: wave.id, payload: { reason } }], this.clock.now());
    });
    return { waveId: wave.id };
  }

  /**
   * Computes and publishes the next revision of a wave: totals are brought up to date, the input is frozen, and
   * document and hash are stored for good. With the same `id` twice it is published once.
   */
  async publish(waveId: string, reason: string, id = uuidV7(this.clock.now())): Promise<ReleaseEntity> {
    const known = isUuid(id) ? await this.db.manager.findOneBy(ReleaseEntity, { id }) : null;
    if (known) return known;
    await this.totals.fold();
    const wave = await this.studies.waveById(waveId);
    const input = await this.#freeze(wave, reason);
    if (input.cells.length === 0) throw nothingToPublish();
    const frozen = canonicalJson(input);
    const document = canonicalJson(releaseDocument(input, sha256Hex(frozen)));
    const release = {
      id,
      waveId,
      revision: input.revision,
      methodVersion: input.config.version,
      input: frozen,
      document,
      sha256: sha256Hex(document),
      reason,
      publishedAt: new Date(input.publishedAt),
    };
    await this.#store(release, input);
    return release;
  }

  async #freeze(wave: WaveEntity, reason: string): Promise<ReleaseInput> {
    const db = this.db.manager;
    const [study, rubric, vendors, collection, earlier, revision] = await Promise.all([
      this.studies.studyById(wave.studyId),
      this.studies.rubric(wave.rubricVersionId),
      vendorsOfWave(db, wave.id),
      collectionOf(db, wave.id),
      this.#earlier(wave),
      db.maximum(ReleaseEntity, 'revision', { waveId: wave.id }),
    ]);
    const slugOf = new Map(vendors.map(({ id, slug }) => [id, slug]));
    const totals = await this.totals.ofWave(db, wave.id);
    const next = (revision ?? 0) + 1;
    return {
      format: 'fairmark-release-input/1',
      study: { slug: study.slug, title: study.title, sponsor: study.sponsor, isDemo: study.isDemo },
      wave: { slug: wave.slug, opensAt: wave.opensAt.toISOString(), closesAt: wave.closesAt.toISOString() },
      revision: next,
      reason,
      publishedAt: this.clock.now().toISOString(),
      rubric,
      config: METHOD_DEFAULTS,
      seed: sha256Hex(`${METHOD_DEFAULTS.version}|${study.slug}/${wave.slug}/r${next}`).slice(0, 16),
      vendors: vendors.map(({ slug, name }) => ({ slug, name })),
      cells: totals.map(({ vendorId, organisationId, source, size, region, responses, count, sum }) => ({
        vendor: slugOf.get(vendorId) ?? vendorId,
        organisation: organisationId,
        source,
        size,
        region,
        responses,
        count,
        sum,
      })),
      allocations: await this.#allocations(db, wave.id),
      collection,
      earlier,
    };
  }

  async #allocations(db: EntityManager, waveId: string): Promise<number[][]> {
    const all: number[][] = [];
    for (const versionId of await versionsOfWave(db, waveId)) {
      const { plan, rubric } = await this.questionnaires.version(versionId);
      const items = rubric.dimensions.flatMap(
        ({ id }) =>
          plan.items.find(({ measure, dimension }) => measure === 'importance' && dimension === id)?.name ?? [],
      );
      if (items.length === rubric.dimensions.length)
        all.push(...(await allocationsOf(db, { waveId, versionId, items })));
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
        vendors: document.vendors.flatMap(({ slug: vendor, observed, ci95, se }) =>
          observed === null || ci95 === null || se === null ? [] : [{ slug: vendor, score: observed, ci95, se }],
        ),
      }));
  }

  async #store(release: ReleaseEntity, input: ReleaseInput): Promise<void> {
    const vendors = await vendorsOfWave(this.db.manager, release.waveId);
    const idOf = new Map(vendors.map(({ id, slug }) => [slug, id]));
    const cells = vendorDetails(input).flatMap((detail) => {
      const vendorId = idOf.get(detail.slug);
      return vendorId === undefined ? [] : [{ releaseId: release.id, vendorId, document: canonicalJson(detail) }];
    });
    try {
      await this.db.transaction(async (tx) => {
        await tx.insert(ReleaseEntity, release);
        await tx.insert(ReleaseCellEntity, cells);
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw releaseRaced();
      throw error;
    }
  }
}
