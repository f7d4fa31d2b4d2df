import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, Matches, ValidateIf, ValidateNested } from 'class-validator';
import type { LocalizedText } from '#kernel';

export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** No control, direction or invisible characters in what people read as a name. */
export const LABEL = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]{1,200}$/u;
/** The same, over several lines. */
const PARAGRAPHS = /^(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]){0,4000}$/u;

export const IsLabel = () => applyDecorators(ApiProperty({ minLength: 1, maxLength: 200 }), Matches(LABEL));

export class LocalizedTextDto implements LocalizedText {
  @IsLabel() 'zh-CN'!: string;
  @IsLabel() en!: string;
}

/** Longer text, which may be missing in a language. */
export class LocalizedParagraphsDto implements LocalizedText {
  @ApiProperty({ maxLength: 4_000 }) @Matches(PARAGRAPHS) 'zh-CN'!: string;
  @ApiProperty({ maxLength: 4_000 }) @Matches(PARAGRAPHS) en!: string;
}

/** An object with a text for each language; a list is none, though each of its no members is right. */
export const IsLocalized = (dto: new () => LocalizedText) =>
  applyDecorators(
    ApiProperty({ type: dto }),
    IsObject(),
    ValidateNested(),
    Type(() => dto),
  );

/** Of a change: what is not mentioned stays. Null is a value, and refused unless a field may be emptied. */
export const MayBeLeftOut = () =>
  applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((_, value) => value !== undefined),
  );

/** May be left out, and null empties it. */
export const MayBeNull = () =>
  applyDecorators(
    ApiProperty({ required: false, nullable: true, type: Object }),
    ValidateIf((_, value) => value !== undefined && value !== null),
  );
