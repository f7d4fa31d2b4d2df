import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Min } from 'class-validator';
import type { TicketBatch, TicketOverview, TicketSaying } from '#evidence';
import { type CriterionComparison, TICKET_CHECKS } from '#evidence/core';

/** No control, direction or invisible characters; several lines. */
const NOTE = /^(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]){1,1000}$/u;
const VERDICTS = ['complete', 'lifted'] as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_TIME = { ...MAYBE_TEXT, format: 'date-time' } as const;
const MAYBE_NUMBER = { type: Number, nullable: true } as const;

export class TicketVerdictDto {
  @ApiProperty({ minimum: 1, description: 'Revision of the export that was looked at.' })
  @IsInt()
  @Min(1)
  revision!: number;
  @ApiProperty({ enum: VERDICTS, description: '`lifted`: nobody vouches for it any more.' })
  @IsIn(VERDICTS)
  verdict!: (typeof VERDICTS)[number];
  @ApiProperty({ minLength: 1, maxLength: 1_000, description: 'By what it was seen.' }) @Matches(NOTE) note!: string;
}

export class TicketWithdrawalDto {
  @ApiProperty({ minLength: 1, maxLength: 1_000, description: 'What the vendor reads.' })
  @Matches(NOTE)
  reason!: string;
}

class TicketCheckView {
  @ApiProperty({ enum: TICKET_CHECKS }) check!: string;
  @ApiProperty() count!: number;
  @ApiProperty() of!: number;
  @ApiProperty({ ...MAYBE_NUMBER, description: '0…1; null where there is nothing to count.' }) share!: number | null;
  @ApiProperty({ description: 'Share from which it is marked.' }) limit!: number;
  @ApiProperty() isMarked!: boolean;
}

class TicketComparisonView {
  @ApiProperty({ example: 'c11' }) criterion!: string;
  @ApiProperty({ description: '0–100' }) tickets!: number;
  @ApiProperty({ ...MAYBE_NUMBER, description: 'What customers say; null where too few do.' }) survey!: number | null;
  @ApiProperty({ ...MAYBE_NUMBER, description: 'Points by which tickets are above.' }) gap!: number | null;
  @ApiProperty(MAYBE_NUMBER) z!: number | null;
  @ApiProperty({ description: 'They contradict each other by the rule of the method.' }) isMarked!: boolean;
}

class TicketVerificationView {
  @ApiProperty() revision!: number;
  @ApiProperty({ enum: VERDICTS }) verdict!: string;
  @ApiProperty() note!: string;
  @ApiProperty() staffName!: string;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

export class TicketOverviewView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'Short name.' }) vendor!: string;
  @ApiProperty({ description: 'Raised by every batch and every withdrawal.' }) revision!: number;
  @ApiProperty() isVerified!: boolean;
  @ApiProperty({ description: 'Tickets that count, as of the close of the wave.' }) tickets!: number;
  @ApiProperty() organisations!: number;
  @ApiProperty() batches!: number;
  @ApiProperty({ type: [TicketCheckView] }) checks!: TicketCheckView[];
  @ApiProperty({ type: [TicketComparisonView] }) comparison!: readonly TicketComparisonView[];
  @ApiProperty({ type: [TicketVerificationView], description: 'Newest first.' })
  verifications!: TicketVerificationView[];
}

export class TicketOverviewsView {
  @ApiProperty({ type: [TicketOverviewView] }) data!: TicketOverviewView[];
}

export class StaffTicketBatchView {
  @ApiProperty() number!: number;
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['key', 'person'] }) sentBy!: string;
  @ApiProperty({ description: 'Id of the key or the person.' }) sender!: string;
  @ApiProperty({ description: 'SHA-256 of what was sent.' }) sha256!: string;
  @ApiProperty() rows!: number;
  @ApiProperty() added!: number;
  @ApiProperty() changed!: number;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty({ enum: ['counted', 'withdrawn'] }) state!: string;
  @ApiProperty(MAYBE_TIME) withdrawnAt!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '`vendor:…`, `key:…` or `staff:…`.' }) withdrawnBy!: string | null;
  @ApiProperty(MAYBE_TEXT) reason!: string | null;
}

export class StaffTicketBatchesView {
  @ApiProperty({ type: [StaffTicketBatchView] }) data!: StaffTicketBatchView[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

class TicketSayingView {
  @ApiProperty() batch!: number;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty() isWithdrawn!: boolean;
  @ApiProperty() severity!: string;
  @ApiProperty() organisation!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty(MAYBE_TIME) repliedAt!: string | null;
  @ApiProperty(MAYBE_TIME) solvedAt!: string | null;
  @ApiProperty(MAYBE_TIME) reopenedAt!: string | null;
}

export class TicketHistoryView {
  @ApiProperty({ type: [TicketSayingView], description: 'Oldest first.' }) data!: TicketSayingView[];
}

export const overviewView = (
  { slug, batches, checks, verifications, ...overview }: TicketOverview,
  comparison: readonly CriterionComparison[],
): TicketOverviewView => ({
  vendorId: overview.vendorId,
  vendor: slug,
  revision: overview.revision,
  isVerified: overview.isVerified,
  tickets: overview.tickets,
  organisations: overview.organisations,
  batches,
  checks: checks.map((check) => ({ ...check })),
  comparison,
  verifications: verifications.map(({ revision, verdict, note, staffName, decidedAt }) => ({
    revision,
    verdict,
    note,
    staffName,
    decidedAt: decidedAt.toISOString(),
  })),
});

export const staffBatchView = (batch: TicketBatch): StaffTicketBatchView => ({
  number: batch.number,
  id: batch.senderId,
  sentBy: batch.sentBy,
  sender: batch.sender,
  sha256: batch.contentHash.toString('hex'),
  rows: batch.rows,
  added: batch.added,
  changed: batch.changed,
  receivedAt: batch.receivedAt.toISOString(),
  state: batch.state,
  withdrawnAt: batch.withdrawnAt?.toISOString() ?? null,
  withdrawnBy: batch.withdrawnBy,
  reason: batch.withdrawnReason,
});

export const sayingView = (said: TicketSaying): TicketSayingView => ({
  batch: said.batch,
  receivedAt: said.receivedAt.toISOString(),
  isWithdrawn: said.isWithdrawn,
  severity: said.severity,
  organisation: said.organisation,
  openedAt: said.openedAt.toISOString(),
  repliedAt: said.repliedAt?.toISOString() ?? null,
  solvedAt: said.solvedAt?.toISOString() ?? null,
  reopenedAt: said.reopenedAt?.toISOString() ?? null,
});
