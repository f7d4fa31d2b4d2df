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
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { AudienceService, type Campaign, CampaignCheckService, CampaignService, DeliveryService } from '#distribution';
import { inputPipe, Keyring, matching, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { CampaignChangeDto, CampaignDto } from './campaign.dto.js';
import {
  CampaignCheckView,
  campaignView,
  CampaignsView,
  CampaignView,
  checkView,
  recipientView,
  RecipientsView,
} from './campaign.views.js';
import { campaignDraft, newCampaign } from './campaign-input.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { StaffGuard } from './staff.guard.js';

const PAGE = 50;

@ApiTags('campaigns')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/campaigns')
export class CampaignController {
  constructor(
    @Inject(CampaignService) private readonly campaigns: CampaignService,
    @Inject(CampaignCheckService) private readonly checks: CampaignCheckService,
    @Inject(AudienceService) private readonly audiences: AudienceService,
    @Inject(DeliveryService) private readonly mails: DeliveryService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'All campaigns, oldest first.' })
  @ApiOkResponse({ type: CampaignsView })
  async list(): Promise<CampaignsView> {
    const { delivery } = await this.mails.state();
    return { data: (await this.campaigns.campaigns()).map((campaign) => campaignView(campaign, delivery)) };
  }

  @Post()
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Adds a draft: a wave, a published version and an end; the rest can be decided later.' })
  @ApiResponse({ status: 201, type: CampaignView })
  @ApiResponse({ status: 422, description: 'campaign-invalid, schedule-invalid or template-invalid' })
  async add(@Body(inputPipe) campaign: CampaignDto): Promise<CampaignView> {
    return this.#view(await this.campaigns.add(newCampaign(campaign)));
  }

  @Get(':id')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'One campaign; its ETag is what a change names.' })
  @ApiOkResponse({ type: CampaignView })
  async campaign(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CampaignView> {
    return this.#tagged(reply, await this.campaigns.campaign(idIn(id)));
  }

  @Put(':id')
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Replaces a draft. What was launched stays as people have heard of it.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: CampaignView })
  @ApiResponse({ status: 409, description: 'campaign-not-draft' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'campaign-invalid, schedule-invalid or template-invalid' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: CampaignChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignView> {
    return this.#tagged(reply, await this.campaigns.change(idIn(id), versionIn(ifMatch), campaignDraft(change)));
  }

  @Post(':id/check')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'What a launch at this moment would do, and what speaks against it. Changes nothing.' })
  @ApiOkResponse({ type: CampaignCheckView })
  async check(@Param('id') id: string): Promise<CampaignCheckView> {
    return checkView(await this.checks.check(idIn(id)));
  }

  @Get(':id/recipients')
  @Allow(...PERMISSIONS['mails.list'])
  @ApiOperation({
    summary: 'Who is written to, who is not and why. Of a draft: who would be. Addresses are masked.',
  })
  @ApiQuery({ name: 'state', required: false, enum: ['planned', 'invited', 'skipped'] })
  @ApiQuery({ name: 'reason', required: false })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: RecipientsView })
  async recipients(@Param('id') id: string, @Req() request: FastifyRequest): Promise<RecipientsView> {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      state: matching(/^(planned|invited|skipped)$/),
      reason: matching(/^[a-z-]{1,40}$/),
    });
    const [after] = query.cursor === undefined ? [] : readCursor(this.keyring, 'recipients', query.cursor);
    const limit = query.limit ?? PAGE;
    const page = await this.audiences.recipients(idIn(id), { limit, after, state: query.state, reason: query.reason });
    const last = page.length === limit ? page.at(-1) : undefined;
    return {
      data: page.map(recipientView),
      next: last ? writeCursor(this.keyring, 'recipients', [last.contactId]) : null,
    };
  }

  async #view(campaign: Campaign): Promise<CampaignView> {
    return campaignView(campaign, (await this.mails.state()).delivery);
  }

  #tagged(reply: FastifyReply, campaign: Campaign): Promise<CampaignView> {
    void reply.header('etag', tagOf(campaign.revision));
    return this.#view(campaign);
  }
}
