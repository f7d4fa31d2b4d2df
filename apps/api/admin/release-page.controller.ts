import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { ReleasePreviewService } from '#benchmark';
import { benchmarkPage, previewMarked, previewMarkStylesheet } from '#pages';
import { CONFIG, type Config } from '#platform';
import { assetPath } from '../public/assets.js';
import { benchmarkModel } from '../public/benchmark-model.js';
import { islandPath } from '../public/islands.js';
import { privateHtml, readerLocale } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const MARK = assetPath('preview-mark.css', previewMarkStylesheet);
const REWEIGH = islandPath('reweigh');

/** A release as its readers will see it, for the staff alone: the page of the public, with what it is across it. */
@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('admin/previews')
export class ReleasePageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ReleasePreviewService) private readonly previews: ReleasePreviewService,
  ) {}

  @Get(':waveId/:releaseId')
  @Allow(...PERMISSIONS['releases.read'])
  async page(
    @Param('waveId') waveId: string,
    @Param('releaseId') releaseId: string,
    @Req() request: StaffRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const release = await this.previews.asRead(idIn(waveId), idIn(releaseId));
    const locale = readerLocale(request);
    const url = `${this.config.publicUrl}/admin/previews/${waveId}/${releaseId}`;
    const page = benchmarkPage(benchmarkModel(release, { locale, url, scripts: [REWEIGH] }));
    const back = `/admin/releases/${waveId}?lang=${locale}`;
    privateHtml(reply, previewMarked(page, { locale, stylesheet: MARK, back }));
  }
}
