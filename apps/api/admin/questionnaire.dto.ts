import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ValidateIf, ValidateNested } from 'class-validator';
import { LOCALES, type Locale } from '#kernel';
import { IsLocalized, LABEL, LocalizedTextDto, SLUG } from './label.dto.js';

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

export class ScenarioRunDto extends DraftDto {}

export const IsVendorName = () => (target: object, key: string) => {
  ApiProperty({ required: false, maxLength: 200 })(target, key);
  IsOptional()(target, key);
  Matches(LABEL)(target, key);
};
