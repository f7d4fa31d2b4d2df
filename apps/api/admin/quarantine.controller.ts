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
import { CAUGHT_BY, QuarantineDecisionService, QuarantineService } from '#response';
import { choice, ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import {
  QuarantineCountView,
  QuarantineDecisionDto,
  QuarantineDecisionsDto,
  QuarantinedView,
  quarantinedView,
  QuarantineOutcomesView,
  QuarantineView,
} from './quarantine.dto.js';
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
    @Inject(QuarantineDecisionService) private readonly decisions: QuarantineDecisionService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @ReadsQuery(
    'limit',
    'cursor',
    'waveId',
    'vendorId',
    ['reason', choice(CAUGHT_BY)],
    ['state', choice(['waiting', 'decided'])],
  )
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'What was caught, newest first. Of the answers only what does not tell how they rate.' })
  @ApiOkResponse({ type: QuarantineView })
  async list(@Req() request: StaffRequest): Promise<QuarantineView> {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      waveId: matching(UUID),
      vendorId: matching(UUID),
      reason: oneOf(...CAUGHT_BY),
      state: oneOf('waiting', 'decided'),
    });
    const { limit = 50, cursor, ...filter } = query;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'quarantine', cursor);
    const page = await this.quarantine.list({ ...filter, limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const place = last && [last.receivedAt.toISOString(), last.invitationId, last.id];
    const next = place && writeCursor(this.keyring, 'quarantine', place);
    return { data: page.map(quarantinedView), next: next ?? null };
  }

  @Get('count')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'How many wait for a person.' })
  @ApiOkResponse({ type: QuarantineCountView })
  async count(): Promise<QuarantineCountView> {
    return { waiting: await this.quarantine.countWaiting() };
  }

  @Get(':invitation/:id')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'One of them.' })
  @ApiOkResponse({ type: QuarantinedView })
  async one(@Param('invitation') invitation: string, @Param('id') id: string): Promise<QuarantinedView> {
    return quarantinedView(await this.quarantine.listing(keyOf(invitation, id)));
  }

  @Post('decisions')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({ summary: 'Decides about several, each on its own, and says of each what became of it.' })
  @ApiOkResponse({ type: QuarantineOutcomesView })
  async decide(
    @Body(inputPipe) { answers, decision, reason }: QuarantineDecisionsDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuarantineOutcomesView> {
    const keys = answers.map(({ invitationId, id }) => ({ invitationId, id }));
    return { data: await this.decisions.decideAll(keys, decision, { reason, decidedBy: session.staff.email }) };
  }

  @Post(':invitation/:id/release')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({ summary: 'Lets it become an answer, marked by what caught it. Open answers still rank nobody.' })
  @ApiOkResponse({ type: QuarantinedView })
  @ApiResponse({ status: 409, description: 'already-decided, already-submitted, answer-not-kept or quota-full' })
  @ApiResponse({ status: 422, description: 'answers-invalid: it does not fit its questionnaire' })
  async release(
    @Param('invitation') invitation: string,
    @Param('id') id: string,
    @Body(inputPipe) { reason }: QuarantineDecisionDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuarantinedView> {
    const key = keyOf(invitation, id);
    await this.decisions.release(key, { reason, decidedBy: session.staff.email });
    return quarantinedView(await this.quarantine.listing(key));
  }

  @Post(':invitation/:id/discard')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({ summary: 'Leaves it out; it stays on record with the reason.' })
  @ApiOkResponse({ type: QuarantinedView })
  @ApiResponse({ status: 409, description: 'already-decided' })
  async discard(
    @Param('invitation') invitation: string,
    @Param('id') id: string,
    @Body(inputPipe) { reason }: QuarantineDecisionDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuarantinedView> {
    const key = keyOf(invitation, id);
    await this.decisions.discard(key, { reason, decidedBy: session.staff.email });
    return quarantinedView(await this.quarantine.listing(key));
  }

  @Post(':invitation/:id/take-back')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({
    summary: 'Lets one wait again that was left out. What was let in is an answer, and ruled on as such.',
  })
  @ApiOkResponse({ type: QuarantinedView })
  @ApiResponse({ status: 409, description: 'already-decided' })
  async takeBack(@Param('invitation') invitation: string, @Param('id') id: string): Promise<QuarantinedView> {
    const key = keyOf(invitation, id);
    await this.decisions.takeBack(key);
    return quarantinedView(await this.quarantine.listing(key));
  }
}

const keyOf = (invitation: string, id: string) => ({ invitationId: idIn(invitation), id: idIn(id) });
