import { Controller, Get, Inject, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { MailAttemptService } from '#distribution';
import { Keyring, matching, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';

const PAGE = 50;
const STATES = ['queued', 'sending', 'sent', 'failed', 'skipped', 'bounced'];

@ApiTags('campaigns')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/outbox')
export class OutboxController {
  constructor(
    @Inject(MailAttemptService) private readonly mails: MailAttemptService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['mails.list'])
  @ApiOperation({ summary: 'Mails, newest first. Addresses are masked.' })
  @ApiQuery({ name: 'state', required: false, enum: STATES })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  async list(@Req() request: FastifyRequest) {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      state: matching(new RegExp(`^(${STATES.join('|')})$`)),
    });
    const after = query.cursor === undefined ? undefined : readCursor(this.keyring, 'outbox', query.cursor);
    const limit = query.limit ?? PAGE;
    const page = await this.mails.list({ limit, after, state: query.state });
    const last = page.length === limit ? page.at(-1) : undefined;
    return { data: page, next: last ? writeCursor(this.keyring, 'outbox', last.place) : null };
  }
}
