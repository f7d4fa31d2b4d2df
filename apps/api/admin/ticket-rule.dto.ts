import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsUUID, Max, Min } from 'class-validator';
import { TICKET_REASONS, type TicketReason } from '#distribution/core';

const LONGEST_DELAY = 43_200;
const MOST_A_DAY = 10_000;

export class TicketRuleDto {
  @ApiProperty({ description: 'The campaign whose questionnaire and words are used.' }) @IsUUID() campaignId!: string;
  @IsBoolean() isOn!: boolean;
  @ApiProperty({ minimum: 0, maximum: LONGEST_DELAY, description: 'Between report and question.' })
  @IsInt()
  @Min(0)
  @Max(LONGEST_DELAY)
  delayMinutes!: number;
  @ApiProperty({ minimum: 0, maximum: 1_000, description: 'How many of 1000 requesters are drawn.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  ratePerMille!: number;
  @ApiProperty({ minimum: 1, maximum: MOST_A_DAY }) @IsInt() @Min(1) @Max(MOST_A_DAY) dailyQuota!: number;
}

class TicketCountView {
  @ApiProperty({ enum: ['planned', 'asked', 'skipped'] }) state!: string;
  @ApiProperty({ enum: TICKET_REASONS, nullable: true, description: 'Why nobody was asked.' })
  reason!: TicketReason | null;
  @ApiProperty() tickets!: number;
}

export class TicketRuleView extends TicketRuleDto {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: [TicketCountView], description: 'Of the last 30 days.' }) counts!: TicketCountView[];
}

export class TicketRulesView {
  @ApiProperty({ type: [TicketRuleView] }) data!: TicketRuleView[];
}

export class TicketSecretView {
  @ApiProperty({ example: 'whsec_…' }) secret!: string;
}
