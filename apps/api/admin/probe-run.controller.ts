import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { ProbeListService, ProbeMailOrderService, ProbeRunService } from '#evidence';
import { inputPipe, Keyring, oneOf, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import {
  MessageJudgementDto,
  MyProbesView,
  MyProbeView,
  ProbeEventDto,
  ProbeMailDto,
  ProbeMessageDto,
  ProbeUndoDto,
} from './probe.dto.js';
import { myProbeView, probeSummaryView } from './probe.views.js';
import { PROBE_PHASES } from './probe-round.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** A runner’s workbench: own probes only, everything else is not there. */
@ApiTags('probes')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/probes/mine')
export class ProbeRunController {
  constructor(
    @Inject(ProbeListService) private readonly probes: ProbeListService,
    @Inject(ProbeRunService) private readonly run: ProbeRunService,
    @Inject(ProbeMailOrderService) private readonly mails: ProbeMailOrderService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({
    summary: 'Own probes of running rounds in the order of their plan: what to send, what is waited for.',
  })
  @ApiQuery({ name: 'phase', required: false, schema: { type: 'string', enum: [...PROBE_PHASES] } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200 } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: MyProbesView })
  async list(@Req() request: StaffRequest): Promise<MyProbesView> {
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400), phase: oneOf(...PROBE_PHASES) };
    const { limit = 100, cursor, phase } = readQuery(queryOf(request), spec);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'my-probes', cursor);
    const { data, now } = await this.probes.mine(request.session.staff.id, { phase, limit, after });
    const last = data.length === limit ? data.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'my-probes', [last.plannedAt.toISOString(), last.id]);
    return { data: data.map(probeSummaryView), next: next ?? null, now: now.toISOString() };
  }

  @Get(':probe')
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({ summary: 'An own probe with what to send, where to, and its transcript as it was written.' })
  @ApiOkResponse({ type: MyProbeView })
  async read(@Param('probe') probe: string, @Req() { session }: StaffRequest): Promise<MyProbeView> {
    return this.#shown(probe, session.staff.id);
  }

  @Post(':probe/events')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({
    summary: 'Records what happened, such as `sent` or `human-reply`. A solution is a reply by a person, too.',
  })
  @ApiOkResponse({ type: MyProbeView })
  @ApiResponse({ status: 409, description: 'probe-finished or probe-round-state' })
  @ApiResponse({
    status: 422,
    description:
      'probe-events-invalid: /at runs-backwards, in-the-future, before-start; /kind sent-twice, after-solution …',
  })
  async record(
    @Param('probe') probe: string,
    @Body(inputPipe) { id, kind, at }: ProbeEventDto,
    @Req() { session }: StaffRequest,
  ): Promise<MyProbeView> {
    await this.run.record(mine(probe, session), { id, kind, at: new Date(at) });
    return this.#shown(probe, session.staff.id);
  }

  @Post(':probe/undo')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({ summary: 'Takes back the last event that stands, if oneself entered it. Both stay on record.' })
  @ApiOkResponse({ type: MyProbeView })
  @ApiResponse({ status: 409, description: 'probe-not-undoable, probe-finished or probe-round-state' })
  async undo(
    @Param('probe') probe: string,
    @Body(inputPipe) { id, eventId }: ProbeUndoDto,
    @Req() { session }: StaffRequest,
  ): Promise<MyProbeView> {
    await this.run.undo(mine(probe, session), { id, eventId });
    return this.#shown(probe, session.staff.id);
  }

  @Post(':probe/messages')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({ summary: 'Pastes a message into the transcript: masked at once for everybody else, with its event.' })
  @ApiOkResponse({ type: MyProbeView })
  @ApiResponse({ status: 422, description: 'probe-events-invalid' })
  async paste(
    @Param('probe') probe: string,
    @Body(inputPipe) { id, direction, at, text, event, hide }: ProbeMessageDto,
    @Req() { session }: StaffRequest,
  ): Promise<MyProbeView> {
    const message = { id, direction, at: new Date(at), text, event: event ?? null, hide: hide ?? [] };
    await this.run.paste(mine(probe, session), message);
    return this.#shown(probe, session.staff.id);
  }

  @Post(':probe/messages/:message/judgement')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({ summary: 'Says what a mail that came in was; its event has the time at which it came in.' })
  @ApiOkResponse({ type: MyProbeView })
  @ApiResponse({ status: 409, description: 'probe-message-judged' })
  async judge(
    @Param('probe') probe: string,
    @Param('message') message: string,
    @Body(inputPipe) { judgement }: MessageJudgementDto,
    @Req() { session }: StaffRequest,
  ): Promise<MyProbeView> {
    await this.run.judge(mine(probe, session), idIn(message), judgement);
    return this.#shown(probe, session.staff.id);
  }

  @Post(':probe/mails')
  @HttpCode(202)
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({ summary: 'Sends the question, or a further mail, to the support address of the round.' })
  @ApiResponse({ status: 202, type: MyProbeView })
  @ApiResponse({ status: 409, description: 'probe-mail-unavailable, probe-mail-sent, probe-finished' })
  async mail(
    @Param('probe') probe: string,
    @Body(inputPipe) { id, text }: ProbeMailDto,
    @Req() { session }: StaffRequest,
  ): Promise<MyProbeView> {
    await this.mails.order(mine(probe, session), { id, text: text ?? null });
    return this.#shown(probe, session.staff.id);
  }

  @Post(':probe/finish')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.run'])
  @ApiOperation({
    summary: 'Ends the following of a probe that is solved, or whose horizon has passed, answered or not.',
  })
  @ApiOkResponse({ type: MyProbeView })
  @ApiResponse({ status: 409, description: 'probe-not-followed or probe-mail-waiting' })
  async finish(@Param('probe') probe: string, @Req() { session }: StaffRequest): Promise<MyProbeView> {
    await this.run.finish(mine(probe, session));
    return this.#shown(probe, session.staff.id);
  }

  async #shown(probe: string, runnerId: string): Promise<MyProbeView> {
    return myProbeView(await this.probes.readMine(idIn(probe), runnerId));
  }
}

const mine = (probe: string, { staff }: StaffRequest['session']) => ({ probeId: idIn(probe), runnerId: staff.id });
