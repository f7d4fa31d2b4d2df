import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { LocalizedText } from '#kernel';
import { QUOTE_DECISIONS, type QuoteListing, type QuoteTally } from '#response';
import { LocalizedTextDto } from './label.dto.js';
import { REASON } from './ruling.dto.js';

const PLACE = /^\/[^\p{Cc}]{1,300}$/u;
const DIMENSION = /^[A-Za-z0-9_-]{1,40}$/;
const LONGEST = 10_000;

export class PassageDto {
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(LONGEST) from!: number;
  @ApiProperty({ minimum: 1, description: 'Exclusive.' }) @IsInt() @Min(1) @Max(LONGEST) to!: number;
}

export class QuoteDecisionDto {
  @ApiProperty({ description: 'Where the text stands in the answer, as a JSON pointer.' })
  @Matches(PLACE)
  place!: string;

  @ApiProperty({ enum: QUOTE_DECISIONS, description: '`undone`: nobody has decided yet.' })
  @IsIn(QUOTE_DECISIONS)
  decision!: (typeof QUOTE_DECISIONS)[number];

  @ApiPropertyOptional({ description: 'What it is about; exactly when accepted.' })
  @IsOptional()
  @Matches(DIMENSION)
  dimension?: string;

  @ApiPropertyOptional({ minLength: 3, maxLength: 1_000, description: 'Always where it is refused.' })
  @IsOptional()
  @Matches(REASON)
  reason?: string;

  @ApiPropertyOptional({ minLength: 3, maxLength: 1_000, description: 'What it says, in the other language.' })
  @IsOptional()
  @Matches(REASON)
  translation?: string;

  @ApiPropertyOptional({ type: [PassageDto], description: 'More to mask, in UTF-16 units of the masked text.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PassageDto)
  hidden?: PassageDto[];

  @ApiProperty({ minimum: 0, description: 'How often its masks had been changed when it was read.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  textRevision!: number;
}

export class QuoteView {
  @ApiProperty({ format: 'uuid' }) answerId!: string;
  @ApiProperty() place!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'As everybody may read it.' }) masked!: string;
  @ApiProperty({ description: 'As it would be quoted.' }) text!: string;
  @ApiProperty({ enum: ['zh-CN', 'en'] }) language!: string;
  @ApiProperty({ enum: ['waiting', 'accepted', 'refused'] }) state!: string;
  @ApiProperty({ type: [String], description: 'Dimensions that its author scored.' }) dimensions!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) dimension!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) translation!: string | null;
  @ApiProperty({ type: [PassageDto] }) hidden!: readonly PassageDto[];
  @ApiProperty() textRevision!: number;
  @ApiProperty({ description: 'Decisions so far; a further one names them in If-Match.' }) decisions!: number;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
}

export class QuoteTallyView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ enum: ['waiting', 'accepted', 'refused'] }) state!: string;
  @ApiProperty() count!: number;
}

export class QuoteDimensionView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
}

export class QuotesView {
  @ApiProperty({ type: [QuoteView] }) data!: readonly QuoteView[];
  @ApiProperty({ type: [QuoteDimensionView], description: 'What texts of the wave can be about.' })
  dimensions!: readonly QuoteDimensionView[];
  @ApiProperty({ type: [QuoteTallyView], description: 'Of the whole wave.' }) tallies!: readonly QuoteTally[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function quoteView(quote: QuoteListing): QuoteView {
  const { answerId, place, vendorId, masked, text, language, state, dimensions, textRevision, decisions } = quote;
  const shown = { answerId, place, vendorId, masked, text, language, state, dimensions, textRevision, decisions };
  const decidedBy = quote.newest?.decidedBy ?? null;
  const decidedAt = quote.newest?.decidedAt.toISOString() ?? null;
  if (state === 'waiting' || !quote.newest) return { ...shown, ...NOTHING, decidedBy, decidedAt };
  const { dimension, reason, translation, hidden } = quote.newest;
  return { ...shown, dimension, reason, translation, hidden, decidedBy, decidedAt };
}

const NOTHING = { dimension: null, reason: null, translation: null, hidden: [] } as const;
