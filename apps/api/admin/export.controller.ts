import { Readable } from 'node:stream';
import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { accountErrors, PERMISSIONS, type StaffRole } from '#account';
import { LOCALES } from '#kernel';
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
import { CODEBOOK_FORMATS, codebookFile, WaveExportService } from '#response';
import { ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import {
  AnsweredVersionsView,
  answeredVersionView,
  ExportDto,
  ExportsView,
  exportView,
  ExportView,
  requestIn,
} from './export.dto.js';
import { idIn } from './id-in.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

function checkMayTake(role: StaffRole, { originals }: { readonly originals: boolean }): void {
  const allowed: readonly StaffRole[] = PERMISSIONS['responses.originals'];
  if (originals && !allowed.includes(role)) throw accountErrors.forbidden(allowed);
}

/** What a file may be, by its format; that of SPSS is an archive. */
const FILE_CONTENT = {
  'text/csv': {},
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
  'application/vnd.apache.parquet': {},
  'application/zip': {},
};

@ApiTags('exports')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ExportController {
  constructor(
    @Inject(WaveExportService) private readonly exports: WaveExportService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('waves/:id/answered-versions')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'Which versions of questionnaires a wave has answers to, and how many; newest first.' })
  @ApiOkResponse({ type: AnsweredVersionsView })
  async versions(@Param('id') id: string): Promise<AnsweredVersionsView> {
    return { data: (await this.exports.versions(idIn(id))).map(answeredVersionView) };
  }

  @Post('waves/:id/exports')
  @RecentLogin()
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({
    summary: 'Orders a file of a wave’s answers. Its file comes into being when it is fetched, once, within a day.',
    description:
      'Names of columns and codes of choices are the same in every export of a version. Of several versions the columns of the newest come first, then those that only older ones have; columns of one name are one. Texts are masked unless originals are ordered. Who ordered what is kept.',
  })
  @ApiCreatedResponse({ type: ExportView })
  @ApiResponse({ status: 403, description: 'forbidden; below-threshold where fewer than 5 answers are anonymous' })
  @ApiResponse({ status: 422, description: 'export-invalid' })
  @ApiResponse({ status: 429, description: 'rate-limited after ten within an hour' })
  async order(
    @Param('id') id: string,
    @Body(inputPipe) dto: ExportDto,
    @Req() { session }: StaffRequest,
  ): Promise<ExportView> {
    const request = requestIn(dto);
    checkMayTake(session.staff.role, request);
    return exportView(await this.exports.order(idIn(id), request, session.staff.email));
  }

  @Get('waves/:id/exports')
  @ReadsQuery('limit', 'cursor')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'Who took which answers of a wave away; newest first.' })
  @ApiOkResponse({ type: ExportsView })
  async list(@Param('id') id: string, @Req() request: StaffRequest): Promise<ExportsView> {
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400) };
    const { limit = 50, cursor } = readQuery(queryOf(request), spec);
    const [after] = cursor === undefined ? [] : readCursor(this.keyring, 'exports', cursor);
    const page = await this.exports.exports(idIn(id), { limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    return { data: page.map(exportView), next: last ? writeCursor(this.keyring, 'exports', [last.id]) : null };
  }

  @Get('waves/:id/codebook')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'What the columns of a wave’s exports mean: for programs, spreadsheets or people.' })
  @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: [...CODEBOOK_FORMATS] } })
  @ApiQuery({ name: 'locale', required: false, schema: { type: 'string', enum: [...LOCALES] } })
  @ApiQuery({ name: 'bom', required: false, schema: { type: 'string', enum: ['1'] } })
  async codebook(@Param('id') id: string, @Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const spec = { format: oneOf(...CODEBOOK_FORMATS), locale: oneOf(...LOCALES), bom: matching(/^1$/) };
    const { format = 'json', locale = 'en', bom } = readQuery(queryOf(request), spec);
    const codebook = await this.exports.codebook(idIn(id));
    const { name, type, content } = codebookFile(codebook, format, { locale, bom: bom !== undefined });
    void asFile(reply, name, type).send(content);
  }

  @Get('exports/:id')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'How far an export is, and what came of it.' })
  @ApiOkResponse({ type: ExportView })
  async record(@Param('id') id: string): Promise<ExportView> {
    return exportView(await this.exports.record(idIn(id)));
  }

  @Get('exports/:id/file')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'The file, as it comes into being; for whoever ordered it.' })
  @ApiResponse({ status: 200, content: FILE_CONTENT })
  @ApiResponse({ status: 409, description: 'export-taken' })
  @ApiResponse({ status: 410, description: 'export-expired' })
  @ApiResponse({ status: 429, description: 'exports-busy while two of one person, or four in all, are being written' })
  async file(@Param('id') id: string, @Req() { session }: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const { staff } = session;
    // The role may have changed since it was ordered.
    checkMayTake(staff.role, (await this.exports.record(idIn(id))).request);
    const { name, type, bytes } = await this.exports.file(id, staff.email);
    void asFile(reply, name, type).send(Readable.from(bytes, { objectMode: false }));
  }
}

function asFile(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(type);
}
