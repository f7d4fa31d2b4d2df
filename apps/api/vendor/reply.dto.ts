import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { ReplyRecord, ReplyVersion } from '#portal';
import { REPLY_LENGTH } from '#portal/core';
import { MayBeLeftOut, SLUG } from '../admin/label.dto.js';

const QUOTE_ID = /^[\w-]{1,64}$/;
/** Room for characters that take two units; the portal counts characters. */
const ROOM = 4 * REPLY_LENGTH;

export class ReplyTextDto {
  @ApiProperty({ minLength: 1, maxLength: REPLY_LENGTH, description: 'Public. Plain text.' })
  @IsString()
  @MaxLength(ROOM)
  text!: string;
  @ApiProperty({ maxLength: 100, description: 'Who stands for it, as printed under it.' })
  @IsString()
  @MaxLength(400)
  signerName!: string;
  @ApiProperty({ maxLength: 100, required: false, description: 'Their title.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(400)
  signerTitle?: string;
}

export class ReplyDto extends ReplyTextDto {
  @ApiProperty({ description: 'Short name of the study.' }) @Matches(SLUG) study!: string;
  @ApiProperty({ description: 'Short name of the wave, or `latest`.' }) @Matches(SLUG) wave!: string;
  @ApiProperty({ required: false, description: 'One of your own quotes; without it the reply is to the release.' })
  @MayBeLeftOut()
  @Matches(QUOTE_ID)
  quoteId?: string;
}

export class ReplyVersionView {
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['written', 'withdrawn', 'removed'] }) state!: ReplyVersion['kind'];
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({ type: String, nullable: true }) signerName!: string | null;
  @ApiProperty({ type: String, nullable: true }) signerTitle!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the study team removed it.' }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) writtenAt!: string;
}

export class ReplyView extends ReplyVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() study!: string;
  @ApiProperty() wave!: string;
  @ApiProperty({ type: String, nullable: true }) quoteId!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class ReplyWithHistoryView extends ReplyView {
  @ApiProperty({ type: [ReplyVersionView] }) history!: ReplyVersionView[];
}

export class RepliesView {
  @ApiProperty({ type: [ReplyView] }) data!: ReplyView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const versionView = (version: ReplyVersion) => ({
  version: version.number,
  state: version.kind,
  text: version.text,
  signerName: version.signerName,
  signerTitle: version.signerTitle,
  reason: version.reason,
  writtenAt: version.writtenAt.toISOString(),
});

export const replyView = (reply: ReplyRecord) => ({
  id: reply.id,
  study: reply.study,
  wave: reply.wave,
  quoteId: reply.quoteId,
  createdAt: reply.createdAt.toISOString(),
  ...versionView(reply),
});
