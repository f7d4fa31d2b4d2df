import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { CampaignLifeService, CampaignService, DeliveryService, LaunchService } from '#distribution';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { ExtensionDto, RemindersDto } from './campaign.dto.js';
import { campaignView, CampaignView, LaunchView } from './campaign.views.js';
import { reminderChange } from './campaign-input.js';
import { idIn } from './id-in.js';
import { versionIn } from './if-match.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** What happens to a campaign. Each act names its campaign and is done once, however often it is asked for. */
@ApiTags('campaigns')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/campaigns')
export class CampaignLifeController {
  constructor(
    @Inject(CampaignService) private readonly campaigns: CampaignService,
    @Inject(LaunchService) private readonly launches: LaunchService,
    @Inject(CampaignLifeService) private readonly life: CampaignLifeService,
    @Inject(DeliveryService) private readonly mails: DeliveryService,
  ) {}

  @Post(':id/launch')
  @HttpCode(202)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({
    summary: 'Decides about everybody of the audience and writes to them. Pressed twice it is one launch.',
  })
  @ApiResponse({ status: 202, type: LaunchView })
  @ApiResponse({ status: 409, description: 'campaign-not-draft or campaign-busy' })
  @ApiResponse({ status: 422, description: 'campaign-invalid, schedule-invalid or template-invalid' })
  launch(@Param('id') id: string, @Req() { session }: StaffRequest): Promise<LaunchView> {
    return this.launches.launch(idIn(id), session.staff.id);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Keeps mails back from now on. Links stay open.' })
  @ApiOkResponse({ type: CampaignView })
  @ApiResponse({ status: 409, description: 'campaign-state or campaign-busy' })
  pause(@Param('id') id: string): Promise<CampaignView> {
    return this.#after(id, (campaign) => this.life.pause(campaign));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Lets mails leave again; what was due meanwhile is due at the next good hour.' })
  @ApiOkResponse({ type: CampaignView })
  @ApiResponse({ status: 409, description: 'campaign-state or campaign-busy' })
  resume(@Param('id') id: string): Promise<CampaignView> {
    return this.#after(id, (campaign) => this.life.resume(campaign));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Ends it for good: no mail leaves and no link is open any more.' })
  @ApiOkResponse({ type: CampaignView })
  @ApiResponse({ status: 409, description: 'campaign-state or campaign-busy' })
  close(@Param('id') id: string): Promise<CampaignView> {
    return this.#after(id, (campaign) => this.life.close(campaign));
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Moves the end; links that have no end of their own move with it.' })
  @ApiOkResponse({ type: CampaignView })
  @ApiResponse({ status: 409, description: 'campaign-state or campaign-busy' })
  @ApiResponse({ status: 422, description: 'campaign-invalid' })
  extend(@Param('id') id: string, @Body(inputPipe) { closesAt }: ExtensionDto): Promise<CampaignView> {
    return this.#after(id, (campaign) => this.life.extend(campaign, new Date(closesAt)));
  }

  @Put(':id/reminders')
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Changes the reminders that are still ahead. What was sent stays as it was.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"3"' } })
  @ApiOkResponse({ type: CampaignView })
  @ApiResponse({ status: 409, description: 'campaign-state or campaign-busy' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'schedule-invalid or template-invalid' })
  remind(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: RemindersDto,
  ): Promise<CampaignView> {
    const revision = versionIn(ifMatch);
    return this.#after(id, (campaign) => this.life.changeReminders(campaign, revision, reminderChange(change)));
  }

  async #after(id: string, act: (campaignId: string) => Promise<void>): Promise<CampaignView> {
    await act(idIn(id));
    return campaignView(await this.campaigns.campaign(id), (await this.mails.state()).delivery);
  }
}
