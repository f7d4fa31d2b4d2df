import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import type { CorrectionRecord, ReplyRecord } from '#portal';
import { CORRECTION_VERDICTS, type CorrectionVerdict } from '#portal/core';
import { correctionView, CorrectionView } from '../vendor/correction.dto.js';
import { replyView, ReplyView } from '../vendor/reply.dto.js';

/** No control, direction or invisible characters; several lines. */
const ANSWER = /^(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]){1,2000}$/u;
const REASON = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]{1,300}$/u;

export class CorrectionAnswerDto {
  @ApiProperty({ enum: CORRECTION_VERDICTS }) @IsIn(CORRECTION_VERDICTS) verdict!: CorrectionVerdict;
  @ApiProperty({ minLength: 1, maxLength: 2_000, description: 'What the vendor reads.' })
  @Matches(ANSWER)
  answer!: string;
}

export class ReplyRemovalDto {
  @ApiProperty({ minLength: 1, maxLength: 300, description: 'What the vendor reads.' })
  @Matches(REASON)
  reason!: string;
}

export class VendorCorrectionView extends CorrectionView {
  @ApiProperty({ description: 'Short name of the vendor.' }) vendor!: string;
}

export class VendorCorrectionsView {
  @ApiProperty({ type: [VendorCorrectionView] }) data!: VendorCorrectionView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class VendorReplyView extends ReplyView {
  @ApiProperty({ description: 'Short name of the vendor.' }) vendor!: string;
}

export class VendorRepliesView {
  @ApiProperty({ type: [VendorReplyView] }) data!: VendorReplyView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const vendorCorrectionView = (correction: CorrectionRecord) => ({
  vendor: correction.vendor,
  ...correctionView(correction),
});

export const vendorReplyView = (reply: ReplyRecord) => ({ vendor: reply.vendor, ...replyView(reply) });
