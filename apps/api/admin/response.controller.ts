import { Body, Controller, Get, HttpCode, Inject, Param, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { accountErrors, PERMISSIONS, type StaffRole } from '#account';
import { ScoreEffectService } from '#benchmark';
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
import { SOURCES } from '#distribution/core';
import { ANSWER_STATES, OverviewService, QualityService, ReviewService } from '#response';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { idIn } from './id-in.js';
import {
  AnswersView,
  AnswerView,
  answerView,
  effectView,
  RulingDto,
  ScoreEffectView,
  summaryView,
} from './response.dto.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FLAG = /^[A-Za-z_]{1,40}$/;

/** Whether something stands in a text is told by finding it, too. */
function checkMayReadOriginals(role: StaffRole): void {
  const allowed: readonly StaffRole[] = PERMISSIONS['responses.originals'];
  if (!allowed.includes(role)) throw accountErrors.forbidden(allowed);
}

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ResponseController {
  constructor(
    @Inject(OverviewService) private readonly overview: OverviewService,
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(QualityService) private readonly quality: QualityService,
    @Inject(ScoreEffectService) private readonly effects: ScoreEffectService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('responses')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({
    summary:
      'Answers, newest first, without anything of the person. `q` finds literal text as it was written, for those who may read originals; `state=review` is what rules have marked and nobody has looked at.',
  })
  @ApiOkResponse({ type: AnswersView })
  async responses(@Req() request: StaffRequest): Promise<AnswersView> {
    const {
      limit = 50,
      cursor,
      q,
      ...filter
    } = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      waveId: matching(UUID),
      vendorId: matching(UUID),
      source: oneOf(...SOURCES),
      flag: matching(FLAG),
      state: oneOf(...ANSWER_STATES),
      q: shortText(200),
    });
    if (q !== undefined) checkMayReadOriginals(request.session.staff.role);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'responses', cursor);
    const page = await this.review.answers({ ...filter, limit, after, text: q });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'responses', [last.submittedAt.toISOString(), last.id]);
    return { data: page.map(summaryView), next: next ?? null };
  }

  @Get('responses/:id')
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({
    summary: 'One answer with what is known of its quality. Texts are without what could give somebody away.',
  })
  @ApiOkResponse({ type: AnswerView })
  async response(@Param('id') id: string): Promise<AnswerView> {
    return answerView(await this.review.answer(idIn(id), { original: false }));
  }

  @Get('responses/:id/original')
  @Allow(...PERMISSIONS['responses.originals'])
  @ApiOperation({ summary: 'The same with texts as they were written.' })
  @ApiOkResponse({ type: AnswerView })
  async original(@Param('id') id: string): Promise<AnswerView> {
    return answerView(await this.review.answer(idIn(id), { original: true }));
  }

  @Get('responses/:id/effect')
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({ summary: 'The score of the vendor with this answer and without it.' })
  @ApiOkResponse({ type: ScoreEffectView })
  async effect(@Param('id') id: string): Promise<ScoreEffectView> {
    return effectView(await this.effects.of(await this.review.scored(idIn(id))));
  }

  @Put('responses/:id/ruling')
  @Allow(...PERMISSIONS['responses.rule'])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Decides whether an answer counts, whatever the rules say; null gives it back to them. Who decided and why is kept.',
  })
  @ApiOkResponse({ type: AnswerView })
  @ApiResponse({ status: 404, description: 'not-found; also for an answer that was withdrawn' })
  async rule(
    @Param('id') id: string,
    @Body(inputPipe) { ruling, reason }: RulingDto,
    @Req() { session }: StaffRequest,
  ): Promise<AnswerView> {
    await this.quality.rule(idIn(id), { ruling, reason, ruledBy: session.staff.email });
    return answerView(await this.review.answer(id, { original: false }));
  }

  @Get('waves/:id/overview')
  @Allow(...PERMISSIONS['results.read'])
  @ApiOperation({ summary: 'How a wave goes: the funnel and each vendor’s progress.' })
  async wave(@Param('id') id: string) {
    const waveId = idIn(id);
    const [funnel, vendors] = await Promise.all([this.overview.funnel(waveId), this.overview.byVendor(waveId)]);
    return { funnel, vendors };
  }
}
