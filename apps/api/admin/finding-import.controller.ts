import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { FindingImportService, FindingService } from '#evidence';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { FindingFileDto } from './finding.dto.js';
import { FindingOutcomeView, findingOutcomeView } from './finding.views.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { VoiceImportsView, voiceImportView } from './voice.dto.js';

/** Files of findings, each of which can be taken back as a whole. */
@ApiTags('evidence')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:wave/findings/imports')
export class FindingImportController {
  constructor(
    @Inject(FindingImportService) private readonly files: FindingImportService,
    @Inject(FindingService) private readonly findings: FindingService,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['evidence.read'])
  @ApiOperation({ summary: 'The latest files, newest first.' })
  @ApiOkResponse({ type: VoiceImportsView })
  async list(@Param('wave') wave: string): Promise<VoiceImportsView> {
    return { data: (await this.findings.imports(idIn(wave))).map(voiceImportView) };
  }

  @Post()
  @HttpCode(200)
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({
    summary:
      'Takes findings in from a table, from JSON or from a GitHub Discussions export: all, or none where one is wrong. What is there already is counted as a duplicate.',
  })
  @ApiOkResponse({ type: FindingOutcomeView })
  @ApiResponse({ status: 422, description: 'findings-invalid, with a pointer for each fault' })
  async import(
    @Param('wave') wave: string,
    @Body(inputPipe) { name = '', csv, findings, discussions, dryRun }: FindingFileDto,
    @Req() { session }: StaffRequest,
  ): Promise<FindingOutcomeView> {
    const own = { waveId: idIn(wave), name, isDryRun: dryRun, importedBy: session.staff.email };
    return findingOutcomeView(await this.files.import({ ...own, csv, rows: findings, discussions }));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...PERMISSIONS['evidence.write'])
  @ApiOperation({ summary: 'Takes a file back, with all that it brought. That it was there stays on record.' })
  @ApiResponse({ status: 404, description: 'not-found: no such file, or it was taken back before' })
  @ApiResponse({ status: 409, description: 'voice-import-used: somebody has coded or judged what it brought' })
  async undo(@Param('wave') wave: string, @Param('id') id: string, @Req() { session }: StaffRequest): Promise<void> {
    await this.files.undo({ waveId: idIn(wave), id: idIn(id), by: session.staff.email });
  }
}
