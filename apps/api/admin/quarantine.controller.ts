import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import {
  inputPipe,
  Keyring,
  matching,
  oneOf,
  readCursor,
  readQuery,
  shortText,
  wholeNumber,
  writeCursor,
} from '#platform';
import { QuarantineService } from '#response';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { QuarantineDecisionDto, QuarantinedView, quarantinedView, QuarantineView } from './quarantine.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Answers that traps caught, or that nobody worked for. They wait for a person, and nothing of them counts. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/quarantine')
export class QuarantineController {
  constructor(
    @Inject(QuarantineService) private readonly quarantine: QuarantineService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'What was caught, newest first. Of the answers only what does not tell how they rate.' })
  @ApiOkResponse({ type: QuarantineView })
  async list(@Req() request: StaffRequest): Promise<QuarantineView> {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      waveId: matching(UUID),
      state: oneOf('waiting', 'decided'),
    });
    const { limit = 50, cursor, ...filter } = query;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'quarantine', cursor);
    const page = await this.quarantine.list({ ...filter, limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'quarantine', [last.receivedAt.toISOString(), last.id]);
    return { data: page.map(quarantinedView), next: next ?? null };
  }

  @Post(':invitation/:id/release')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({ summary: 'Lets it become an answer, marked by what caught it. Open answers still rank nobody.' })
  @ApiOkResponse({ type: QuarantinedView })
  @ApiResponse({ status: 409, description: 'already-decided, already-submitted or quota-full' })
  @ApiResponse({ status: 422, description: 'answers-invalid: it does not fit its questionnaire' })
  release(
    @Param('invitation') invitation: string,
    @Param('id') id: string,
    @Body(inputPipe) { reason }: QuarantineDecisionDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuarantinedView> {
    const key = { invitationId: idIn(invitation), id: idIn(id) };
    return this.#decided(key, this.quarantine.release(key, { reason, decidedBy: session.staff.email }));
  }

  @Post(':invitation/:id/discard')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({ summary: 'Leaves it out for good; it stays on record with the reason.' })
  @ApiOkResponse({ type: QuarantinedView })
  @ApiResponse({ status: 409, description: 'already-decided' })
  discard(
    @Param('invitation') invitation: string,
    @Param('id') id: string,
    @Body(inputPipe) { reason }: QuarantineDecisionDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuarantinedView> {
    const key = { invitationId: idIn(invitation), id: idIn(id) };
    return this.#decided(key, this.quarantine.discard(key, { reason, decidedBy: session.staff.email }));
  }

  async #decided(
    key: { readonly invitationId: string; readonly id: string },
    decision: Promise<void>,
  ): Promise<QuarantinedView> {
    await decision;
    return quarantinedView(await this.quarantine.listing(key));
  }
}
