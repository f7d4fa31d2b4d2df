import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson, type Clock, DomainError } from '#kernel';
import { CLOCK, type RelayedEvent, sha256Hex } from '#platform';
import { QualityService } from '#response';
import { StudyService } from '#study';
import { computeRelease, type ReleaseDocument, releaseEffect } from '../core/index.js';
import { nothingToPublish } from '../errors.js';
import { newestDocument } from '../release.queries.js';
import { ReleaseInputService } from '../release-input.service.js';
import {
  type FrozenRelease,
  keepFailure,
  keepResult,
  type Preparation,
  preparationById,
} from './preparation.queries.js';

const BROKEN = 'internal-error';

/** Computes releases that were asked for: answers are judged and added up, the input is frozen, the result is kept. */
@Injectable()
export class PreparationJob {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ReleaseInputService) private readonly inputs: ReleaseInputService,
    @Inject(QualityService) private readonly quality: QualityService,
  ) {}

  /** Does nothing for a preparation that is computed, or that nobody wants any more. What keeps it from being computed is written down. */
  async run({ subjectId }: Pick<RelayedEvent, 'subjectId'>): Promise<void> {
    const preparation = await preparationById(this.db.manager, subjectId);
    if (preparation?.state !== 'waiting') return;
    try {
      const frozen = await this.#freeze(preparation);
      await this.db.transaction((tx) => keepResult(tx, subjectId, frozen, this.clock.now()));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await keepFailure(this.db.manager, subjectId, error.code);
    }
  }

  /** Nothing more will come of it. */
  async giveUp({ subjectId }: Pick<RelayedEvent, 'subjectId'>): Promise<void> {
    await keepFailure(this.db.manager, subjectId, BROKEN);
  }

  async #freeze({ waveId, reason }: Preparation): Promise<FrozenRelease> {
    await this.quality.settle(waveId);
    const wave = await this.studies.waveById(waveId);
    const input = await this.inputs.freeze(wave, reason);
    if (input.cells.length === 0) throw nothingToPublish();
    const text = canonicalJson(input);
    const { document, details, sets } = computeRelease(input, sha256Hex(text));
    const before = await newestDocument(this.db.manager, waveId);
    const effect = before === undefined ? null : releaseEffect(JSON.parse(before) as ReleaseDocument, document);
    return {
      revision: input.revision,
      input: text,
      document: canonicalJson(document),
      details: canonicalJson(details),
      sets: canonicalJson(sets),
      effect: canonicalJson(effect),
    };
  }
}
