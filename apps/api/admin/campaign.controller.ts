import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { CampaignService, MailAttemptService } from '#distribution';
import { inputPipe, Keyring, matching, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';
import { idIn } from './id-in.js';
import { CampaignDto } from './study.dto.js';

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class CampaignController {
  constructor(
    @Inject(CampaignService) private readonly campaigns: CampaignService,
    @Inject(MailAttemptService) private readonly mails: MailAttemptService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('campaigns')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'All campaigns, oldest first.' })
  async list() {
    return { data: await this.campaigns.campaigns() };
  }

  @Post('campaigns')
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Adds a campaign: a wave, a published version and an end.' })
  add(@Body(inputPipe) { closesAt, ...campaign }: CampaignDto) {
    return this.campaigns.add({ ...campaign, closesAt: new Date(closesAt) });
  }

  @Post('campaigns/:id/launch')
  @Allow(...PERMISSIONS['campaigns.write'])
  @HttpCode(202)
  @ApiOperation({ summary: 'Invites every contact of the study. Pressed twice it is one launch.' })
  launch(@Param('id') id: string) {
    return this.campaigns.launch(idIn(id));
  }

  @Get('outbox')
  @Allow(...PERMISSIONS['mails.list'])
  @ApiOperation({ summary: 'Mails, newest first. Addresses are masked.' })
  async outbox(@Req() request: FastifyRequest) {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      state: matching(/^(queued|sending|sent|failed|skipped|bounced)$/),
    });
    const after = query.cursor === undefined ? undefined : readCursor(this.keyring, 'outbox', query.cursor);
    const page = await this.mails.list({ limit: query.limit ?? 50, after, state: query.state });
    const last = page.length === (query.limit ?? 50) ? page.at(-1) : undefined;
    return { data: page, next: last ? writeCursor(this.keyring, 'outbox', last.place) : null };
  }
}
