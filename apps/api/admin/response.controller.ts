import { Controller, Get, Inject, Param, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { Keyring, matching, queryErrors, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { OverviewService } from '#response';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';
import { idIn } from './id-in.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ResponseController {
  constructor(
    @Inject(OverviewService) private readonly overview: OverviewService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('responses')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'Answers, newest first, without anything of the person. `q` finds literal text.' })
  async responses(@Req() request: FastifyRequest) {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      waveId: matching(UUID),
      q: shortText(200),
    });
    const limit = query.limit ?? 50;
    const after = query.cursor === undefined ? undefined : readCursor(this.keyring, 'responses', query.cursor);
    const page = await this.overview.answers({ limit, after, waveId: query.waveId, text: query.q });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'responses', [last.submittedAt.toISOString(), last.id]);
    return { data: page, next: next ?? null };
  }

  @Get('responses/:id')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'One answer with what was answered.' })
  async response(@Param('id') id: string) {
    const answer = await this.overview.answer(idIn(id));
    if (!answer) throw queryErrors.notFound();
    return answer;
  }

  @Get('waves/:id/overview')
  @Allow(...PERMISSIONS['results.read'])
  @ApiOperation({ summary: 'How a wave goes: the funnel and each vendor’s progress.' })
  async wave(@Param('id') id: string) {
    const waveId = idIn(id);
    const [funnel, vendors] = await Promise.all([this.overview.funnel(waveId), this.overview.byVendor(waveId)]);
    return { funnel, vendors };
  }
}
