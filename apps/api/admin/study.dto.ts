import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { LocalizedText } from '#kernel';
import { IsInstant } from './is-instant.js';

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** No control, direction or invisible characters in what people read as a name. */
const LABEL = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]{1,200}$/u;

export class LocalizedTextDto implements LocalizedText {
  @Matches(LABEL) 'zh-CN'!: string;
  @Matches(LABEL) en!: string;
}

/** An object with a text for each language; a list is none, though each of its no members is right. */
const IsLocalizedText = () =>
  applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(() => LocalizedTextDto),
  );

export class VendorDto {
  @Matches(SLUG) slug!: string;
  @IsLocalizedText() name!: LocalizedTextDto;
}

export class StudyDto {
  @Matches(SLUG) slug!: string;
  @IsLocalizedText() title!: LocalizedTextDto;
  @IsLocalizedText() sponsor!: LocalizedTextDto;
}

export class RubricDto {
  @IsUUID() studyId!: string;
  /** Checked by the scoring library, with a pointer to each fault; absent: the built-in rubric. */
  @IsObject() rubric!: object;
}

export class WaveDto {
  @IsUUID() studyId!: string;
  @Matches(SLUG) slug!: string;
  @IsUUID() rubricVersionId!: string;
  @IsInstant() opensAt!: string;
  @IsInstant() closesAt!: string;
}

export class QuestionnaireDto {
  @IsUUID() studyId!: string;
  @Matches(SLUG) slug!: string;
  @IsLocalizedText() title!: LocalizedTextDto;
}

export class VersionDto {
  @IsUUID() rubricVersionId!: string;
  /** SurveyJS JSON. */
  @IsObject() definition!: object;
}

export class CampaignDto {
  @IsUUID() waveId!: string;
  @IsUUID() versionId!: string;
  @IsString() @Matches(LABEL) name!: string;
  @IsInstant() closesAt!: string;
}

export class ContactImportDto {
  @IsUUID() studyId!: string;
  @IsString() @MaxLength(5_000_000) csv!: string;
}

export class ReleaseDto {
  @IsUUID() waveId!: string;
  @IsString() @Matches(LABEL) reason!: string;
}

export class ApiKeyDto {
  @IsUUID() vendorId!: string;
  @Matches(LABEL) label!: string;
  @IsIn(['live', 'test']) environment!: 'live' | 'test';
}
