import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { ScoreEffect } from '#benchmark/core';
import { SENSITIVE_KINDS, type SensitiveKind } from '#response/core';

/** A respondent withdraws; the team only counts or leaves out, and may change its mind. */
const DECISIONS = ['keep', 'exclude'] as const;
/** One sentence and more, for whoever asks in a year. */
export const REASON = /^(?=[^]*\S[^]*\S[^]*\S)(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069]){3,1000}$/u;

export class RulingDto {
  @ApiProperty({ enum: DECISIONS, nullable: true, description: 'null: the rules decide again.' })
  @ValidateIf(({ ruling }: RulingDto) => ruling !== null)
  @IsIn(DECISIONS)
  ruling!: (typeof DECISIONS)[number] | null;

  @ApiProperty({ minLength: 3, maxLength: 1_000 })
  @Matches(REASON)
  reason!: string;
}

/** So many are looked at together; more nobody has looked at. */
const MOST_AT_ONCE = 200;

export class DecisionDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() id!: string;

  @ApiProperty({ enum: DECISIONS, nullable: true, description: 'null: the rules decide again.' })
  @ValidateIf(({ ruling }: DecisionDto) => ruling !== null)
  @IsIn(DECISIONS)
  ruling!: (typeof DECISIONS)[number] | null;

  @ApiProperty({ minimum: 0, description: 'How many decisions there were about it when it was read.' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  decisions!: number;
}

export class DecisionsDto {
  @ApiProperty({ type: [DecisionDto], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique(({ id }: DecisionDto) => id)
  @ValidateNested({ each: true })
  @Type(() => DecisionDto)
  answers!: DecisionDto[];

  @ApiProperty({ minLength: 3, maxLength: 1_000 })
  @Matches(REASON)
  reason!: string;
}

export class DecisionsEffectDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  answers!: string[];

  @ApiProperty({ enum: DECISIONS, nullable: true })
  @ValidateIf(({ ruling }: DecisionsEffectDto) => ruling !== null)
  @IsIn(DECISIONS)
  ruling!: (typeof DECISIONS)[number] | null;
}

const LONGEST_TEXT = 1_000_000;
const MOST_MASKS = 500;

export class MaskDto {
  @ApiProperty({ enum: SENSITIVE_KINDS }) @IsIn(SENSITIVE_KINDS) kind!: SensitiveKind;

  @ApiProperty({ minimum: 0, description: 'In UTF-16 units of the original.' })
  @IsInt()
  @Min(0)
  @Max(LONGEST_TEXT)
  from!: number;

  @ApiProperty({ minimum: 1, description: 'Exclusive.' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_TEXT)
  to!: number;
}

export class MasksDto {
  @ApiProperty({ description: 'Where the text stands in the answers (a JSON pointer).', maxLength: 300 })
  @Matches(/^(?:\/[A-Za-z0-9_-]{1,100}){1,4}$/)
  place!: string;

  @ApiProperty({ type: [MaskDto], maxItems: MOST_MASKS, description: 'All masks of the text, in order and apart.' })
  @IsArray()
  @ArrayMaxSize(MOST_MASKS)
  @ValidateNested({ each: true })
  @Type(() => MaskDto)
  masks!: MaskDto[];
}

export class DecidedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What was in force before.' }) ruling!: string | null;
  @ApiProperty({ description: 'How many decisions there are now.' }) decisions!: number;
}

export class DecisionsView {
  @ApiProperty({ type: [DecidedView] }) data!: readonly DecidedView[];
}

export class ScoreIfView {
  @ApiProperty({ type: Number, nullable: true }) score!: number | null;
  @ApiProperty({ type: [Number], nullable: true }) ci95!: readonly [number, number] | null;
}

export class ScoreEffectView {
  @ApiProperty({ type: ScoreIfView }) counted!: ScoreIfView;
  @ApiProperty({ type: ScoreIfView }) leftOut!: ScoreIfView;
  @ApiProperty({ type: Number, nullable: true, description: 'Points by which the answer raises the score.' })
  difference!: number | null;
}

export class DecisionEffectView {
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ format: 'uuid' }) vendor!: string;
  @ApiProperty({ description: 'Answers that would count and do not, or the other way round.' }) changed!: number;
  @ApiProperty({ type: ScoreIfView }) before!: ScoreIfView;
  @ApiProperty({ type: ScoreIfView }) after!: ScoreIfView;
}

export const effectView = ({ counted, leftOut, difference }: ScoreEffect): ScoreEffectView => ({
  counted,
  leftOut,
  difference,
});
