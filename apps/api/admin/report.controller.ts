import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { PublishedReleaseService } from '#benchmark';
import { LOCALES } from '#kernel';
import { inputPipe, oneOf, queryErrors, readQuery } from '#platform';
import { ReportService } from '#report';
import { reportSections } from '#report/core';
import { choice, ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { tagOf, versionIn } from './if-match.js';
import { faultView, ReportCheckView, ReportDraftView, ReportTextDto, sectionView } from './report.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

interface SectionPlace {
  readonly study: string;
  readonly wave: string;
  readonly section: string;
}

/** The words of a report. Its numbers are the release's and cannot be edited. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/reports/:study/:wave')
export class ReportController {
  constructor(
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(ReportService) private readonly reports: ReportService,
  ) {}

  @Get()
  @ReadsQuery(['locale', choice(LOCALES)])
  @Allow(...PERMISSIONS['results.read'])
  @ApiOperation({ summary: 'Sections of the newest release’s report: generated text and what editors made of it.' })
  @ApiOkResponse({ type: ReportDraftView })
  async read(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: StaffRequest,
  ): Promise<ReportDraftView> {
    const { locale = 'zh-CN' } = readQuery(queryOf(request), { locale: oneOf(...LOCALES) });
    const release = await this.releases.find(study, wave);
    const sections = await this.reports.draft(release, locale);
    return { study, wave, revision: release.document.revision, sections: sections.map(sectionView) };
  }

  @Post(':section/check')
  @Allow(...PERMISSIONS['results.read'])
  @HttpCode(200)
  @ApiParam({ name: 'study' })
  @ApiParam({ name: 'wave' })
  @ApiParam({ name: 'section', example: 'summary' })
  @ApiOperation({ summary: 'What a text says that the release does not carry. Changes nothing.' })
  @ApiOkResponse({ type: ReportCheckView })
  async check(
    @Param() { study, wave, section }: SectionPlace,
    @Body(inputPipe) { locale, text }: ReportTextDto,
  ): Promise<ReportCheckView> {
    const release = await this.#withSection(study, wave, section);
    return { faults: this.reports.check(release, locale, section, text).map(faultView) };
  }

  @Put(':section')
  @Allow(...PERMISSIONS['releases.prepare'])
  @ApiParam({ name: 'study' })
  @ApiParam({ name: 'wave' })
  @ApiParam({ name: 'section', example: 'summary' })
  @ApiOperation({ summary: 'Puts a text in the place of the generated one. The release must carry all it says.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"0"' } })
  @ApiOkResponse({ description: 'The section’s new revision' })
  @ApiResponse({ status: 412, description: 'Somebody has changed it since it was read' })
  @ApiResponse({ status: 422, description: 'report-prose-refused: the text says more than the release proves' })
  async save(
    @Param() { study, wave, section }: SectionPlace,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { locale, text }: ReportTextDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ revision: number }> {
    const release = await this.#withSection(study, wave, section);
    const edit = { locale, section, text: text.trim(), revision: versionIn(ifMatch) };
    const revision = await this.reports.save(release, edit, session.staff.email);
    void reply.header('etag', tagOf(revision));
    return { revision };
  }

  async #withSection(study: string, wave: string, section: string) {
    const release = await this.releases.find(study, wave);
    if (!reportSections(release.document).includes(section)) throw queryErrors.notFound();
    return release;
  }
}
