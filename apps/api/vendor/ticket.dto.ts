import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, Matches, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { type CompanySize, readAddress, type Region, REGIONS, SIZES } from '#distribution/core';
import { type Locale, LOCALES } from '#kernel';
import { IsInstant } from '../admin/is-instant.js';
import { IsLabel, MayBeNull, SLUG } from '../admin/label.dto.js';

const BASES = ['consent', 'contract', 'legitimate_interest'] as const;

const IsAddress = () =>
  ValidateBy({
    name: 'isAddress',
    validator: { validate: (value) => typeof value === 'string' && 'value' in readAddress(value) },
  });

export class RequesterDto {
  @ApiProperty({ example: 'li@example.com', maxLength: 254 }) @IsString() @MaxLength(254) @IsAddress() email!: string;
  @IsLabel() name!: string;
  @ApiProperty({ enum: LOCALES }) @IsIn(LOCALES) locale!: Locale;
  @IsLabel() organisation!: string;
  @ApiProperty({ enum: SIZES }) @IsIn(SIZES) size!: CompanySize;
  @ApiProperty({ enum: REGIONS }) @IsIn(REGIONS) region!: Region;
}

export class TicketConsentDto {
  @ApiProperty({ enum: BASES }) @IsIn(BASES) basis!: (typeof BASES)[number];
  @ApiProperty({ maxLength: 200, description: 'Where it is recorded.' }) @IsLabel() evidence!: string;
  @ApiProperty({ format: 'date-time' }) @IsInstant() at!: string;
}

export class ClosedTicketDto {
  @ApiProperty({ description: 'Short name of the study.' }) @Matches(SLUG) study!: string;
  @ApiProperty({ format: 'date-time' }) @IsInstant() closedAt!: string;
  @ApiProperty({ type: RequesterDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RequesterDto)
  requester!: RequesterDto;
  @MayBeNull()
  @ApiProperty({
    type: TicketConsentDto,
    nullable: true,
    description: 'The ground on which the requester may be asked.',
  })
  @IsObject()
  @ValidateNested()
  @Type(() => TicketConsentDto)
  consent?: TicketConsentDto | null;
}

export class TicketReceivedView {
  @ApiProperty({ description: 'Always the same: whether the requester is asked is told to nobody.' })
  received!: true;
}
