import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
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
import { ANSWER_STATES, OverviewService, QualityService, type ReviewedAnswer, ReviewService } from '#response';
import { PROVENANCES } from '#response/core';
import { choice, ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { AnswersView, AnswerView, answerView, OriginalAnswerView, originalView, summaryView } from './response.dto.js';
import { MasksDto } from './ruling.dto.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FLAG = /^[A-Za-z_]{1,40}$/;

/** What is looked up by pairs of letters has at least one. */
const WORDS = /^[^\p{Cc}]{2,200}$/u;

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ResponseController {
  constructor(
    @Inject(OverviewService) private readonly overview: OverviewService,
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(QualityService) private readonly quality: QualityService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('responses')
  @ReadsQuery(
    'limit',
    'cursor',
    'waveId',
    'vendorId',
    ['source', choice(SOURCES)],
    ['provenance', choice(PROVENANCES)],
    'flag',
    ['state', choice(ANSWER_STATES)],
    'q',
  )
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({
    summary:
      'Answers, newest first, without anything of the person. `q` finds literal text of at least two letters in what everybody may read; `state=review` is what rules have marked and nobody has looked at.',
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
      provenance: oneOf(...PROVENANCES),
      flag: matching(FLAG),
      state: oneOf(...ANSWER_STATES),
      q: matching(WORDS),
    });
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
  @ApiOkResponse({
    type: AnswerView,
    headers: { ETag: { description: 'How many decisions there are about it.', schema: { type: 'string' } } },
  })
  async response(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerView> {
    return answerView(tagged(reply, await this.review.answer(idIn(id))));
  }

  @Get('responses/:id/original')
  @Allow(...PERMISSIONS['responses.originals'])
  @ApiOperation({ summary: 'The same with texts as they were written. Who asked for it is kept with the answer.' })
  @ApiOkResponse({ type: OriginalAnswerView })
  async original(
    @Param('id') id: string,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OriginalAnswerView> {
    return originalView(tagged(reply, await this.review.original(idIn(id), session.staff.email)));
  }

  @Put('responses/:id/masks')
  @Allow(...PERMISSIONS['responses.originals'])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Changes what of one text is masked: more of it, or less where nothing gave anybody away. If-Match is the number of changes to that text so far. Every change is kept.',
  })
  @ApiOkResponse({ type: AnswerView })
  @ApiResponse({ status: 404, description: 'not-found: the answer or the text' })
  @ApiResponse({ status: 412, description: 'changed-since: somebody else has changed the masks of this text' })
  @ApiResponse({ status: 422, description: 'masks-invalid: not passages of the text, in order and apart' })
  async mask(
    @Param('id') id: string,
    @Body(inputPipe) { place, masks }: MasksDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() { session }: StaffRequest,
  ): Promise<AnswerView> {
    const revision = { place, masks, seen: versionIn(ifMatch), revisedBy: session.staff.email };
    await this.quality.mask(idIn(id), revision);
    return answerView(await this.review.answer(id));
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

function tagged<T extends ReviewedAnswer>(reply: FastifyReply, answer: T): T {
  void reply.header('etag', tagOf(answer.decisions));
  return answer;
}
