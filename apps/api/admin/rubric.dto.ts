import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsUUID } from 'class-validator';
import type { Rubric, RubricChange } from '#scoring';
import { IsLabel, MayBeLeftOut } from './label.dto.js';

export class RubricDto {
  @IsUUID() studyId!: string;
  /** Checked by the scoring library, with a pointer to each fault. */
  @ApiProperty({ type: Object }) @IsObject() rubric!: object;
  /** Needed from the second version on. */
  @MayBeLeftOut() @IsLabel() reason?: string;
}

export class AuthorView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

const KINDS = [
  'dimension-added',
  'dimension-removed',
  'dimension-renamed',
  'dimension-moved',
  'weight-changed',
  'criterion-added',
  'criterion-removed',
  'criterion-renamed',
  'criterion-moved',
] as const satisfies readonly RubricChange['kind'][];

export class RubricRecordView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: AuthorView, nullable: true, description: 'Null where a program published it.' })
  createdBy!: AuthorView | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ description: 'How many waves are scored by it.' }) waves!: number;
  @ApiProperty({
    description: 'What it changed against the version before. Weights are shares 0…1, places count from 1.',
    type: 'array',
    items: {
      type: 'object',
      required: ['kind', 'id', 'name'],
      properties: { kind: { type: 'string', enum: [...KINDS] } },
    },
  })
  changes!: readonly RubricChange[];
}

export class RubricsView {
  @ApiProperty({ type: [RubricRecordView] }) data!: RubricRecordView[];
}

export class RubricView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ type: Object }) rubric!: Rubric;
  @ApiProperty({ description: 'SHA-256 of its canonical JSON.' }) contentHash!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}
