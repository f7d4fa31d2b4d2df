import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { canonicalJson, type Clock } from '#kernel';
import { announce, CLOCK, noteAct, rows, sha256Hex, uuidV7 } from '#platform';
import type { LedgerSet, ReleaseDocument, ReleaseInput, VendorDetail } from '../core/index.js';
import { LedgerSetEntity, ReleaseCellEntity, ReleaseEntity } from '../release.entity.js';
import { RELEASE_PUBLISHED, RELEASE_REVISED, type ReleaseNews } from '../release.events.js';
import { vendorsOfWave } from '../release.queries.js';
import { ReleaseSigner } from '../release-signer.js';
import {
  duePreparations,
  type FrozenRelease,
  frozenRelease,
  markPublished,
  type Preparation,
  takeDue,
} from './preparation.queries.js';

/** Puts approved releases before everybody's eyes, each at its instant: numbers, ledger and news in one transaction. */
@Injectable()
export class ReleasePublisher {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReleaseSigner) private readonly signer: ReleaseSigner,
  ) {}

  /** Publishes what is due. May run anywhere at the same time: each release is published once. */
  async round(): Promise<void> {
    for (const id of await duePreparations(this.db.manager, this.clock.now()))
      // Several waves may be due; each is a transaction of its own.
      // oxlint-disable-next-line no-await-in-loop
      await this.db.transaction(async (tx) => notePublished(tx, await this.publishWithin(tx, id)));
  }

  /** Does nothing for one that is not approved, not due, or just being published by somebody else. */
  async publishWithin(tx: EntityManager, id: string): Promise<ReleaseEntity | undefined> {
    const preparation = await takeDue(tx, id, this.clock.now());
    const frozen = preparation && (await frozenRelease(tx, id));
    if (!frozen) return undefined;
    const written = releaseOf(preparation, frozen, preparation.publicAt ?? this.clock.now());
    const release = { ...written, ...this.signer.sign(written.document) };
    await tx.insert(ReleaseEntity, release);
    await this.#storeParts(tx, release, frozen);
    await markPublished(tx, id);
    await this.#tell(tx, release);
    return release;
  }

  async #storeParts(tx: EntityManager, release: ReleaseEntity, frozen: FrozenRelease): Promise<void> {
    const vendors = await vendorsOfWave(tx, release.waveId);
    const idOf = new Map(vendors.map(({ id, slug }) => [slug, id]));
    const details = JSON.parse(frozen.details) as readonly VendorDetail[];
    const cells = details.flatMap((detail) => {
      const vendorId = idOf.get(detail.slug);
      return vendorId === undefined ? [] : [{ releaseId: release.id, vendorId, document: canonicalJson(detail) }];
    });
    const ledger = (JSON.parse(frozen.sets) as readonly LedgerSet[]).map(({ cell, members }) => ({
      waveId: release.waveId,
      id: uuidV7(release.publishedAt),
      releaseId: release.id,
      cell,
      members: [...members],
    }));
    await tx.insert(ReleaseCellEntity, cells);
    await tx.insert(LedgerSetEntity, ledger);
  }

  async #tell(tx: EntityManager, { id, revision, sha256, reason, waveId, publishedAt }: ReleaseEntity): Promise<void> {
    const place = await placeOf(tx, waveId);
    const news: ReleaseNews = { ...place, revision, sha256, reason, at: publishedAt.toISOString() };
    const topic = revision === 1 ? RELEASE_PUBLISHED : RELEASE_REVISED;
    await announce(tx, [{ topic, subjectId: id, payload: news }], this.clock.now());
  }
}

/** What the world calls a wave. */
export async function placeOf(db: EntityManager, waveId: string): Promise<Pick<ReleaseNews, 'study' | 'wave'>> {
  const [place] = await rows<Pick<ReleaseNews, 'study' | 'wave'>>(
    db,
    'select s.slug as study, w.slug as wave from wave w join study s on s.id = w.study_id where w.id = $1',
    [waveId],
  );
  return place!;
}

/**
 * Exactly what is public from that instant on, but for its signature: only what is published is ever signed. The same
 * bytes come from computing its input again.
 */
export function releaseOf(
  { id, waveId, reason, preparedBy, approvedBy }: Preparation,
  frozen: FrozenRelease,
  publicAt: Date,
): Omit<ReleaseEntity, 'kid' | 'signature'> {
  const publishedAt = publicAt.toISOString();
  const input = { ...(JSON.parse(frozen.input) as ReleaseInput), publishedAt };
  const text = canonicalJson(input);
  const computed = JSON.parse(frozen.document) as ReleaseDocument;
  const document = canonicalJson({ ...computed, publishedAt, inputHash: sha256Hex(text) });
  return {
    id,
    waveId,
    revision: frozen.revision,
    methodVersion: input.config.version,
    input: text,
    document,
    sha256: sha256Hex(document),
    reason,
    publishedAt: publicAt,
    preparedBy,
    approvedBy,
  };
}

/** Writes down what was published, where anything was. */
export async function notePublished(tx: EntityManager, release: ReleaseEntity | undefined): Promise<void> {
  if (!release) return;
  const { id, waveId, revision, sha256, publishedAt } = release;
  const details = { wave: waveId, revision, sha256 };
  await noteAct(tx, { action: 'release.published', object: `release:${id}`, details }, publishedAt);
}
