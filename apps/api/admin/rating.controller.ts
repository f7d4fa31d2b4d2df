import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { RatingService } from '#evidence';
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
import { idIn } from './id-in.js';
import { marketView, RatingsView, RatingView, ratingView } from './rating.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { outcomeView, RatingFileDto, VoiceImportsView, voiceImportView, VoiceOutcomeView } from './voice.dto.js';
import { sendTable } from './voice-file.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What public sites say of the vendors of a wave: shown with its source, never scored. */
@ApiTags('evidence')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:wave/ratings')
export class RatingController {
  constructor(
    @Inject(RatingService) private readonly ratings: RatingService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'Ratings of public sites, newest first, and what they come to vendor by vendor.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'vendorId', required: false })
  @ApiOkResponse({ type: RatingsView })
  async list(@Param('wave') wave: string, @Req() request: StaffRequest): Promise<RatingsView> {
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400), vendorId: matching(UUID) };
    const { limit = 50, cursor, vendorId } = readQuery(queryOf(request), spec);
    const waveId = idIn(wave);
    const market = marketView(await this.ratings.market(waveId));
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'ratings', cursor);
    const page = await this.ratings.list({ waveId, limit, vendorId, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, 'ratings', [last.day, last.id]) : null;
    return { data: page.map(ratingView), market, next };
  }

  @Get('imports')
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'The latest files, newest first.' })
  @ApiOkResponse({ type: VoiceImportsView })
  async imports(@Param('wave') wave: string): Promise<VoiceImportsView> {
    return { data: (await this.ratings.imports(idIn(wave))).map(voiceImportView) };
  }

  @Post('imports')
  @HttpCode(200)
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({
    summary:
      'Takes ratings in from a table or from JSON: all rows, or none where one is wrong. What is there already is counted as a duplicate.',
  })
  @ApiOkResponse({ type: VoiceOutcomeView })
  @ApiResponse({ status: 422, description: 'ratings-invalid, with a pointer for each fault' })
  async import(
    @Param('wave') wave: string,
    @Body(inputPipe) { name = '', csv, ratings, dryRun }: RatingFileDto,
    @Req() { session }: StaffRequest,
  ): Promise<VoiceOutcomeView> {
    const own = { waveId: idIn(wave), name, isDryRun: dryRun, importedBy: session.staff.email };
    return outcomeView(await this.ratings.import({ ...own, csv, rows: ratings }));
  }

  @Delete('imports/:id')
  @HttpCode(204)
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({ summary: 'Takes a file back, with all that it brought. That it was there stays on record.' })
  @ApiResponse({ status: 404, description: 'not-found: no such file, or it was taken back before' })
  async undo(@Param('wave') wave: string, @Param('id') id: string, @Req() { session }: StaffRequest): Promise<void> {
    await this.ratings.undo({ waveId: idIn(wave), id: idIn(id), by: session.staff.email });
  }

  @Get('template.csv')
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'A table to fill in.' })
  @ApiQuery({ name: 'vendor', required: false, description: 'Slug of the vendor in its example.' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  template(@Req() request: StaffRequest, @Res() reply: FastifyReply): void {
    const { vendor = 'aurora' } = readQuery(queryOf(request), { vendor: matching(/^[a-z0-9-]{1,64}$/) });
    sendTable(reply, 'ratings.csv', this.ratings.template(vendor));
  }

  @Get('export')
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'All ratings of a wave, as a table that can be read in again, or as JSON.' })
  @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: ['csv', 'json'] } })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': {} } })
  async export(@Param('wave') wave: string, @Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const { format = 'csv' } = readQuery(queryOf(request), { format: oneOf('csv', 'json') });
    const waveId = idIn(wave);
    if (format === 'csv') return sendTable(reply, 'ratings.csv', await this.ratings.csv(waveId));
    const ratings: RatingView[] = (await this.ratings.all(waveId)).map(ratingView);
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="ratings.json"')
      .send({ ratings });
  }
}
