import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SegmentRule } from '../core/index.js';

/** A rule about the contacts of a study, under a name. Who it means is asked anew each time. */
@Entity('segment')
export class SegmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'study_id' }) studyId!: string;
  @Column('text') name!: string;
  @Column('jsonb') rule!: SegmentRule;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
