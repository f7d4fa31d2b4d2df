import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { ProbeRoundService } from '#evidence';
import { inputPipe, Keyring, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import {
  NewRoundDto,
  PlannerView,
  PlanPreviewDto,
  PlanPreviewView,
  ReasonDto,
  RoundsView,
  RoundVendorDto,
  RoundView,
} from './probe-round.dto.js';
import { previewView, roundSummaryView, roundView } from './probe-round.views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** Rounds of probes: designed, looked at, fixed, run, rated and closed. */
@ApiTags('probes')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:wave')
export class ProbeRoundController {
  constructor(
    @Inject(ProbeRoundService) private readonly rounds: ProbeRoundService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('probe-planner')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'What a round can be made of: vendors of the study, people who may send, slots.' })
  @ApiOkResponse({ type: PlannerView })
  planner(@Param('wave') wave: string): Promise<PlannerView> {
    return this.rounds.planner(idIn(wave));
  }

  @Get('probe-rounds')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'Rounds of a wave, newest first.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200 } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: RoundsView })
  async list(@Param('wave') wave: string, @Req() request: StaffRequest): Promise<RoundsView> {
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400) };
    const { limit = 50, cursor } = readQuery(queryOf(request), spec);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'probe-rounds', cursor);
    const page = await this.rounds.list(idIn(wave), { limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'probe-rounds', [last.createdAt.toISOString(), last.id]);
    return { data: page.map(roundSummaryView), next: next ?? null };
  }

  @Post('probe-rounds/preview')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'The plan that a design and a seed give, with its workload and what it falls short of.' })
  @ApiOkResponse({ type: PlanPreviewView })
  @ApiResponse({ status: 422, description: 'probe-design-invalid or probe-plan-too-tight' })
  async preview(@Param('wave') wave: string, @Body(inputPipe) dto: PlanPreviewDto): Promise<PlanPreviewView> {
    return previewView(await this.rounds.preview(idIn(wave), dto));
  }

  @Post('probe-rounds')
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'Keeps a round as a draft. Nothing is sent before it is started.' })
  @ApiCreatedResponse({ type: RoundView })
  @ApiResponse({ status: 422, description: 'probe-design-invalid or probe-plan-too-tight' })
  async create(
    @Param('wave') wave: string,
    @Body(inputPipe) dto: NewRoundDto,
    @Req() { session }: StaffRequest,
  ): Promise<RoundView> {
    return roundView(await this.rounds.create(idIn(wave), dto, session.staff.id));
  }

  @Get('probe-rounds/:round')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'A round with its design, its vendors and how far it is.' })
  @ApiOkResponse({ type: RoundView })
  async read(@Param('wave') wave: string, @Param('round') round: string): Promise<RoundView> {
    return roundView(await this.rounds.read(keyOf(wave, round)));
  }

  @Put('probe-rounds/:round/vendors/:vendor')
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'How a vendor (by slug) is asked in a draft, and who of it agreed to urgent drills.' })
  @ApiOkResponse({ type: RoundView })
  @ApiResponse({ status: 409, description: 'probe-round-state' })
  async setVendor(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Param('vendor') vendor: string,
    @Body(inputPipe) { locale, supportAddress, consent }: RoundVendorDto,
    @Req() { session }: StaffRequest,
  ): Promise<RoundView> {
    const facts = { slug: vendor, locale, supportAddress: supportAddress ?? null, consent: consent ?? null };
    return roundView(await this.rounds.setVendor(keyOf(wave, round), facts, session.staff.id));
  }

  @Post('probe-rounds/:round/start')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'Fixes the plan: from now on runners see their probes.' })
  @ApiOkResponse({ type: RoundView })
  @ApiResponse({ status: 409, description: 'probe-round-state' })
  @ApiResponse({ status: 422, description: 'probe-consent-missing: /vendors/<slug>/scenarios/<key>' })
  async start(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Req() { session }: StaffRequest,
  ): Promise<RoundView> {
    return roundView(await this.rounds.start(keyOf(wave, round), session.staff.id));
  }

  @Post('probe-rounds/:round/cancel')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'Ends a round that is not closed. Nothing of it counts.' })
  @ApiOkResponse({ type: RoundView })
  @ApiResponse({ status: 409, description: 'probe-round-state' })
  async cancel(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Body(inputPipe) { reason }: ReasonDto,
    @Req() { session }: StaffRequest,
  ): Promise<RoundView> {
    return roundView(await this.rounds.cancel(keyOf(wave, round), reason, session.staff.id));
  }

  @Post('probe-rounds/:round/rate-anew')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.settle'])
  @ApiOperation({
    summary: 'After raters were trained again: every transcript is rated anew, and the new ratings count.',
  })
  @ApiOkResponse({ type: RoundView })
  @ApiResponse({ status: 409, description: 'probe-round-state' })
  async rateAnew(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Body(inputPipe) { reason }: ReasonDto,
    @Req() { session }: StaffRequest,
  ): Promise<RoundView> {
    return roundView(await this.rounds.rateAnew(keyOf(wave, round), reason, session.staff.id));
  }

  @Post('probe-rounds/:round/close')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.settle'])
  @ApiOperation({ summary: 'When all are followed, rated and settled: from now on the round is evidence.' })
  @ApiOkResponse({ type: RoundView })
  @ApiResponse({ status: 409, description: 'probe-round-state or probe-round-open' })
  async close(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Req() { session }: StaffRequest,
  ): Promise<RoundView> {
    return roundView(await this.rounds.close(keyOf(wave, round), session.staff.id));
  }
}

const keyOf = (wave: string, round: string) => ({ waveId: idIn(wave), roundId: idIn(round) });
