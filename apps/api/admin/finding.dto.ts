import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FINDING_REVIEWS, type FindingReview } from '#evidence';
import { FINDING_GROUNDS, FINDING_KINDS, type Sentiment, SENTIMENTS } from '#evidence/core';
import { PassageDto } from './quote.dto.js';
import { REASON } from './ruling.dto.js';
import { VoiceFileDto } from './voice.dto.js';

const SLUG = /^[a-z0-9-]{1,64}$/;
const DIMENSION = /^[A-Za-z0-9_-]{1,40}$/;
const LONGEST_TEXT = 20_000;

/** What it says is judged by the rules of findings, so that a file and a form are refused alike. */
export class FindingDto {
  @ApiProperty({ description: 'Slug of a vendor of the study.' }) @IsString() @MaxLength(200) vendor!: string;
  @ApiProperty({ enum: FINDING_KINDS }) @IsString() @MaxLength(40) kind!: string;
  @ApiProperty({ enum: FINDING_GROUNDS, description: 'Interviews rest on consent.' })
  @IsString()
  @MaxLength(40)
  ground!: string;
  @ApiProperty({ description: 'Who or what it is from, as it may be shown.' })
  @IsString()
  @MaxLength(1_000)
  source!: string;
  @ApiPropertyOptional({ description: 'Where it can be read; always of what is public.' })
  @IsOptional()
  @IsString()
  @MaxLength(3_000)
  url?: string;
  @ApiProperty({ format: 'date' }) @IsString() @MaxLength(40) day!: string;
  @ApiPropertyOptional({ description: 'Who agreed to what, when and how; always of an interview.' })
  @IsOptional()
  @IsString()
  @MaxLength(3_000)
  consent?: string;
  @ApiProperty({ maxLength: 4_000, description: 'Is masked before it is stored.' })
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;
}

export class DiscussionsDto {
  @ApiProperty({ description: 'Slug of the vendor whose discussions they are.' }) @Matches(SLUG) vendor!: string;
  @ApiProperty({ description: 'An answer of GitHub’s GraphQL API, or a list as its REST API gives it.' })
  @IsDefined()
  content!: unknown;
}

export class FindingFileDto extends VoiceFileDto {
  @ApiPropertyOptional({
    type: [Object],
    description: 'In the place of a table: objects with the fields of a finding.',
  })
  @IsOptional()
  @IsArray()
  findings?: unknown[];

  @ApiPropertyOptional({ type: DiscussionsDto, description: 'In the place of both: a GitHub Discussions export.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DiscussionsDto)
  discussions?: DiscussionsDto;
}

export class CodingDto {
  @ApiProperty({ type: String, nullable: true, description: 'Of the rubric; null where it speaks of none.' })
  @ValidateIf(({ dimension }: CodingDto) => dimension !== null)
  @Matches(DIMENSION)
  dimension!: string | null;

  @ApiProperty({ enum: SENTIMENTS }) @IsIn(SENTIMENTS) sentiment!: Sentiment;
}

export class FindingReviewDto {
  @ApiProperty({ enum: FINDING_REVIEWS, description: '`undone`: nobody has judged it yet.' })
  @IsIn(FINDING_REVIEWS)
  decision!: FindingReview;

  @ApiPropertyOptional({ minLength: 3, maxLength: 1_000, description: 'Always where it is refused.' })
  @IsOptional()
  @Matches(REASON)
  reason?: string;

  @ApiPropertyOptional({ type: [PassageDto], description: 'More to mask, in UTF-16 units of the masked text.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PassageDto)
  hidden?: PassageDto[];
}
