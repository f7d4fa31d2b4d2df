import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { type ExclusionAudit, ExclusionAuditService } from '#benchmark';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { StaffGuard } from './staff.guard.js';

export class ReasonCountView {
  @ApiProperty() reason!: string;
  @ApiProperty() count!: number;
}

export class VendorAuditView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'Answers in all.' }) responses!: number;
  @ApiProperty({ description: 'Of these, left out.' }) excludedResponses!: number;
  @ApiProperty({ type: [ReasonCountView], description: 'Left out, by reason.' }) excluded!: readonly ReasonCountView[];
  @ApiProperty({ type: [ReasonCountView], description: 'Marked, by rule.' }) flagged!: readonly ReasonCountView[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Fisher’s exact test: left out and kept, this vendor against all others. null without others.',
  })
  p!: number | null;
  @ApiProperty({ description: 'p is below the threshold: people look at the exclusions before a release.' })
  audit!: boolean;
}

export class ExclusionAuditView {
  @ApiProperty({ description: 'p from which people look.' }) threshold!: number;
  @ApiProperty({ type: [VendorAuditView], description: 'Most suspicious first.' })
  vendors!: readonly VendorAuditView[];
}

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ExclusionAuditController {
  constructor(@Inject(ExclusionAuditService) private readonly audits: ExclusionAuditService) {}

  @Get('waves/:id/exclusions')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'Whether answers about one vendor are left out more often than about the others.' })
  @ApiOkResponse({ type: ExclusionAuditView })
  async exclusions(@Param('id') id: string): Promise<ExclusionAuditView> {
    return auditView(await this.audits.of(idIn(id)));
  }
}

const auditView = ({ threshold, vendors }: ExclusionAudit): ExclusionAuditView => ({
  threshold,
  vendors: vendors.map(({ vendor, responses, excluded, flagged, p, audit }) => ({
    vendorId: vendor,
    responses,
    excluded,
    flagged,
    p,
    audit,
    excludedResponses: excluded.reduce((sum, { count }) => sum + count, 0),
  })),
});
