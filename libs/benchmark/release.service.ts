import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel';
import { PreparationJob } from './desk/preparation.job.js';
import { preparationById, type ReleaseWish } from './desk/preparation.queries.js';
import { ReleaseDeskService } from './desk/release-desk.service.js';
import { ReleasePreviewService } from './desk/release-preview.service.js';
import { nothingToPublish, releaseFailed } from './errors.js';
import { ReleaseEntity } from './release.entity.js';

/** The two people without whom nothing becomes public. */
export interface FourEyes {
  readonly preparedBy: string;
  readonly approvedBy: string;
}

export interface PublishWish extends Partial<Omit<ReleaseWish, 'embargoUntil'>> {
  readonly reason: string;
  /** Why every warning may be stepped over. */
  readonly acknowledgement: string;
}

/** The whole way of a release in one go, for the owner of an installation who has what both people said. */
@Injectable()
export class ReleaseService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(ReleaseDeskService) private readonly desk: ReleaseDeskService,
    @Inject(PreparationJob) private readonly job: PreparationJob,
    @Inject(ReleasePreviewService) private readonly previews: ReleasePreviewService,
  ) {}

  /** Prepares, approves and publishes the next revision of a wave. Throws what either act throws. */
  async publish(waveId: string, wish: PublishWish, { preparedBy, approvedBy }: FourEyes): Promise<ReleaseEntity> {
    const { reason, changed = reason, askedBy = 'team', acknowledgement } = wish;
    const asked = { reason, changed, askedBy, embargoUntil: null };
    const { id } = await this.desk.prepare(waveId, asked, preparedBy);
    await this.job.run({ subjectId: id });
    const { state, version, problem } = (await preparationById(this.db.manager, id))!;
    if (problem === nothingToPublish().code) throw nothingToPublish();
    if (state !== 'ready') throw releaseFailed(problem ?? state);
    const { gates } = await this.previews.of({ id, waveId });
    const acknowledged = Object.fromEntries(
      gates.flatMap((gate) => (gate.level === 'warning' ? [[gate.id, acknowledgement] as const] : [])),
    );
    await this.#approveOrDiscard({ waveId, id, version }, acknowledged, approvedBy);
    return this.db.manager.findOneByOrFail(ReleaseEntity, { id });
  }

  /** What nobody approved must not keep the next attempt from being made. */
  async #approveOrDiscard(
    seen: Parameters<ReleaseDeskService['approve']>[0],
    acknowledged: Readonly<Record<string, string>>,
    approvedBy: string,
  ): Promise<void> {
    try {
      await this.desk.approve(seen, { acknowledged }, approvedBy);
    } catch (error) {
      const reason = error instanceof DomainError ? error.code : 'internal-error';
      await this.desk.discard(seen, reason, approvedBy, true);
      throw error;
    }
  }
}
