import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';

const SIZES = ['S', 'M', 'L'] as const;
const REGIONS = ['CN', 'INTL'] as const;
const NULLABLE_TEXT = { type: String, nullable: true } as const;

export class OrganisationDto {
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(1_000) name!: string;
  @ApiProperty({ enum: SIZES }) @IsIn(SIZES) size!: string;
  @ApiProperty({ enum: REGIONS }) @IsIn(REGIONS) region!: string;
}

export class OrganisationView extends OrganisationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Only a vendor said so: the next list replaces it.' }) isReported!: boolean;
  @ApiProperty(NULLABLE_TEXT) changedBy!: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' }) changedAt!: string | null;
}
