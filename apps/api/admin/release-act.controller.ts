import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS, type StaffRole } from '#account';
import {
  type DeskEntry,
  ReleaseDeskService,
  ReleaseEmbargoService,
  ReleasePreviewService,
  ReleaseWithdrawalService,
} from '#benchmark';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { RecentLogin } from './recent-login.js';
import {
  ApproveReleaseDto,
  AskedReleaseView,
  DeskEntryView,
  EmbargoDto,
  PrepareReleaseDto,
  ReleaseReasonDto,
  WithdrawnReleaseView,
} from './release.dto.js';
import { entryView, withdrawnView } from './release-views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const MAY_PUBLISH: readonly StaffRole[] = PERMISSIONS['releases.publish'];
const momentOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What is done to bring a result before the public, and to take it back. It takes two people. */
@ApiTags('releases')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:id/releases')
export class ReleaseActController {
  constructor(
    @Inject(ReleaseDeskService) private readonly desk: ReleaseDeskService,
    @Inject(ReleaseEmbargoService) private readonly embargoes: ReleaseEmbargoService,
    @Inject(ReleaseWithdrawalService) private readonly withdrawals: ReleaseWithdrawalService,
    @Inject(ReleasePreviewService) private readonly previews: ReleasePreviewService,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow(...PERMISSIONS['releases.prepare'])
  @ApiOperation({ summary: 'Asks for the next release of a wave. A worker computes it; only the staff sees it.' })
  @ApiResponse({ status: 202, type: AskedReleaseView })
  @ApiResponse({ status: 409, description: 'nothing-to-publish, or release-in-preparation' })
  @ApiResponse({ status: 422, description: 'release-invalid' })
  async prepare(
    @Param('id') id: string,
    @Body(inputPipe) { reason, askedBy = 'team', changed = '', embargoUntil = null }: PrepareReleaseDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AskedReleaseView> {
    const wish = { reason, askedBy, changed, embargoUntil: momentOf(embargoUntil) };
    const asked = await this.desk.prepare(idIn(id), wish, session.staff.id);
    void reply.header('location', `/v1/admin/waves/${id}/releases/${asked.id}`);
    return asked;
  }

  @Post(':releaseId/approve')
  @RecentLogin()
  @HttpCode(200)
  @Allow(...PERMISSIONS['releases.publish'])
  @ApiOperation({
    summary:
      'Lets it become public, at once or when its embargo ends. Whoever prepared it may not. Doing it twice changes nothing.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"2"' } })
  @ApiOkResponse({ type: DeskEntryView })
  @ApiResponse({ status: 403, description: 'second-person-needed' })
  @ApiResponse({ status: 409, description: 'release-not-ready, or release-blocked' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'acknowledgement-missing, or release-invalid' })
  async approve(
    @Param() place: ReleasePlace,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { acknowledged = {}, embargoUntil }: ApproveReleaseDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskEntryView> {
    const wish = { acknowledged, ...(embargoUntil === undefined ? {} : { embargoUntil: momentOf(embargoUntil) }) };
    await this.desk.approve(seenAt(place, ifMatch), wish, session.staff.id);
    return entryView(await this.#entry(place, reply));
  }

  @Put(':releaseId/embargo')
  @RecentLogin()
  @Allow(...PERMISSIONS['releases.publish'])
  @ApiOperation({
    summary: 'Moves or lifts the embargo of an approved release while it runs. Whoever prepared it may not.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"3"' } })
  @ApiOkResponse({ type: DeskEntryView })
  @ApiResponse({ status: 403, description: 'second-person-needed' })
  @ApiResponse({ status: 409, description: 'release-not-ready' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'release-invalid' })
  async moveEmbargo(
    @Param() place: ReleasePlace,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { embargoUntil }: EmbargoDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskEntryView> {
    await this.embargoes.move(seenAt(place, ifMatch), momentOf(embargoUntil), session.staff.id);
    return entryView(await this.#entry(place, reply));
  }

  @Post(':releaseId/discard')
  @HttpCode(200)
  @Allow(...PERMISSIONS['releases.prepare'])
  @ApiOperation({
    summary: 'Ends a release that is not public. One that was approved is called off by whoever may approve.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"2"' } })
  @ApiOkResponse({ type: DeskEntryView })
  @ApiResponse({ status: 409, description: 'release-not-ready' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'release-invalid' })
  async discard(
    @Param() place: ReleasePlace,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { reason }: ReleaseReasonDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskEntryView> {
    const { id, role } = session.staff;
    await this.desk.discard(seenAt(place, ifMatch), reason, id, MAY_PUBLISH.includes(role));
    return entryView(await this.#entry(place, reply));
  }

  @Post(':releaseId/withdraw')
  @RecentLogin()
  @HttpCode(200)
  @Allow(...PERMISSIONS['releases.publish'])
  @ApiOperation({
    summary:
      'Takes a public result back, and those it had replaced. Readers are told when and why; the signed documents stay for the staff.',
  })
  @ApiOkResponse({ type: WithdrawnReleaseView })
  @ApiResponse({ status: 422, description: 'release-invalid' })
  async withdraw(
    @Param() place: ReleasePlace,
    @Body(inputPipe) { reason }: ReleaseReasonDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithdrawnReleaseView> {
    const [waveId, id] = [idIn(place.id), idIn(place.releaseId)];
    const repeatedIn = await this.withdrawals.withdraw({ waveId, id, reason, by: session.staff.id });
    return withdrawnView(await this.#entry(place, reply), repeatedIn);
  }

  async #entry(place: ReleasePlace, reply: FastifyReply): Promise<DeskEntry> {
    const entry = await this.previews.entry(place.id, place.releaseId);
    void reply.header('etag', tagOf(entry.version));
    return entry;
  }
}

interface ReleasePlace {
  readonly id: string;
  readonly releaseId: string;
}

const seenAt = ({ id, releaseId }: ReleasePlace, ifMatch: string | undefined) => ({
  waveId: idIn(id),
  id: idIn(releaseId),
  version: versionIn(ifMatch),
});
