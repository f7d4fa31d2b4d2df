import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Insert-only. `document` is the exact text whose hash is published; `input` is all it was computed from. */
@Entity('release')
export class ReleaseEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('int') revision!: number;
  @Column('text', { name: 'method_version' }) methodVersion!: string;
  @Column('text') input!: string;
  @Column('text') document!: string;
  @Column('text') sha256!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  /** The key that signed the bytes of `document`, and its signature. */
  @Column('text') kid!: string;
  @Column('text') signature!: string;
  /** Two people; null only in releases from before there was a release desk. */
  @Column('uuid', { name: 'prepared_by', nullable: true }) preparedBy!: string | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy!: string | null;
}

/** What one vendor may read of its own beyond what everyone reads. Insert-only. */
@Entity('release_cell')
export class ReleaseCellEntity {
  @PrimaryColumn('uuid', { name: 'release_id' }) releaseId!: string;
  @PrimaryColumn('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') document!: string;
}

/** Whose answers (as keyed hashes of organisations) stand behind a published number. Insert-only. */
@Entity('ledger_set')
export class LedgerSetEntity {
  @PrimaryColumn('uuid', { name: 'wave_id' }) waveId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'release_id' }) releaseId!: string;
  @Column('text') cell!: string;
  @Column('text', { array: true }) members!: string[];
}
