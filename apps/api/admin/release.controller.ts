import { Controller, Get, Header, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { ReleasePreviewService } from '#benchmark';
import { signedReleaseText } from '#benchmark/core';
import { Keyring, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf } from './if-match.js';
import { DeskWavesView, ReleasePreviewView, WaveDeskView } from './release.dto.js';
import { deskWaveView, entryView, previewView } from './release-views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const PAGE = { limit: wholeNumber(1, 200), cursor: shortText(400) };

/** Releases as the staff sees them, before they are public and after. */
@ApiTags('releases')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ReleaseController {
  constructor(
    @Inject(ReleasePreviewService) private readonly previews: ReleasePreviewService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('releases')
  @ReadsQuery('limit', 'cursor')
  @Allow(...PERMISSIONS['releases.read'])
  @ApiOperation({ summary: 'Waves of all studies with what is public of each and what is on its way; newest first.' })
  @ApiOkResponse({ type: DeskWavesView })
  async waves(@Req() request: StaffRequest): Promise<DeskWavesView> {
    const { limit = 50, cursor } = readQuery(queryOf(request), PAGE);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'desk', cursor);
    const page = await this.previews.waves({ limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    return {
      data: page.map(deskWaveView),
      next: last ? writeCursor(this.keyring, 'desk', [last.opensAt.toISOString(), last.waveId]) : null,
    };
  }

  @Get('waves/:id/releases')
  @ReadsQuery('limit', 'cursor')
  @Allow(...PERMISSIONS['releases.read'])
  @ApiOperation({ summary: 'Every release of a wave and what became of it, newest first; also those never published.' })
  @ApiOkResponse({ type: WaveDeskView })
  async list(@Param('id') id: string, @Req() request: StaffRequest): Promise<WaveDeskView> {
    const { limit = 50, cursor } = readQuery(queryOf(request), PAGE);
    const list = `releases ${idIn(id)}`;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, list, cursor);
    const [wave, page] = await Promise.all([this.previews.wave(id), this.previews.entries(id, { limit, after })]);
    const last = page.length === limit ? page.at(-1) : undefined;
    return {
      wave: deskWaveView(wave),
      data: page.map(entryView),
      next: last ? writeCursor(this.keyring, list, [last.preparedAt.toISOString(), last.id]) : null,
    };
  }

  @Get('waves/:id/releases/:releaseId')
  @Allow(...PERMISSIONS['releases.read'])
  @ApiOperation({ summary: 'One release with its gates as they stand now; its ETag is what an act names.' })
  @ApiOkResponse({ type: ReleasePreviewView })
  async one(
    @Param('id') id: string,
    @Param('releaseId') releaseId: string,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleasePreviewView> {
    const entry = await this.previews.entry(idIn(id), idIn(releaseId));
    void reply.header('etag', tagOf(entry.version));
    return previewView(entry, await this.previews.of(entry), session.staff.id);
  }

  @Get('waves/:id/releases/:releaseId/document')
  @Allow(...PERMISSIONS['releases.read'])
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'The signed document, as a file that `fairmark verify` reads; of a withdrawn release it stays here. What is not public is not signed: of that, the document alone.',
  })
  @ApiOkResponse({ description: 'A signed release, or a document' })
  async document(
    @Param('id') id: string,
    @Param('releaseId') releaseId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const release = await this.previews.asRead(idIn(id), idIn(releaseId));
    const { text, kid } = release;
    void reply.type('application/json; charset=utf-8').send(kid === '' ? text : signedReleaseText(text, release));
  }
}
