import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, queryErrors, uuidV7 } from '#platform';
import { csvOf } from '#response';
import { quoteText } from '#response/core';
import type { FindingFilter, FindingTally, StoredFinding } from './finding.queries.js';
import { findingById, findingTallies, listFindings, recordFindingLook, sealedFinding } from './finding.queries.js';
import { sealContext, type SealedParts } from './sealed-finding.js';
import { studyOfWave, type StudyOfWave } from './study-of-wave.js';
import { importsOf, type VoiceImport } from './voice-import.queries.js';
import { FINDING_COLUMNS } from './voice-table.js';

const MOST_EXPORTED = 100_000;

/** What interviews, cases, media and posts say of the vendors of a wave. */
@Injectable()
export class FindingService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  list(filter: FindingFilter): Promise<StoredFinding[]> {
    return listFindings(this.db.manager, filter);
  }

  /** Throws `not-found`. */
  async finding(waveId: string, id: string): Promise<StoredFinding> {
    const found = await findingById(this.db.manager, waveId, id);
    if (!found) throw queryErrors.notFound();
    return found;
  }

  /** What findings of the wave can be about. Throws `not-found`. */
  async dimensions(waveId: string): Promise<StudyOfWave['dimensions']> {
    return (await studyOfWave(this.db.manager, waveId, this.clock.now())).dimensions;
  }

  tallies(waveId: string): Promise<FindingTally[]> {
    return findingTallies(this.db.manager, waveId);
  }

  imports(waveId: string): Promise<VoiceImport[]> {
    return importsOf(this.db.manager, waveId, 'findings');
  }

  /** As it was handed in. Who looks is kept on record before anything is shown. Throws `not-found`. */
  async original(waveId: string, id: string, lookedBy: string): Promise<SealedParts> {
    const sealed = await sealedFinding(this.db.manager, waveId, id);
    if (!sealed) throw queryErrors.notFound();
    const lookedAt = this.clock.now();
    await recordFindingLook(this.db.manager, { waveId, id: uuidV7(lookedAt), findingId: id, lookedBy, lookedAt });
    const text = this.keyring.unseal('original', sealContext(waveId, id), sealed);
    if (text === undefined) throw new Error('A finding was sealed with another secret');
    return JSON.parse(text) as SealedParts;
  }

  /** All of a wave as a table, masked; nothing of what one coder alone has said. */
  async csv(waveId: string): Promise<Buffer> {
    await this.dimensions(waveId);
    const all = await listFindings(this.db.manager, { waveId, limit: MOST_EXPORTED, person: '' });
    const cells = all.map((f) => {
      const text = quoteText(f.masked, f.hidden);
      return [f.vendor, f.kind, f.ground, f.source, f.url, f.day, f.consent, text, f.state, f.dimension, f.sentiment];
    });
    return csvOf([[...FINDING_COLUMNS, 'state', 'dimension', 'sentiment'], ...cells], true);
  }

  /** The first row of a table and two that show how it is filled in. */
  template(vendor: string): Buffer {
    const about = [vendor, 'interview', 'written-consent', 'Head of engineering, online education', null];
    const page = `https://forum.example/${vendor}/1`;
    return csvOf(
      [
        FINDING_COLUMNS,
        [...about, '2026-11-01', 'Agreed by mail on 1 November 2026', 'They called back before we had noticed.'],
        [vendor, 'post', 'public', 'Example Forum', page, '2026-11-02', null, 'Nobody answered for two days.'],
      ],
      true,
    );
  }
}
