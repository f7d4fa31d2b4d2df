import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import type { LocalizedText } from '#kernel';
import { type ImportOutcome, PLATFORMS, type Platform, PRODUCT_KINDS, type ProductKind } from '#study/core';
import { IsLocalized, LocalizedTextDto, MayBeLeftOut, SLUG } from './label.dto.js';

export class VendorDto {
  @Matches(SLUG) slug!: string;
  @IsLocalized(LocalizedTextDto) name!: LocalizedTextDto;
}

export class VendorChangeDto {
  @MayBeLeftOut() @IsLocalized(LocalizedTextDto) name?: LocalizedTextDto;
  @MayBeLeftOut() @ApiProperty({ description: 'Put away, or taken back.' }) @IsBoolean() isArchived?: boolean;
}

export class ProductDto {
  @Matches(SLUG) slug!: string;
  @IsLocalized(LocalizedTextDto) name!: LocalizedTextDto;
  @ApiProperty({ enum: PRODUCT_KINDS }) @IsIn(PRODUCT_KINDS) kind!: ProductKind;
  @ApiProperty({ enum: PLATFORMS, isArray: true })
  @IsArray()
  @ArrayMaxSize(PLATFORMS.length)
  @ArrayUnique()
  @IsIn(PLATFORMS, { each: true })
  platforms!: Platform[];
}

export class ProductChangeDto {
  @MayBeLeftOut() @IsLocalized(LocalizedTextDto) name?: LocalizedTextDto;
  @MayBeLeftOut() @ApiProperty({ enum: PRODUCT_KINDS }) @IsIn(PRODUCT_KINDS) kind?: ProductKind;
  @MayBeLeftOut()
  @ApiProperty({ enum: PLATFORMS, isArray: true })
  @IsArray()
  @ArrayMaxSize(PLATFORMS.length)
  @ArrayUnique()
  @IsIn(PLATFORMS, { each: true })
  platforms?: Platform[];
  @MayBeLeftOut() @IsBoolean() isArchived?: boolean;
}

export class VendorImportDto {
  @ApiProperty({
    maxLength: 500_000,
    description:
      'Columns vendor, name_zh, name_en and, for a product, product, product_name_zh, product_name_en, kind, platforms (parted by |). At most 2000 rows.',
  })
  @IsString()
  @MaxLength(500_000)
  csv!: string;
  @ApiProperty({ description: 'Says of each row what would happen, and does nothing.' }) @IsBoolean() dryRun!: boolean;
}

export class ProductView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
  @ApiProperty({ enum: PRODUCT_KINDS }) kind!: ProductKind;
  @ApiProperty({ enum: PLATFORMS, isArray: true }) platforms!: Platform[];
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) archivedAt!: string | null;
}

export class VendorSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) archivedAt!: string | null;
  @ApiProperty({ description: 'How many products it has that are not put away.' }) products!: number;
  @ApiProperty({ description: 'How many studies it takes part in.' }) studies!: number;
}

export class VendorView extends VendorSummaryView {
  @ApiProperty({ type: [ProductView] }) productList!: ProductView[];
}

export class VendorsView {
  @ApiProperty({ type: [VendorSummaryView] }) data!: VendorSummaryView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' }) next!: string | null;
}

const REMOVALS = ['deleted', 'archived'] as const;

export class RemovalView {
  @ApiProperty({ enum: REMOVALS, description: 'What something refers to is put away, not deleted.' })
  outcome!: (typeof REMOVALS)[number];
}

const OUTCOMES = ['new', 'updated', 'unchanged', 'invalid'] as const;

class ImportFaultView {
  @ApiProperty({ example: '/rows/3/kind' }) pointer!: string;
  @ApiProperty() code!: string;
}

class ImportedRowView {
  @ApiProperty({ description: 'Row of the file, the header being 1.' }) row!: number;
  @ApiProperty() vendor!: string;
  @ApiProperty({ type: String, nullable: true }) product!: string | null;
  @ApiProperty({ enum: OUTCOMES }) outcome!: ImportOutcome;
  @ApiProperty({ type: [ImportFaultView] }) errors!: ImportFaultView[];
}

export class VendorImportView {
  @ApiProperty() isApplied!: boolean;
  @ApiProperty({ type: [ImportedRowView] }) rows!: ImportedRowView[];
}
