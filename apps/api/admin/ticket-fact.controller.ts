import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { SurveyScoreService } from '#benchmark';
import { TicketBatchService, TicketDeskService, ticketTemplate } from '#evidence';
import { compareWithSurvey, evidenceErrors } from '#evidence/core';
import { inputPipe, Keyring, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { numberIn } from './number-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import {
  overviewView,
  sayingView,
  staffBatchView,
  StaffTicketBatchesView,
  StaffTicketBatchView,
  TicketHistoryView,
  TicketOverviewsView,
  TicketVerdictDto,
  TicketWithdrawalDto,
} from './ticket-fact.dto.js';

const PAGE = 50;

/** What vendors’ ticket systems say, how it looks beside what customers say, and who vouches for it. */
@ApiTags('evidence')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Allow(...PERMISSIONS['evidence.read'])
@Controller('v1/admin/waves/:wave/ticket-facts')
export class TicketFactAdminController {
  constructor(
    @Inject(TicketDeskService) private readonly desk: TicketDeskService,
    @Inject(TicketBatchService) private readonly batches: TicketBatchService,
    @Inject(SurveyScoreService) private readonly survey: SurveyScoreService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every vendor of the study: its tickets, what looks odd, the gap to what customers say.' })
  @ApiOkResponse({ type: TicketOverviewsView })
  async overview(@Param('wave') wave: string): Promise<TicketOverviewsView> {
    const waveId = idIn(wave);
    const [vendors, survey] = await Promise.all([this.desk.overview(waveId), this.survey.of(waveId)]);
    return {
      data: vendors.map((vendor) =>
        overviewView(vendor, compareWithSurvey(vendor.figures, survey.get(vendor.vendorId) ?? [])),
      ),
    };
  }

  @Get('template.csv')
  @ApiOperation({ summary: 'A file to begin with: the columns and two rows.' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  template(@Res() reply: FastifyReply): void {
    void reply
      .header('content-disposition', 'attachment; filename="ticket-facts.csv"')
      .type('text/csv; charset=utf-8')
      .send(ticketTemplate());
  }

  @Get(':vendor/batches')
  @ApiOperation({ summary: 'The batches of a vendor, newest first.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: StaffTicketBatchesView })
  async list(
    @Param('wave') wave: string,
    @Param('vendor') vendor: string,
    @Req() request: FastifyRequest,
  ): Promise<StaffTicketBatchesView> {
    const key = keyIn(wave, vendor);
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400) };
    const { limit = PAGE, cursor } = readQuery(queryOf(request), spec);
    const name = `ticket-batches ${key.waveId} ${key.vendorId}`;
    const [before] = cursor === undefined ? [] : readCursor(this.keyring, name, cursor);
    const page = await this.desk.batches(key, { limit, before: before === undefined ? undefined : Number(before) });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, name, [String(last.number)]) : null;
    return { data: page.map(staffBatchView), next };
  }

  @Get(':vendor/history')
  @ApiOperation({ summary: 'All that was ever said of one ticket.' })
  @ApiQuery({ name: 'ticket', required: true, description: 'The vendor’s id of it.' })
  @ApiOkResponse({ type: TicketHistoryView })
  async history(
    @Param('wave') wave: string,
    @Param('vendor') vendor: string,
    @Req() request: FastifyRequest,
  ): Promise<TicketHistoryView> {
    const { ticket } = readQuery(queryOf(request), { ticket: shortText(64) });
    if (ticket === undefined) throw evidenceErrors.ticketBatchNotFound();
    return { data: (await this.desk.history(keyIn(wave, vendor), ticket)).map(sayingView) };
  }

  @Post(':vendor/verification')
  @HttpCode(204)
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({ summary: 'Vouches for an export being complete, or takes that back. The next batch makes it void.' })
  @ApiResponse({ status: 412, description: 'changed-since: there is another revision' })
  decide(
    @Param('wave') wave: string,
    @Param('vendor') vendor: string,
    @Body(inputPipe) verdict: TicketVerdictDto,
    @Req() { session }: StaffRequest,
  ): Promise<void> {
    return this.desk.decide(keyIn(wave, vendor), verdict, session.staff.id);
  }

  @Post(':vendor/batches/:number/withdrawal')
  @HttpCode(200)
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({ summary: 'Takes a batch out, for a reason its vendor reads; what is published stays.' })
  @ApiOkResponse({ type: StaffTicketBatchView })
  @ApiResponse({ status: 409, description: 'ticket-batch-withdrawn' })
  async withdraw(
    @Param('wave') wave: string,
    @Param('vendor') vendor: string,
    @Param('number') number: string,
    @Body(inputPipe) { reason }: TicketWithdrawalDto,
    @Req() { session }: StaffRequest,
  ): Promise<StaffTicketBatchView> {
    const act = { by: `staff:${session.staff.id}`, reason };
    return staffBatchView(await this.batches.withdrawByStaff(keyIn(wave, vendor), numberIn(number), act));
  }
}

const keyIn = (wave: string, vendor: string) => ({ waveId: idIn(wave), vendorId: idIn(vendor) });
