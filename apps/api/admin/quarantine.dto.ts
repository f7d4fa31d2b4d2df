import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID, Matches, ValidateNested } from 'class-validator';
import { CAUGHT_BY, QUARANTINE_DECISIONS, type QuarantineListing } from '#response';
import { desensitise } from '#response/core';
import { PageTimeView } from './response.dto.js';
import { REASON } from './ruling.dto.js';

export class QuarantineDecisionDto {
  @ApiProperty({ minLength: 3, maxLength: 1_000 })
  @Matches(REASON)
  reason!: string;
}

export class QuarantineKeyDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() invitationId!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() id!: string;
}

/** More than one page of them is decided about page by page. */
const MOST_AT_ONCE = 200;

export class QuarantineDecisionsDto extends QuarantineDecisionDto {
  @ApiProperty({ type: [QuarantineKeyDto], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => QuarantineKeyDto)
  answers!: readonly QuarantineKeyDto[];

  @ApiProperty({ enum: ['release', 'discard'] })
  @IsIn(['release', 'discard'])
  decision!: 'release' | 'discard';
}

export class QuarantineOutcomeView {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'done, or the code of the problem.' }) outcome!: string;
}

export class QuarantineOutcomesView {
  @ApiProperty({ type: [QuarantineOutcomeView] }) data!: readonly QuarantineOutcomeView[];
}

export class QuarantineCountView {
  @ApiProperty() waiting!: number;
}

export class QuarantinedView {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty() size!: string;
  @ApiProperty() region!: string;
  @ApiProperty() locale!: string;
  @ApiProperty() cameByOpenLink!: boolean;
  @ApiProperty({ enum: CAUGHT_BY }) reason!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'From start to hand-in.' }) durationSeconds!: number | null;
  @ApiProperty({ description: 'Questions that were answered. How well the vendor was rated is not told.' })
  answered!: number;
  @ApiProperty({ description: 'False where nothing of it may be kept: then only that it came is known.' })
  isKept!: boolean;
  @ApiProperty({ type: [PageTimeView], description: 'How long each screen was looked at, where it was recorded.' })
  pages!: readonly PageTimeView[];
  @ApiProperty({ type: [String], description: 'Without what could give somebody away.' }) texts!: readonly string[];
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: QUARANTINE_DECISIONS, nullable: true }) decision!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
}

export class QuarantineView {
  @ApiProperty({ type: [QuarantinedView] }) data!: readonly QuarantinedView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const quarantinedView = (answer: QuarantineListing): QuarantinedView => ({
  invitationId: answer.invitationId,
  id: answer.id,
  waveId: answer.waveId,
  vendorId: answer.vendorId,
  size: answer.size,
  region: answer.region,
  locale: answer.locale,
  cameByOpenLink: answer.cameByOpenLink,
  reason: answer.reason,
  durationSeconds: answer.durationSeconds,
  answered: answer.answered,
  isKept: answer.isKept,
  pages: answer.pages ?? [],
  texts: answer.texts.map((text) => desensitise(text).text),
  receivedAt: answer.receivedAt.toISOString(),
  decision: answer.decision,
  decisionReason: answer.decisionReason,
  decidedBy: answer.decidedBy,
  decidedAt: answer.decidedAt?.toISOString() ?? null,
});
