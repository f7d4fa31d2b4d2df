import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, isUuid, queryErrors } from '#platform';
import { type Gate, type ReleaseDocument, releaseGates } from '../core/index.js';
import type { PublishedRelease } from '../published-release.service.js';
import { ReleaseEntity } from '../release.entity.js';
import { releaseMarks } from '../release-marks.js';
import { type DeskEntry, type DeskWave, deskWave, deskWaves, entriesOf, entryById } from './desk-entry.queries.js';
import { gateFacts } from './gate-facts.queries.js';
import { frozenRelease, type Preparation, preparationById } from './preparation.queries.js';
import { releaseOf } from './release-publisher.js';

export interface Page {
  readonly limit: number;
  readonly after?: readonly string[] | undefined;
}

/** What the staff sees of releases before anybody else does, and after nobody else does any more. */
@Injectable()
export class ReleasePreviewService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  waves(page: Page): Promise<DeskWave[]> {
    return deskWaves(this.db.manager, page);
  }

  /** Throws `not-found`. */
  async wave(waveId: string): Promise<DeskWave> {
    const found = await deskWave(this.db.manager, waveId);
    if (!found) throw queryErrors.notFound();
    return found;
  }

  /** Newest first; also those that never became public. */
  entries(waveId: string, page: Page): Promise<DeskEntry[]> {
    return entriesOf(this.db.manager, waveId, page);
  }

  /** Throws `not-found`. */
  async entry(waveId: string, id: string): Promise<DeskEntry> {
    const found = isUuid(id) ? await entryById(this.db.manager, waveId, id) : undefined;
    if (!found) throw queryErrors.notFound();
    return found;
  }

  /** The document and, as things stand now, its gates; null of both where nothing was computed. */
  async of({ id, waveId }: Pick<Preparation, 'id' | 'waveId'>): Promise<{
    readonly document: ReleaseDocument | null;
    readonly gates: readonly Gate[];
  }> {
    const frozen = await frozenRelease(this.db.manager, id);
    if (!frozen) return { document: null, gates: [] };
    const document = JSON.parse(frozen.document) as ReleaseDocument;
    const facts = await gateFacts(this.db.manager, waveId, frozen, this.clock.now());
    return { document, gates: releaseGates(document, facts) };
  }

  /**
   * A release in the shape in which readers will get it, or got it before it was withdrawn. What is not public is not
   * signed, and bears the present instant until one is approved. Throws `not-found` where nothing was computed.
   */
  async asRead(waveId: string, id: string): Promise<PublishedRelease> {
    if (!isUuid(id)) throw queryErrors.notFound();
    const release = await this.#release(waveId, id);
    const { sha256, document, kid, signature } = release;
    const history = await releaseMarks(this.db.manager, waveId);
    const parsed = JSON.parse(document) as ReleaseDocument;
    return { id, waveId, sha256, document: parsed, text: document, kid, signature, history };
  }

  async #release(waveId: string, id: string): Promise<Omit<ReleaseEntity, 'preparedBy' | 'approvedBy'>> {
    const published = await this.db.manager.findOneBy(ReleaseEntity, { id, waveId });
    if (published) return published;
    const preparation = await preparationById(this.db.manager, id);
    const frozen = await frozenRelease(this.db.manager, id);
    if (preparation?.waveId !== waveId || !frozen) throw queryErrors.notFound();
    const written = releaseOf(preparation, frozen, preparation.publicAt ?? this.clock.now());
    return { ...written, kid: '', signature: '' };
  }
}
