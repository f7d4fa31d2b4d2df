import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { ProbeExportService, ProbeListService, ProbeSlaService, SLA_GROUPS } from '#evidence';
import { Keyring, matching, oneOf, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { SLUG } from './label.dto.js';
import { ProbesView, ProbeView } from './probe.dto.js';
import { probeSummaryView, probeView } from './probe.views.js';
import { PROBE_PHASES } from './probe-round.dto.js';
import { SlaView } from './probe-rating.dto.js';
import { SEVERITIES } from './probe-scenario.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FILTERS = ['vendor', 'scenario', 'severity', 'slot', 'phase', 'runner', 'limit', 'cursor'];

/** What became of the probes of a round: for those who plan and settle, masked. */
@ApiTags('probes')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:wave/probe-rounds/:round')
export class ProbeController {
  constructor(
    @Inject(ProbeListService) private readonly probes: ProbeListService,
    @Inject(ProbeSlaService) private readonly sla: ProbeSlaService,
    @Inject(ProbeExportService) private readonly exports: ProbeExportService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('probes')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'Probes of a round in the order of their plan.' })
  @ApiQuery({ name: 'vendor', required: false, description: 'Slug.' })
  @ApiQuery({ name: 'scenario', required: false })
  @ApiQuery({ name: 'severity', required: false, schema: { type: 'string', enum: [...SEVERITIES] } })
  @ApiQuery({ name: 'slot', required: false })
  @ApiQuery({ name: 'phase', required: false, schema: { type: 'string', enum: [...PROBE_PHASES] } })
  @ApiQuery({ name: 'runner', required: false })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200 } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: ProbesView, description: `Filters: ${FILTERS.join(', ')}.` })
  async list(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Req() request: StaffRequest,
  ): Promise<ProbesView> {
    const {
      limit = 50,
      cursor,
      ...filter
    } = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      vendor: matching(SLUG),
      scenario: matching(SLUG),
      severity: oneOf(...SEVERITIES),
      slot: matching(SLUG),
      phase: oneOf(...PROBE_PHASES),
      runner: matching(UUID),
    });
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'probes', cursor);
    const page = await this.probes.list(keyOf(wave, round), { ...filter, limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'probes', [last.plannedAt.toISOString(), last.id]);
    return { data: page.map(probeSummaryView), next: next ?? null };
  }

  @Get('probes/:probe')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'A probe with its events and its masked transcript.' })
  @ApiOkResponse({ type: ProbeView })
  async read(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Param('probe') probe: string,
  ): Promise<ProbeView> {
    return probeView(await this.probes.read(keyOf(wave, round), idIn(probe)));
  }

  @Get('sla')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({
    summary: 'Shares answered by a person within 30 minutes, 4 hours and a day, with Kaplan–Meier intervals.',
    description: 'Open probes are censored at their age; those never answered within their horizon stay unanswered.',
  })
  @ApiQuery({ name: 'by', required: false, schema: { type: 'string', enum: [...SLA_GROUPS], default: 'all' } })
  @ApiOkResponse({ type: SlaView })
  async attainment(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Req() request: StaffRequest,
  ): Promise<SlaView> {
    const { by = 'all' } = readQuery(queryOf(request), { by: oneOf(...SLA_GROUPS) });
    const { now, groups } = await this.sla.attainment(keyOf(wave, round), by);
    return { by, now: now.toISOString(), data: groups };
  }

  @Get('export.csv')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'A row for each probe: plan, times, what raters said and what counts. Codes are stable.' })
  @ApiQuery({ name: 'bom', required: false, schema: { type: 'string', enum: ['1'] } })
  @ApiResponse({ status: 200, content: { 'text/csv': {} } })
  async export(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Req() request: StaffRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bom } = readQuery(queryOf(request), { bom: matching(/^1$/) });
    const file = await this.exports.csv(keyOf(wave, round), bom !== undefined);
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="probes-${idIn(round)}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(file);
  }
}

const keyOf = (wave: string, round: string) => ({ waveId: idIn(wave), roundId: idIn(round) });
