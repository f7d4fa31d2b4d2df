import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { HOLIDAY_CALENDARS, HOLIDAY_KINDS, type HolidayKind, REMINDER_CONDITIONS } from '#distribution/core';
import { IsInstant } from './is-instant.js';
import { LABEL, MayBeLeftOut } from './label.dto.js';

const RULE = {
  type: 'object',
  nullable: true,
  additionalProperties: true,
  description: 'Conditions as those of a segment; null: none.',
} as const;
const WORDS = {
  type: 'object',
  nullable: true,
  additionalProperties: true,
  description: 'Subject and body of invitation and reminder in both languages; null: the built-in words.',
} as const;

/** Null is a value of its own. */
const OrNull = () => ValidateIf((_, value) => value !== null);

export class AudienceDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) @OrNull() @IsUUID() segmentId!: string | null;
  @ApiProperty(RULE) @OrNull() @IsObject() rule!: object | null;
  @MayBeLeftOut()
  @ApiProperty({ required: false, default: false, description: 'Only people with a recorded basis for surveys.' })
  @IsBoolean()
  requireConsent?: boolean;
}

export class TimingDto {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: at once.' })
  @OrNull()
  @IsString()
  @MaxLength(10)
  startsOn!: string | null;

  @ApiProperty({ example: '10:00' }) @IsString() @MaxLength(5) localTime!: string;

  @ApiProperty({ type: [Number], example: [1, 2, 3, 4, 5], description: '1 = Monday.' })
  @IsArray()
  @ArrayMaxSize(7)
  @IsNumber({}, { each: true })
  weekdays!: number[];

  @ApiProperty({ example: 'recipient', description: '`recipient`, or one IANA zone for all.' })
  @IsString()
  @MaxLength(64)
  zone!: string;

  @ApiProperty({ example: 'Asia/Shanghai' }) @IsString() @MaxLength(64) fallbackZone!: string;

  @ApiProperty({ enum: HOLIDAY_CALENDARS, isArray: true })
  @IsArray()
  @ArrayMaxSize(HOLIDAY_CALENDARS.length)
  @IsString({ each: true })
  holidays!: string[];

  @ApiProperty({ type: [Number], example: [3, 7], description: 'Days after the invitation.' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsNumber({}, { each: true })
  reminderDays!: number[];

  @MayBeLeftOut()
  @ApiProperty({ enum: REMINDER_CONDITIONS, isArray: true, required: false })
  @IsArray()
  @ArrayMaxSize(REMINDER_CONDITIONS.length)
  @IsString({ each: true })
  reminderFor?: string[];

  @IsInstant() closesAt!: string;
}

const IsPart = (dto: new () => object) =>
  applyDecorators(
    ApiProperty({ type: dto }),
    IsObject(),
    ValidateNested(),
    Type(() => dto),
  );

export class CampaignDto {
  @IsUUID() waveId!: string;
  @IsUUID() versionId!: string;
  @IsString() @Matches(LABEL) name!: string;
  @MayBeLeftOut() @IsPart(AudienceDto) audience?: AudienceDto;
  @MayBeLeftOut() @ApiPropertyOptional(WORDS) @OrNull() @IsObject() content?: object | null;
  @MayBeLeftOut() @IsPart(TimingDto) timing?: TimingDto;

  @ValidateIf(({ timing, closesAt }: CampaignDto) => timing === undefined || closesAt !== undefined)
  @ApiProperty({ format: 'date-time', required: false, description: 'The end, where no timing says it.' })
  @IsInstant()
  closesAt?: string;
}

export class CampaignChangeDto {
  @IsUUID() waveId!: string;
  @IsUUID() versionId!: string;
  @IsString() @Matches(LABEL) name!: string;
  @IsPart(AudienceDto) audience!: AudienceDto;
  @ApiProperty(WORDS) @OrNull() @IsObject() content!: object | null;
  @IsPart(TimingDto) timing!: TimingDto;
}

export class RemindersDto extends PickType(TimingDto, ['reminderDays'] as const) {
  @ApiProperty({ enum: REMINDER_CONDITIONS, isArray: true })
  @IsArray()
  @ArrayMaxSize(REMINDER_CONDITIONS.length)
  @IsString({ each: true })
  reminderFor!: string[];

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'Subject and body in both languages; null: the built-in words.',
  })
  @OrNull()
  @IsObject()
  words!: object | null;
}

export class ExtensionDto {
  @IsInstant() closesAt!: string;
}

export class HolidayDto {
  @ApiProperty({ enum: HOLIDAY_KINDS, description: 'off: nobody works; work: people work though it is a weekend.' })
  @Matches(/^(?:off|work)$/)
  kind!: HolidayKind;
}
