import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { ProgressService } from '#distribution';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { ProgressStreams } from './progress-streams.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const EVENT_ID = /^[\w-]{22}$/;

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Allow(...PERMISSIONS['campaigns.read'])
@Controller('v1/admin/campaigns')
export class ProgressController {
  constructor(
    @Inject(ProgressService) private readonly progress: ProgressService,
    @Inject(ProgressStreams) private readonly streams: ProgressStreams,
  ) {}

  @Get('funnels')
  @ApiOperation({
    summary: 'How far the personal invitations of each campaign are. A campaign that sent nothing is not in it.',
  })
  async funnels() {
    return { data: await this.progress.funnels() };
  }

  @Get(':id/progress')
  @ApiOperation({
    summary:
      'How a campaign goes: funnel and rates by vendor and segment, drop-off by screen, mails, and what is expected by the close as 80 % bands.',
  })
  @ApiResponse({ status: 200, description: 'Counts only, a second old at most. ETag changes with what is shown' })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  async read(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const progress = await this.progress.progress(idIn(id));
    const tag = `"${progress.tag}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) void reply.status(304).send();
    else void reply.send(progress);
  }

  @Get(':id/events')
  @ApiOperation({
    summary:
      'The same as server-sent events: the whole state at first, then whenever it changes, once a second at most.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The event that was read last' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Events `progress`, comments to keep the connection, at last `end`' })
  @ApiResponse({ status: 503, description: 'Too many streams are open; poll instead' })
  async events(@Param('id') id: string, @Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const campaignId = idIn(id);
    // What does not exist or cannot be read is a plain refusal, not a stream that ends.
    await this.progress.progress(campaignId);
    const seen = String(request.headers['last-event-id'] ?? '');
    this.streams.open(request, reply, campaignId, EVENT_ID.test(seen) ? seen : undefined);
  }
}
