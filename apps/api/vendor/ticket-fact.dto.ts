import { ApiProperty } from '@nestjs/swagger';
import { IsArray, Matches } from 'class-validator';
import type { TicketBatchListing } from '#evidence';
import { TICKET_LIMITS } from '#evidence/core';
import { SLUG } from '../admin/label.dto.js';

const SEVERITIES = ['general', 'business', 'urgent'];
const MAYBE_TIME = { type: String, format: 'date-time', nullable: true, required: false } as const;

export class TicketFactDto {
  @ApiProperty({ minLength: 1, maxLength: TICKET_LIMITS.id, example: 'T-1001', description: 'Your own id.' })
  id!: string;
  @ApiProperty({ enum: SEVERITIES }) severity!: string;
  @ApiProperty({
    pattern: '^[0-9a-f]{64}$',
    description: 'Which customer, as a keyed hash (HMAC-SHA-256) whose key stays with you.',
  })
  organisation!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ ...MAYBE_TIME, description: 'First reply by a person about the matter.' }) repliedAt?: string | null;
  @ApiProperty({ ...MAYBE_TIME, description: 'The first time.' }) solvedAt?: string | null;
  @ApiProperty({ ...MAYBE_TIME, description: 'The first time after that.' }) reopenedAt?: string | null;
  @ApiProperty({ type: String, nullable: true, required: false, description: 'Your short name, or left out.' })
  vendor?: string | null;
}

const EXAMPLE = {
  id: 'T-1001',
  severity: 'general',
  organisation: 'a'.repeat(64),
  openedAt: '2026-10-05T08:00:00Z',
  repliedAt: '2026-10-05T10:30:00Z',
};

export class TicketBatchDto {
  @ApiProperty({ description: 'Short name of the study.' }) @Matches(SLUG) study!: string;
  @ApiProperty({ description: 'Short name of the wave.' }) @Matches(SLUG) wave!: string;
  /** What is in the rows is read by the rules of tickets, which name every row that is wrong. */
  @ApiProperty({
    type: [TicketFactDto],
    minItems: 1,
    maxItems: TICKET_LIMITS.rows,
    example: [EXAMPLE],
    description: 'Each ticket once. A ticket that was sent before may say what has happened since, and unsay nothing.',
  })
  @IsArray()
  tickets!: unknown[];
}

export class TicketBatchReceivedView {
  @ApiProperty() study!: string;
  @ApiProperty() wave!: string;
  @ApiProperty({ description: 'Of your batches in this wave, from 1.' }) number!: number;
  @ApiProperty({ description: 'What you called it: its `webhook-id`, or that of an uploaded file.' }) id!: string;
  @ApiProperty() rows!: number;
  @ApiProperty({ description: 'Tickets that were new.' }) added!: number;
  @ApiProperty({ description: 'Known tickets of which it says more.' }) changed!: number;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

export class TicketBatchView extends TicketBatchReceivedView {
  @ApiProperty({ enum: ['counted', 'withdrawn'] }) state!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the study team took it out; null where you did.' })
  reason!: string | null;
}

export class TicketBatchesView {
  @ApiProperty({ type: [TicketBatchView] }) data!: TicketBatchView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const receivedView = (batch: TicketBatchListing) => ({
  study: batch.study,
  wave: batch.wave,
  number: batch.number,
  id: batch.senderId,
  rows: batch.rows,
  added: batch.added,
  changed: batch.changed,
  receivedAt: batch.receivedAt.toISOString(),
});

export const ownBatchView = (batch: TicketBatchListing) => ({
  ...receivedView(batch),
  state: batch.state,
  withdrawnAt: batch.withdrawnAt?.toISOString() ?? null,
  reason: batch.withdrawnReason,
});
