import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Matches } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { type CompanySize, REGIONS, type Region, SIZES } from '#distribution/core';
import { type Locale, LOCALES } from '#kernel';
import { MayBeLeftOut } from '../admin/label.dto.js';
import { readerLocale } from '../request.js';
import { ORGANISATION, oneLine } from './read-open-start.js';

export class OpenStartDto {
  @ApiProperty({ minLength: 2, maxLength: 200 })
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? oneLine(value) : value))
  @IsString()
  @Matches(ORGANISATION)
  organisation!: string;

  @ApiProperty({ enum: SIZES }) @IsIn(SIZES) size!: CompanySize;
  @ApiProperty({ enum: REGIONS }) @IsIn(REGIONS) region!: Region;
  @MayBeLeftOut() @ApiProperty({ enum: LOCALES }) @IsIn(LOCALES) locale?: Locale;
}

export class OpenSittingView {
  @ApiProperty({ description: 'Stands behind `Authorization: Survey`, and in the address /s/…' }) token!: string;
  @ApiProperty() definitionVersion!: number;
}

export const localeFor = (asked: Locale | undefined, request: FastifyRequest): Locale => asked ?? readerLocale(request);
