import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson, type Clock } from '#kernel';
import { announce, CLOCK, isUuid, sha256Hex, sqlState, uuidV7 } from '#platform';
import { QualityService } from '#response';
import { StudyService } from '#study';
import { type ComputedRelease, computeRelease } from './core/index.js';
import { nothingToPublish, releaseRaced } from './errors.js';
import { LedgerSetEntity, ReleaseCellEntity, ReleaseEntity } from './release.entity.js';
import { RELEASE_REQUESTED } from './release.events.js';
import { vendorsOfWave } from './release.queries.js';
import { ReleaseInputService } from './release-input.service.js';
import { ReleaseSigner } from './release-signer.js';

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class ReleaseService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReleaseSigner) private readonly signer: ReleaseSigner,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ReleaseInputService) private readonly inputs: ReleaseInputService,
    @Inject(QualityService) private readonly quality: QualityService,
  ) {}

  /** Asks for a release. Computing it takes a while, so a worker does; the request's id becomes the release's. */
  async request(waveId: string, reason: string): Promise<{ waveId: string }> {
    const wave = await this.studies.waveById(waveId);
    await this.db.transaction(async (tx) => {
      const [answered] = await tx.query<unknown[]>('select 1 from response where wave_id = $1 limit 1', [wave.id]);
      if (!answered) throw nothingToPublish();
      await announce(tx, [{ topic: RELEASE_REQUESTED, subjectId: wave.id, payload: { reason } }], this.clock.now());
    });
    return { waveId: wave.id };
  }

  /**
   * Computes and publishes the next revision of a wave: the answers are judged and added up, the input is frozen, and
   * document, hash, signature and ledger are stored for good, together. With the same `id` twice it is published once.
   */
  async publish(waveId: string, reason: string, id = uuidV7(this.clock.now())): Promise<ReleaseEntity> {
    const known = isUuid(id) ? await this.db.manager.findOneBy(ReleaseEntity, { id }) : null;
    if (known) return known;
    await this.quality.settle(waveId);
    const wave = await this.studies.waveById(waveId);
    const input = await this.inputs.freeze(wave, reason);
    if (input.cells.length === 0) throw nothingToPublish();
    const frozen = canonicalJson(input);
    const computed = computeRelease(input, sha256Hex(frozen));
    const document = canonicalJson(computed.document);
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
      preparedBy: null,
      approvedBy: null,
      ...this.signer.sign(document),
    };
    await this.#store(release, computed);
    return release;
  }

  async #store(release: ReleaseEntity, { details, sets }: ComputedRelease): Promise<void> {
    const vendors = await vendorsOfWave(this.db.manager, release.waveId);
    const idOf = new Map(vendors.map(({ id, slug }) => [slug, id]));
    const cells = details.flatMap((detail) => {
      const vendorId = idOf.get(detail.slug);
      return vendorId === undefined ? [] : [{ releaseId: release.id, vendorId, document: canonicalJson(detail) }];
    });
    const ledger = sets.map(({ cell, members }) => ({
      waveId: release.waveId,
      id: uuidV7(release.publishedAt),
      releaseId: release.id,
      cell,
      members: [...members],
    }));
    try {
      await this.db.transaction(async (tx) => {
        await tx.insert(ReleaseEntity, release);
        await tx.insert(ReleaseCellEntity, cells);
        await tx.insert(LedgerSetEntity, ledger);
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw releaseRaced();
      throw error;
    }
  }
}
