import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IMPORT_FORMATS, type ImportFormat } from '#questionnaire';
import { IsLocalized, LocalizedTextDto, SLUG } from './label.dto.js';

const RECORD = { type: 'object', additionalProperties: true } as const;
const ID = { type: String, format: 'uuid' } as const;
/** As long as the body of such a route may be. */
const MOST_TEXT = 524_288;
/** Files of other systems hold every text in every language; what becomes of them has to stay within a draft's bounds. */
const MOST_FILE = 4_194_304;

export class TranslationsDto {
  @ApiProperty({ description: 'A table as it was exported; columns may be missing or stand in any order.' })
  @IsString()
  @MaxLength(MOST_TEXT)
  csv!: string;

  @ApiPropertyOptional({ description: 'Only says what would change.' }) @IsOptional() @IsBoolean() dryRun?: boolean;
}

export class TranslationErrorView {
  @ApiProperty({ description: 'Of the table; its head is row 1.' }) row!: number;
  @ApiProperty() pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}

export class TranslatedView {
  @ApiProperty({ description: 'Texts that differ from the draft’s.' }) changed!: number;
  @ApiProperty({ type: [TranslationErrorView] }) errors!: TranslationErrorView[];
  @ApiProperty({ type: Number, nullable: true, description: 'Of the draft from now on; null when nothing was saved.' })
  revision!: number | null;
}

export class SignatureView {
  @ApiProperty({ enum: ['EdDSA'] }) alg!: string;
  @ApiProperty({ description: 'RFC 7638' }) kid!: string;
  @ApiProperty({ description: 'The public key (RFC 8037).' }) x!: string;
  @ApiProperty({ description: 'Ed25519, base64url.' }) value!: string;
}

export class BundleView {
  @ApiProperty(RECORD) bundle!: object;
  @ApiProperty({ description: 'Hexadecimal.' }) sha256!: string;
  @ApiProperty({ type: SignatureView }) signature!: SignatureView;
}

export class ImportDto {
  @ApiProperty(ID) @IsUUID() studyId!: string;
  @ApiPropertyOptional({ pattern: SLUG.source }) @IsOptional() @Matches(SLUG) slug?: string;
  @IsOptional() @IsLocalized(LocalizedTextDto) title?: LocalizedTextDto;
  @ApiProperty({ enum: IMPORT_FORMATS }) @IsIn(IMPORT_FORMATS) format!: ImportFormat;
  @ApiProperty({ description: 'The text of the file.' }) @IsString() @MaxLength(MOST_FILE) content!: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() dryRun?: boolean;
}

export class NotImportedView {
  @ApiProperty({ description: 'A type, a property, a language … of the file.' }) what!: string;
  @ApiProperty({ description: 'Where it is in the file.' }) where!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() message!: string;
}

export class ImportWarningView {
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}

export class ImportedView {
  @ApiProperty({ ...ID, nullable: true, description: 'Of the new questionnaire; null after a dry run.' })
  id!: string | null;
  @ApiProperty(RECORD) definition!: object;
  @ApiProperty({ type: 'array', items: RECORD }) scenarios!: object[];
  @ApiProperty({ ...ID, nullable: true, description: 'The version of the study’s rubric that would score it.' })
  rubricVersionId!: string | null;
  @ApiProperty({ type: LocalizedTextDto, nullable: true }) title!: LocalizedTextDto | null;
  @ApiProperty({ type: [NotImportedView] }) notImported!: NotImportedView[];
  @ApiProperty({ type: [ImportWarningView] }) warnings!: ImportWarningView[];
}
