import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import type { CorrectionRecord } from '#portal';
import { CORRECTION_LENGTH, CORRECTION_SUBJECTS, type CorrectionSubject } from '#portal/core';
import { MayBeLeftOut, SLUG } from '../admin/label.dto.js';

/** Room for characters that take two units; the portal counts characters. */
const ROOM = 4 * CORRECTION_LENGTH;

export class CorrectionDto {
  @ApiProperty({ description: 'Short name of the study.' }) @Matches(SLUG) study!: string;
  @ApiProperty({ description: 'Short name of the wave, or `latest`.' }) @Matches(SLUG) wave!: string;
  @ApiProperty({ enum: CORRECTION_SUBJECTS }) @IsIn(CORRECTION_SUBJECTS) about!: CorrectionSubject;
  @ApiProperty({ minLength: 1, maxLength: CORRECTION_LENGTH, description: 'What is wrong.' })
  @IsString()
  @MaxLength(ROOM)
  statement!: string;
  @ApiProperty({ maxLength: CORRECTION_LENGTH, required: false, description: 'How one can see it.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(ROOM)
  evidence?: string;
}

export const CORRECTION_STATES = ['open', 'accepted', 'refused'] as const;

export class CorrectionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() study!: string;
  @ApiProperty() wave!: string;
  @ApiProperty({ description: 'Revision that it is about.' }) revision!: number;
  @ApiProperty({ enum: CORRECTION_SUBJECTS }) about!: CorrectionSubject;
  @ApiProperty() statement!: string;
  @ApiProperty() evidence!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ enum: CORRECTION_STATES }) state!: (typeof CORRECTION_STATES)[number];
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
}

export class CorrectionsView {
  @ApiProperty({ type: [CorrectionView] }) data!: CorrectionView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const correctionView = (correction: CorrectionRecord) => ({
  id: correction.id,
  study: correction.study,
  wave: correction.wave,
  revision: correction.revision,
  about: correction.about,
  statement: correction.statement,
  evidence: correction.evidence,
  requestedAt: correction.requestedAt.toISOString(),
  state: correction.verdict ?? ('open' as const),
  answer: correction.answer,
  answeredAt: correction.answeredAt?.toISOString() ?? null,
});
