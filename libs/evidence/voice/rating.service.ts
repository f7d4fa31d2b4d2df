import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, noteAct, uuidV7, uuidV8 } from '#platform';
import { csvOf } from '#response';
import { evidenceErrors, type MarketRatings, marketRatings, type RatingRecord, readRatings } from '../core/index.js';
import {
  allRatings,
  dropRatings,
  insertRatings,
  listRatings,
  type RatingFilter,
  type StoredRating,
} from './rating.queries.js';
import { lockWave, studyOfWave } from './study-of-wave.js';
import { importsOf, markUndone, recordImport, type VoiceImport } from './voice-import.queries.js';
import { RATING_COLUMNS, ratingRows } from './voice-table.js';

/** A file as it was handed in: a table, or rows that a program made. */
export interface VoiceFile {
  readonly waveId: string;
  readonly name: string;
  readonly isDryRun: boolean;
  readonly importedBy: string;
  readonly csv?: string | undefined;
  readonly rows?: readonly unknown[] | undefined;
}

export interface VoiceOutcome {
  /** By which it can be taken back; null of a dry run, and where nothing was new. */
  readonly importId: string | null;
  readonly added: number;
  readonly duplicates: number;
}

export interface Undo {
  readonly waveId: string;
  readonly id: string;
  readonly by: string;
}

/** What public sites say of the vendors of a wave: shown with its source, never scored. */
@Injectable()
export class RatingService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  list(filter: RatingFilter): Promise<StoredRating[]> {
    return listRatings(this.db.manager, filter);
  }

  /** What they come to, vendor by vendor. Throws `not-found` for a wave that there is not. */
  async market(waveId: string): Promise<MarketRatings> {
    await studyOfWave(this.db.manager, waveId, this.clock.now());
    return marketRatings(await allRatings(this.db.manager, waveId));
  }

  imports(waveId: string): Promise<VoiceImport[]> {
    return importsOf(this.db.manager, waveId, 'ratings');
  }

  /** Takes a whole file or nothing of it. Throws `ratings-invalid`, `not-found`. */
  async import(file: VoiceFile): Promise<VoiceOutcome> {
    return this.db.transaction(async (tx) => {
      const { waveId, isDryRun } = file;
      await lockWave(tx, waveId);
      const { vendors, today } = await studyOfWave(tx, waveId, this.clock.now());
      const rows = file.csv === undefined ? (file.rows ?? []) : ratingRows(file.csv, evidenceErrors.ratingsInvalid);
      const context = { vendors: [...vendors.keys()], today, stored: await allRatings(tx, waveId) };
      const read = readRatings(rows, context);
      if (!read.ok) throw evidenceErrors.ratingsInvalid(read.violations);
      const counts = { added: read.records.length, duplicates: read.repeated };
      if (isDryRun || counts.added === 0) return { ...counts, importId: null };
      const importId = await this.#keep(tx, file, { ...counts, records: read.records, vendors });
      const details = { kind: 'ratings', wave: waveId, added: counts.added };
      await noteAct(tx, { action: 'evidence.imported', object: `voice-import:${importId}`, details }, this.clock.now());
      return { ...counts, importId };
    });
  }

  /** Takes a file back, with all that it brought. */
  async undo({ waveId, id, by }: Undo): Promise<void> {
    await this.db.transaction(async (tx) => {
      await markUndone(tx, { waveId, id, kind: 'ratings', undoneBy: by, undoneAt: this.clock.now() });
      await dropRatings(tx, waveId, id);
      const details = { kind: 'ratings', wave: waveId };
      await noteAct(tx, { action: 'evidence.import-undone', object: `voice-import:${id}`, details }, this.clock.now());
    });
  }

  /** All of a wave, by vendor, page and day. Throws `not-found`. */
  async all(waveId: string): Promise<StoredRating[]> {
    await studyOfWave(this.db.manager, waveId, this.clock.now());
    return allRatings(this.db.manager, waveId);
  }

  /** All of a wave as a table that can be read in again. */
  async csv(waveId: string): Promise<Buffer> {
    const cells = (await this.all(waveId)).map((r) => [
      r.vendor,
      r.source,
      r.url,
      r.day,
      r.mean,
      5,
      r.count,
      r.licence,
    ]);
    return csvOf([RATING_COLUMNS, ...cells], true);
  }

  /** The first row of a table and one that shows how it is filled in. */
  template(vendor: string): Buffer {
    return csvOf(
      [
        RATING_COLUMNS,
        [vendor, 'Example Reviews', `https://reviews.example/${vendor}`, '2026-11-01', 4.3, 5, 128, 'CC BY 4.0'],
      ],
      true,
    );
  }

  async #keep(
    tx: EntityManager,
    { waveId, name, importedBy }: VoiceFile,
    read: Kept & Pick<VoiceOutcome, 'added' | 'duplicates'>,
  ): Promise<string> {
    const importedAt = this.clock.now();
    const importId = uuidV7(importedAt);
    const { added, duplicates } = read;
    await recordImport(tx, { waveId, id: importId, kind: 'ratings', name, added, duplicates, importedBy, importedAt });
    const ratings = read.records.map(({ vendor, ...record }) => ({
      ...record,
      id: uuidV8(this.keyring.mac('identity', JSON.stringify(['rating', waveId, vendor, record.url, record.day]))),
      importId,
      vendorId: read.vendors.get(vendor) ?? '',
    }));
    await insertRatings(tx, waveId, ratings);
    return importId;
  }
}

interface Kept {
  readonly records: readonly RatingRecord[];
  readonly vendors: ReadonlyMap<string, string>;
}
