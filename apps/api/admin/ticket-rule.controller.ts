import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { type TicketRuleListing, TicketRuleService } from '#distribution';
import { inputPipe, queryErrors } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { TicketRuleDto, TicketRulesView, TicketRuleView, TicketSecretView } from './ticket-rule.dto.js';

@ApiTags('tickets')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/studies/:id/ticket-rules')
export class TicketRuleController {
  constructor(@Inject(TicketRuleService) private readonly rules: TicketRuleService) {}

  @Get()
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'How closed tickets lead to questions, vendor by vendor, and what became of them.' })
  @ApiOkResponse({ type: TicketRulesView })
  async list(@Param('id') id: string): Promise<TicketRulesView> {
    return { data: (await this.rules.list(idIn(id))).map(viewOf) };
  }

  @Put(':vendorId')
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Sets the rule of a vendor. The first time without If-Match, later for the version read.' })
  @ApiHeader({ name: 'If-Match', required: false, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: TicketRuleView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'ticket-rule-invalid' })
  @ApiResponse({ status: 428, description: 'precondition-required' })
  async set(
    @Param('id') id: string,
    @Param('vendorId') vendorId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) settings: TicketRuleDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TicketRuleView> {
    const key = { studyId: idIn(id), vendorId: idIn(vendorId) };
    const version = ifMatch === undefined ? undefined : versionIn(ifMatch);
    await this.rules.set(key, version, settings, session.staff.id);
    const rule = (await this.rules.list(key.studyId)).find((one) => one.vendorId === key.vendorId);
    if (!rule) throw queryErrors.notFound();
    void reply.header('etag', tagOf(rule.version));
    return viewOf(rule);
  }

  @Post(':vendorId/secret')
  @HttpCode(200)
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'What the vendor signs its reports with. It is made when it is needed, and not stored.' })
  @ApiOkResponse({ type: TicketSecretView })
  async secret(@Param('id') id: string, @Param('vendorId') vendorId: string): Promise<TicketSecretView> {
    return { secret: await this.rules.secret(idIn(id), idIn(vendorId)) };
  }

  @Post(':vendorId/secret/renew')
  @HttpCode(200)
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'A new secret; the one before is void at once.' })
  @ApiOkResponse({ type: TicketSecretView })
  async renew(@Param('id') id: string, @Param('vendorId') vendorId: string): Promise<TicketSecretView> {
    return { secret: await this.rules.renewSecret(idIn(id), idIn(vendorId)) };
  }
}

const viewOf = ({ counts, updatedAt, ...rule }: TicketRuleListing): TicketRuleView => ({
  vendorId: rule.vendorId,
  campaignId: rule.campaignId,
  isOn: rule.isOn,
  delayMinutes: rule.delayMinutes,
  ratePerMille: rule.ratePerMille,
  dailyQuota: rule.dailyQuota,
  version: rule.version,
  updatedAt: updatedAt.toISOString(),
  counts: counts.map(({ state, reason, tickets }) => ({ state, reason, tickets })),
});
