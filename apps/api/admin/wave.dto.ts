import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { WAVE_STATES, type WaveState } from '#study/core';
import { IsInstant } from './is-instant.js';
import { MayBeLeftOut, SLUG } from './label.dto.js';

export class WaveDto {
  @IsUUID() studyId!: string;
  @Matches(SLUG) slug!: string;
  @IsUUID() rubricVersionId!: string;
  @IsInstant() opensAt!: string;
  @IsInstant() closesAt!: string;
  @MayBeLeftOut()
  @ApiProperty({ example: 'Asia/Shanghai', default: 'UTC' })
  @IsString()
  @MaxLength(64)
  timeZone?: string;
}

export class WaveChangeDto {
  @MayBeLeftOut() @IsUUID() rubricVersionId?: string;
  @MayBeLeftOut() @IsInstant() opensAt?: string;
  @MayBeLeftOut() @IsInstant() closesAt?: string;
  @MayBeLeftOut() @ApiProperty({ example: 'Asia/Shanghai' }) @IsString() @MaxLength(64) timeZone?: string;
}

export class WaveView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ format: 'uuid' }) rubricVersionId!: string;
  @ApiProperty() rubricNumber!: number;
  @ApiProperty({ format: 'date-time', description: 'With the offset of its zone.' }) opensAt!: string;
  @ApiProperty({ format: 'date-time', description: 'With the offset of its zone.' }) closesAt!: string;
  @ApiProperty({ example: 'Asia/Shanghai' }) timeZone!: string;
  @ApiProperty({ enum: WAVE_STATES, description: 'frozen: over, and with a published result.' }) state!: WaveState;
  @ApiProperty() campaigns!: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'From then on nothing can be changed.',
  })
  launchedAt!: string | null;
  @ApiProperty({ description: 'Of its newest release, 0 when there is none.' }) revision!: number;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class WavesView {
  @ApiProperty({ type: [WaveView] }) data!: WaveView[];
}
