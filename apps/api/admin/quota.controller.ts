import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { QuotaService } from '#distribution';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { QuotaChangeDto, QuotaDto, QuotasView, QuotaView, quotaView } from './quota.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** How many answers of a kind a wave takes. */
@ApiTags('waves')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class QuotaController {
  constructor(@Inject(QuotaService) private readonly quotas: QuotaService) {}

  @Get('waves/:id/quotas')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'The quotas of a wave, oldest first.' })
  @ApiOkResponse({ type: QuotasView })
  async list(@Param('id') id: string): Promise<QuotasView> {
    return { data: (await this.quotas.list(idIn(id))).map(quotaView) };
  }

  @Post('waves/:id/quotas')
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({
    summary:
      'Adds a quota: no more answers of this kind are stored than it has places. Answers from before are counted.',
  })
  @ApiResponse({ status: 201, type: QuotaView })
  @ApiResponse({ status: 422, description: 'quota-invalid' })
  async add(
    @Param('id') id: string,
    @Body(inputPipe) { places, ...kind }: QuotaDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuotaView> {
    const { campaignId = null, vendorId = null, size = null, region = null, source = null } = kind;
    const quota = { waveId: idIn(id), campaignId, vendorId, size, region, source, places };
    return quotaView(await this.quotas.add(quota, session.staff.id));
  }

  @Patch('quotas/:id')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Gives a quota more places, or fewer; those that are taken stay taken.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: QuotaView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async resize(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { places }: QuotaChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotaView> {
    const quota = await this.quotas.resize(idIn(id), versionIn(ifMatch), places);
    void reply.header('etag', tagOf(quota.version));
    return quotaView(quota);
  }

  @Delete('quotas/:id')
  @HttpCode(204)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Takes a quota away; nothing is limited by it any more.' })
  @ApiResponse({ status: 204, description: 'It is gone.' })
  async remove(@Param('id') id: string): Promise<void> {
    await this.quotas.remove(idIn(id));
  }
}
