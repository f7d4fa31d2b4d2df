import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type Locale } from '#kernel';
import { ANSWER_MODES, type AnswerMode } from '#questionnaire/core';
import { IsLocalized, LocalizedTextDto, SLUG } from './label.dto.js';

/** Several lines, without control, direction or invisible characters. */
const NOTE = /^(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]){0,1000}$/u;
const SURVEY_JSON = { type: 'object', additionalProperties: true, description: 'SurveyJS JSON' } as const;
const RECORDS = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;

export class BeginningDto {
  @ApiProperty({ required: false, description: 'Id of a template.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  template?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'A published version of any questionnaire.' })
  @IsOptional()
  @IsUUID()
  versionId?: string;

  @ApiPropertyOptional(SURVEY_JSON) @IsOptional() @IsObject() definition?: object;
}

export class NewQuestionnaireDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() studyId!: string;
  @ApiProperty({ pattern: SLUG.source }) @Matches(SLUG) slug!: string;
  @IsLocalized(LocalizedTextDto) title!: LocalizedTextDto;

  @ApiProperty({ type: BeginningDto, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BeginningDto)
  from?: BeginningDto;
}

export class QuestionnaireChangeDto {
  @IsOptional() @IsLocalized(LocalizedTextDto) title?: LocalizedTextDto;
  @ApiProperty({ required: false }) @IsOptional() @IsBoolean() archived?: boolean;
}

export class DefinitionDto {
  @ApiProperty(SURVEY_JSON) @IsObject() definition!: object;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nothing is scored.' })
  @ValidateIf(({ rubricVersionId }: DefinitionDto) => rubricVersionId !== null)
  @IsUUID()
  rubricVersionId!: string | null;
}

export class DraftDto extends DefinitionDto {
  @ApiProperty(RECORDS) @IsArray() @IsObject({ each: true }) scenarios!: object[];
}

export class LockDto {
  @ApiProperty({ required: false, description: 'Takes it from whoever holds it.' })
  @IsOptional()
  @IsBoolean()
  takeover?: boolean;
}

/** Optional where a default is the reader's own language. */
export const IsLocale = () => (target: object, key: string) => {
  ApiProperty({ enum: LOCALES, required: false })(target, key);
  IsOptional()(target, key);
  IsIn(LOCALES)(target, key);
};

export class CheckDto extends DefinitionDto {
  @ApiPropertyOptional(RECORDS) @IsOptional() @IsArray() @IsObject({ each: true }) scenarios?: object[];
  @IsLocale() locale?: Locale;
}

/** More would not show more, and takes longer than somebody waits. */
const MOST_RUNS = 500;

export class SimulateDto extends DefinitionDto {
  @ApiProperty({ minimum: 1, maximum: MOST_RUNS }) @IsInt() @Min(1) @Max(MOST_RUNS) n!: number;
  @ApiProperty({ minimum: 0, maximum: 4_294_967_295 }) @IsInt() @Min(0) @Max(4_294_967_295) seed!: number;
}

export class BridgeDto {
  @ApiProperty({ description: 'Id of a change in the comparison with the latest version.' })
  @IsString()
  @MaxLength(200)
  change!: string;

  @ApiProperty({ maxLength: 1_000, description: 'Why its meaning is the same.' })
  @IsString()
  @Matches(NOTE)
  note!: string;
}

/** Either a definition with its rubric, or a note on the draft. */
export class PublicationDto {
  @ApiPropertyOptional(SURVEY_JSON) @IsOptional() @IsObject() definition?: object;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() rubricVersionId?: string;
  @ApiPropertyOptional({ maxLength: 1_000, description: 'What changed and why.' })
  @IsOptional()
  @Matches(NOTE)
  note?: string;

  @ApiPropertyOptional({ type: [BridgeDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BridgeDto)
  bridge?: BridgeDto[];

  @ApiPropertyOptional({ enum: ANSWER_MODES, description: 'What answers are tied to; as in the version before.' })
  @IsOptional()
  @IsIn(ANSWER_MODES)
  mode?: AnswerMode;

  @IsLocale() locale?: Locale;
}
