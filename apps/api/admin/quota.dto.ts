import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { type CompanySize, REGIONS, type Region, SIZES, type Source, SOURCES } from '#distribution/core';
import type { Quota } from '#distribution';

const MOST_PLACES = 10_000_000;

/** Of what does not matter to a quota it says nothing, or null. */
const unlessNull = (_: unknown, value: unknown): boolean => value !== undefined && value !== null;

export class QuotaDto {
  @ApiProperty({ required: false, nullable: true, type: String, format: 'uuid' })
  @ValidateIf(unlessNull)
  @IsUUID()
  campaignId?: string | null;

  @ApiProperty({ required: false, nullable: true, type: String, format: 'uuid' })
  @ValidateIf(unlessNull)
  @IsUUID()
  vendorId?: string | null;

  @ApiProperty({ required: false, nullable: true, enum: SIZES })
  @ValidateIf(unlessNull)
  @IsIn(SIZES)
  size?: CompanySize | null;

  @ApiProperty({ required: false, nullable: true, enum: REGIONS })
  @ValidateIf(unlessNull)
  @IsIn(REGIONS)
  region?: Region | null;

  @ApiProperty({ required: false, nullable: true, enum: SOURCES })
  @ValidateIf(unlessNull)
  @IsIn(SOURCES)
  source?: Source | null;

  @ApiProperty({ minimum: 1 }) @IsInt() @Min(1) @Max(MOST_PLACES) places!: number;
}

export class QuotaChangeDto {
  @ApiProperty({ minimum: 1 }) @IsInt() @Min(1) @Max(MOST_PLACES) places!: number;
}

export class QuotaView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) campaignId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) vendorId!: string | null;
  @ApiProperty({ enum: SIZES, nullable: true }) size!: CompanySize | null;
  @ApiProperty({ enum: REGIONS, nullable: true }) region!: Region | null;
  @ApiProperty({ enum: SOURCES, nullable: true }) source!: Source | null;
  @ApiProperty() places!: number;
  @ApiProperty({ description: 'Answers that were stored.' }) used!: number;
  @ApiProperty({ description: 'Places that are held of people who answer at the moment.' }) held!: number;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
}

export class QuotasView {
  @ApiProperty({ type: [QuotaView] }) data!: QuotaView[];
}

export const quotaView = ({ taken, used, ...quota }: Quota): QuotaView => ({
  id: quota.id,
  waveId: quota.waveId,
  campaignId: quota.campaignId,
  vendorId: quota.vendorId,
  size: quota.size,
  region: quota.region,
  source: quota.source,
  places: quota.places,
  used,
  held: taken - used,
  version: quota.version,
});
