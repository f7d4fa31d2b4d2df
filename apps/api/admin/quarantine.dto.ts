import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { QuarantineListing } from '#response';
import { desensitise } from '#response/core';
import { REASON } from './ruling.dto.js';

export class QuarantineDecisionDto {
  @ApiProperty({ minLength: 3, maxLength: 1_000 })
  @Matches(REASON)
  reason!: string;
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
  @ApiProperty({ enum: ['honeypot', 'no-proof'] }) reason!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'From start to hand-in.' }) durationSeconds!: number | null;
  @ApiProperty({ description: 'Questions that were answered. How well the vendor was rated is not told.' })
  answered!: number;
  @ApiProperty({ type: [String], description: 'Without what could give somebody away.' }) texts!: readonly string[];
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: ['released', 'discarded', 'withdrawn'], nullable: true }) decision!: string | null;
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
  texts: answer.texts.map((text) => desensitise(text).text),
  receivedAt: answer.receivedAt.toISOString(),
  decision: answer.decision,
  decisionReason: answer.decisionReason,
  decidedBy: answer.decidedBy,
  decidedAt: answer.decidedAt?.toISOString() ?? null,
});
