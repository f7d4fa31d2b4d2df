import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { CodingService, FINDING_TASKS, FindingImportService, FindingService } from '#evidence';
import { FINDING_KINDS, FINDING_STATES } from '#evidence/core';
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
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { FindingDto } from './finding.dto.js';
import { FindingsView, FindingView, findingView, OriginalFindingView } from './finding.views.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { sendTable } from './voice-file.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIMENSION = /^[A-Za-z0-9_-]{1,40}$/;

const FILTER = {
  limit: wholeNumber(1, 200),
  cursor: shortText(400),
  vendorId: matching(UUID),
  kind: oneOf(...FINDING_KINDS),
  state: oneOf(...FINDING_STATES),
  dimension: matching(DIMENSION),
  task: oneOf(...FINDING_TASKS),
};

/** What interviews, cases, media and posts say of the vendors of a wave: quotes and cases, never a score. */
@ApiTags('evidence')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:wave/findings')
export class FindingController {
  constructor(
    @Inject(FindingService) private readonly findings: FindingService,
    @Inject(FindingImportService) private readonly imports: FindingImportService,
    @Inject(CodingService) private readonly codings: CodingService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'Findings, newest first, masked. `task` names what waits for whoever asks.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'vendorId', required: false })
  @ApiQuery({ name: 'kind', required: false, enum: FINDING_KINDS })
  @ApiQuery({ name: 'state', required: false, enum: FINDING_STATES })
  @ApiQuery({ name: 'dimension', required: false })
  @ApiQuery({ name: 'task', required: false, enum: FINDING_TASKS })
  @ApiOkResponse({ type: FindingsView })
  async list(@Param('wave') wave: string, @Req() request: StaffRequest): Promise<FindingsView> {
    const { limit = 50, cursor, ...filter } = readQuery(queryOf(request), FILTER);
    const waveId = idIn(wave);
    const dimensions = await this.findings.dimensions(waveId);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'findings', cursor);
    const person = request.session.staff.email;
    const page = await this.findings.list({ ...filter, waveId, limit, after, person });
    const last = page.length === limit ? page.at(-1) : undefined;
    return {
      data: page.map((finding) => findingView(finding, person)),
      dimensions,
      tallies: await this.findings.tallies(waveId),
      agreement: await this.codings.agreement(waveId),
      next: last ? writeCursor(this.keyring, 'findings', [last.day, last.id]) : null,
    };
  }

  @Post()
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({ summary: 'Adds one. What could give somebody away is masked before it is stored.' })
  @ApiResponse({ status: 201, type: FindingView })
  @ApiResponse({ status: 422, description: 'findings-invalid; already-there at /text where it is' })
  async add(
    @Param('wave') wave: string,
    @Body(inputPipe) finding: FindingDto,
    @Req() { session }: StaffRequest,
  ): Promise<FindingView> {
    const { email } = session.staff;
    const id = await this.imports.add(idIn(wave), finding, email);
    return findingView(await this.findings.finding(idIn(wave), id), email);
  }

  @Get('template.csv')
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'A table to fill in.' })
  @ApiQuery({ name: 'vendor', required: false, description: 'Slug of the vendor in its examples.' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  template(@Req() request: StaffRequest, @Res() reply: FastifyReply): void {
    const { vendor = 'aurora' } = readQuery(queryOf(request), { vendor: matching(/^[a-z0-9-]{1,64}$/) });
    sendTable(reply, 'findings.csv', this.findings.template(vendor));
  }

  @Get('export.csv')
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'All findings of a wave, masked, with what is settled about them.' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(@Param('wave') wave: string, @Res() reply: FastifyReply): Promise<void> {
    sendTable(reply, 'findings.csv', await this.findings.csv(idIn(wave)));
  }

  @Get(':id')
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'One of them.' })
  @ApiOkResponse({ type: FindingView })
  async one(
    @Param('wave') wave: string,
    @Param('id') id: string,
    @Req() { session }: StaffRequest,
  ): Promise<FindingView> {
    return findingView(await this.findings.finding(idIn(wave), idIn(id)), session.staff.email);
  }

  @Get(':id/original')
  @Allow(...PERMISSIONS['responses.originals'])
  @ApiOperation({ summary: 'As it was handed in. Who looked is kept on record.' })
  @ApiOkResponse({ type: OriginalFindingView })
  original(
    @Param('wave') wave: string,
    @Param('id') id: string,
    @Req() { session }: StaffRequest,
  ): Promise<OriginalFindingView> {
    return this.findings.original(idIn(wave), idIn(id), session.staff.email);
  }
}
