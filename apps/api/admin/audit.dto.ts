import { ApiProperty } from '@nestjs/swagger';
import { AUDIT_ACTIONS, type AuditRecord, type AuditStanding } from '#platform';

export class AuditRecordView {
  @ApiProperty({ description: 'The number of the row: 1, 2, 3 … without a gap.' }) seq!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: '`staff:`, `vendor-user:` or `key:` with an id, or operator, worker, anonymous.' })
  actor!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the actor is called today.' })
  actorName!: string | null;
  @ApiProperty({ enum: AUDIT_ACTIONS }) action!: string;
  @ApiProperty({ description: 'What was acted on, as `kind:id`.' }) object!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }] },
  })
  details!: Readonly<Record<string, string | number | boolean | null>>;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What an error page of it names, too.' })
  requestId!: string | null;
  @ApiProperty({ description: 'SHA-256 of the hash before and of this row, hexadecimal.' }) hash!: string;
}

export class AuditRecordsView {
  @ApiProperty({ type: [AuditRecordView] }) data!: readonly AuditRecordView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class AuditActorView {
  @ApiProperty() actor!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class AuditAnchorView {
  @ApiProperty({ description: 'The row it holds fast.' }) seq!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class AuditCheckView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() rows!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null: nothing was wrong.' }) firstBadSeq!: number | null;
}

export class AuditStandingView {
  @ApiProperty() rows!: number;
  @ApiProperty({ type: AuditAnchorView, nullable: true }) anchor!: AuditAnchorView | null;
  @ApiProperty({ type: AuditCheckView, nullable: true, description: 'The last check of the whole log.' })
  check!: AuditCheckView | null;
  @ApiProperty({ type: [AuditActorView], description: 'Who is named in the log, whoever did most first.' })
  actors!: readonly AuditActorView[];
}

export const recordView = ({ at, ...record }: AuditRecord): AuditRecordView => ({
  seq: record.seq,
  at: at.toISOString(),
  actor: record.actor,
  actorName: record.actorName,
  action: record.action,
  object: record.object,
  details: record.details,
  requestId: record.requestId,
  hash: record.hash,
});

export function standingView(
  { rows, anchor, check }: AuditStanding,
  actors: readonly AuditActorView[],
): AuditStandingView {
  return {
    rows,
    anchor: anchor && { seq: anchor.seq, at: anchor.at.toISOString() },
    check: check && { at: check.at.toISOString(), rows: check.rows, firstBadSeq: check.firstBadSeq },
    actors: actors.map(({ actor, name }) => ({ actor, name })),
  };
}
