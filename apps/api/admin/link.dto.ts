import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { LINK_ACTS, type LinkActKind } from '#distribution';
import { LONGEST_DAYS, SHORTEST_DAYS } from '#distribution/core';
import { LABEL, MayBeLeftOut } from './label.dto.js';

const DELIVERIES = ['mail', 'copy'] as const;

export class LinkReasonDto {
  @ApiProperty({ minLength: 1, maxLength: 200, description: 'Why; it stands beside the link for good.' })
  @Matches(LABEL)
  reason!: string;
}

export class LinkRenewalDto extends LinkReasonDto {
  @ApiProperty({ enum: DELIVERIES, description: 'By our mail, or as the answer to this request.' })
  @IsIn(DELIVERIES)
  deliver!: (typeof DELIVERIES)[number];
  @MayBeLeftOut()
  @ApiProperty({ minimum: SHORTEST_DAYS, maximum: LONGEST_DAYS, description: 'Absent: it ends when it would have.' })
  @IsInt()
  @Min(SHORTEST_DAYS)
  @Max(LONGEST_DAYS)
  days?: number;
}

export class LinkExpiryDto extends LinkReasonDto {
  @ApiProperty({ minimum: SHORTEST_DAYS, maximum: LONGEST_DAYS })
  @IsInt()
  @Min(SHORTEST_DAYS)
  @Max(LONGEST_DAYS)
  days!: number;
}

export class LinkSearchDto {
  @ApiProperty({ maxLength: 254, description: 'The whole address; it is looked up by its keyed hash.' })
  @IsString()
  @MaxLength(254)
  email!: string;
}

export class FoundLinkView {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ enum: ['created', 'sent', 'started', 'completed', 'revoked', 'bounced'] }) state!: string;
}

export class FoundLinksView {
  @ApiProperty({ type: [FoundLinkView] }) data!: FoundLinkView[];
}

class LinkActView {
  @ApiProperty({ enum: LINK_ACTS }) kind!: LinkActKind;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'Name of the member of the staff.' }) by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class LinkView {
  @ApiProperty({ format: 'uuid' }) invitationId!: string;
  @ApiProperty({ format: 'uuid' }) campaignId!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ enum: ['created', 'sent', 'started', 'completed', 'revoked', 'bounced'] }) state!: string;
  @ApiProperty({ enum: ['open', 'not-yet', 'answered', 'revoked', 'expired', 'closed'] }) admission!: string;
  @ApiProperty({ description: 'How often it was renewed.' }) renewals!: number;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ description: 'Whether a new link can be mailed.' }) hasRecipient!: boolean;
  @ApiProperty({ type: [LinkActView] }) acts!: LinkActView[];
}

export class LinkTextView {
  @ApiProperty({ type: String, nullable: true, description: 'null: it is on its way by mail.' }) url!: string | null;
}
