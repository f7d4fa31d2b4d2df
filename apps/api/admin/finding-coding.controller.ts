import { Body, Controller, Delete, Headers, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { CodingService } from '#evidence';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { CodingDto, FindingReviewDto } from './finding.dto.js';
import { FindingView, findingView } from './finding.views.js';
import { idIn } from './id-in.js';
import { versionIn } from './if-match.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** Two people say what a finding is about without seeing each other, a third decides, and somebody lets it be shown. */
@ApiTags('evidence')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Allow(...PERMISSIONS['evidence.write'])
@Controller('v1/admin/waves/:wave/findings/:id')
export class FindingCodingController {
  constructor(@Inject(CodingService) private readonly codings: CodingService) {}

  @Put('coding')
  @ApiOperation({ summary: 'Says what it is about. Until another person has, too, it can be said otherwise.' })
  @ApiOkResponse({ type: FindingView })
  @ApiResponse({ status: 409, description: 'finding-coded: two others have, or nothing waits to be coded' })
  @ApiResponse({ status: 422, description: 'coding-invalid: a dimension that the rubric has not' })
  async code(
    @Param('wave') wave: string,
    @Param('id') id: string,
    @Body(inputPipe) { dimension, sentiment }: CodingDto,
    @Req() request: StaffRequest,
  ): Promise<FindingView> {
    const act = actOf(wave, id, request);
    return findingView(await this.codings.code(act, { dimension, sentiment }), act.by);
  }

  @Delete('coding')
  @ApiOperation({ summary: 'Takes back what one has said or decided oneself, until it has been used.' })
  @ApiOkResponse({ type: FindingView })
  @ApiResponse({ status: 409, description: 'finding-coded' })
  async takeBack(
    @Param('wave') wave: string,
    @Param('id') id: string,
    @Req() request: StaffRequest,
  ): Promise<FindingView> {
    const act = actOf(wave, id, request);
    return findingView(await this.codings.takeBack(act), act.by);
  }

  @Put('decision')
  @ApiOperation({ summary: 'Decides where two coders differ; a third person does.' })
  @ApiOkResponse({ type: FindingView })
  @ApiResponse({ status: 409, description: 'finding-unsettled or coder-may-not-decide' })
  @ApiResponse({ status: 422, description: 'coding-invalid' })
  async decide(
    @Param('wave') wave: string,
    @Param('id') id: string,
    @Body(inputPipe) { dimension, sentiment }: CodingDto,
    @Req() request: StaffRequest,
  ): Promise<FindingView> {
    const act = actOf(wave, id, request);
    return findingView(await this.codings.decide(act, { dimension, sentiment }), act.by);
  }

  @Post('reviews')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Lets a settled finding be shown, with more of it masked where needed, refuses it with a reason, or takes that back. All of it is kept.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"0"' } })
  @ApiOkResponse({ type: FindingView })
  @ApiResponse({ status: 409, description: 'finding-unsettled' })
  @ApiResponse({ status: 412, description: 'changed-since: somebody has judged it' })
  @ApiResponse({ status: 422, description: 'findings-invalid without a reason, or masks-invalid' })
  async review(
    @Param('wave') wave: string,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { decision, reason, hidden }: FindingReviewDto,
    @Req() request: StaffRequest,
  ): Promise<FindingView> {
    const act = actOf(wave, id, request);
    const passages = (hidden ?? []).map(({ from, to }) => ({ from, to }));
    const review = { ...act, decision, reason: reason ?? null, hidden: passages, seen: versionIn(ifMatch) };
    return findingView(await this.codings.review(review), act.by);
  }
}

const actOf = (wave: string, id: string, { session }: StaffRequest) => ({
  waveId: idIn(wave),
  id: idIn(id),
  by: session.staff.email,
});
