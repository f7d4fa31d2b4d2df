import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { LOCALES } from '#kernel';
import { type AnsweredVersion, EXPORT_FORMATS, type ExportRecord, type ExportRequest } from '#response';

const LAYOUTS = ['wide', 'long'] as const;
const VALUES = ['codes', 'labels'] as const;
const MOST_VERSIONS = 100;

export class ExportDto implements Partial<ExportRequest> {
  @ApiProperty({ enum: EXPORT_FORMATS, description: '`spss`: a zip of syntax, data and codebook.' })
  @IsIn(EXPORT_FORMATS)
  format!: ExportRequest['format'];

  @ApiPropertyOptional({
    enum: LAYOUTS,
    default: 'wide',
    description: 'A row for each answer, or for each thing said.',
  })
  @IsOptional()
  @IsIn(LAYOUTS)
  layout?: ExportRequest['layout'];

  @ApiPropertyOptional({ enum: VALUES, default: 'codes', description: 'What stands for choices; SPSS needs codes.' })
  @IsOptional()
  @IsIn(VALUES)
  values?: ExportRequest['values'];

  @ApiPropertyOptional({ enum: LOCALES, default: 'en', description: 'Language of labels and codebook.' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: ExportRequest['locale'];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Left out: every version that was answered.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_VERSIONS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  versionIds?: readonly string[];

  @ApiPropertyOptional({ default: false, description: 'Answers that do not count, too.' })
  @IsOptional()
  @IsBoolean()
  withExcluded?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Texts as they were written, for those who may read them.' })
  @IsOptional()
  @IsBoolean()
  originals?: boolean;

  @ApiPropertyOptional({ default: false, description: 'A byte order mark before a CSV, which Excel needs.' })
  @IsOptional()
  @IsBoolean()
  bom?: boolean;
}

export function requestIn(dto: ExportDto): ExportRequest {
  const { format, layout = 'wide', values = 'codes', locale = 'en', versionIds = null } = dto;
  const { withExcluded = false, originals = false, bom = false } = dto;
  return { format, layout, values, locale, versionIds, withExcluded, originals, bom };
}

export class AnsweredVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Name of the questionnaire in addresses.' }) questionnaire!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ description: 'Answers that count.' }) counted!: number;
  @ApiProperty({ description: 'Answers that were left out; not those that were withdrawn.' }) excluded!: number;
}

export class AnsweredVersionsView {
  @ApiProperty({ type: [AnsweredVersionView] }) data!: readonly AnsweredVersionView[];
}

export const answeredVersionView = (version: AnsweredVersion): AnsweredVersionView => ({
  id: version.versionId,
  questionnaire: version.questionnaire,
  number: version.number,
  counted: version.counted,
  excluded: version.excluded,
});

/** As it was ordered; no versions named are all of them. */
class OrderedExportView extends OmitType(ExportDto, ['versionIds']) {
  @ApiProperty({ type: [String], format: 'uuid', nullable: true }) versionIds!: readonly string[] | null;
}

export class ExportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ type: OrderedExportView }) request!: ExportRequest;
  @ApiProperty() orderedBy!: string;
  @ApiProperty({ format: 'date-time' }) orderedAt!: Date;
  @ApiProperty({ format: 'date-time', description: 'Until then the file can be fetched.' }) expiresAt!: Date;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) state!: string;
  @ApiProperty({ description: 'Answers there were when it was ordered.' }) total!: number;
  @ApiProperty({ description: 'Answers written so far.' }) written!: number;
  @ApiProperty({ type: Number, nullable: true }) bytes!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the file in hex.' }) digest!: string | null;
}

export class ExportsView {
  @ApiProperty({ type: [ExportView] }) data!: readonly ExportView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const exportView = (record: ExportRecord): ExportView => ({
  id: record.id,
  waveId: record.waveId,
  request: record.request,
  orderedBy: record.orderedBy,
  orderedAt: record.orderedAt,
  expiresAt: record.expiresAt,
  state: record.state,
  total: record.total,
  written: record.written,
  bytes: record.bytes,
  digest: record.digest,
});
