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
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { ScoreEffectService } from '#benchmark';
import { inputPipe } from '#platform';
import { QualityService, ReviewService } from '#response';
import { wouldCount } from '#response/core';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { AnswerView, answerView } from './response.dto.js';
import {
  DecisionEffectView,
  DecisionsDto,
  DecisionsEffectDto,
  DecisionsView,
  effectView,
  RulingDto,
  ScoreEffectView,
} from './ruling.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** Decisions of people about answers, and what they do to scores. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class RulingController {
  constructor(
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(QualityService) private readonly quality: QualityService,
    @Inject(ScoreEffectService) private readonly scores: ScoreEffectService,
  ) {}

  @Post('responses/rulings/effect')
  @Allow(...PERMISSIONS['responses.rule'])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What decisions about several answers would do to the scores of their vendors. That somebody asked is kept.',
  })
  @ApiOkResponse({ type: [DecisionEffectView] })
  async effects(
    @Body(inputPipe) { answers, ruling }: DecisionsEffectDto,
    @Req() { session }: StaffRequest,
  ): Promise<readonly DecisionEffectView[]> {
    const scored = await this.review.scored(answers, session.staff.email);
    return this.scores.ofAll(scored.map((answer) => ({ answer, willCount: wouldCount(answer.flags, ruling) })));
  }

  @Post('responses/rulings')
  @Allow(...PERMISSIONS['responses.rule'])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Decides about several answers for one reason, all or none of them. `decisions` is how many there were about each when it was read. The reply says what was in force before: the same request with it undoes this one.',
  })
  @ApiOkResponse({ type: DecisionsView })
  @ApiResponse({ status: 404, description: 'not-found; also when one of them was withdrawn' })
  @ApiResponse({ status: 412, description: 'changed-since: somebody else has decided about one of them' })
  async ruleAll(
    @Body(inputPipe) { answers, reason }: DecisionsDto,
    @Req() { session }: StaffRequest,
  ): Promise<DecisionsView> {
    const before = await this.quality.ruleAll(
      answers.map(({ id, ruling, decisions }) => ({ answerId: id, ruling, seen: decisions })),
      { reason, ruledBy: session.staff.email },
    );
    return { data: before.map(({ answerId, ruling, seen }) => ({ id: answerId, ruling, decisions: seen })) };
  }

  @Get('responses/:id/effect')
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({
    summary: 'The score of the vendor with this answer and without it. Who asked for it is kept with the answer.',
  })
  @ApiOkResponse({ type: ScoreEffectView })
  async effect(@Param('id') id: string, @Req() { session }: StaffRequest): Promise<ScoreEffectView> {
    const [answer] = await this.review.scored([idIn(id)], session.staff.email);
    return effectView(await this.scores.of(answer!));
  }

  @Put('responses/:id/ruling')
  @Allow(...PERMISSIONS['responses.rule'])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Decides whether an answer counts, whatever the rules say; null gives it back to them. Who decided and why is kept. If-Match is the number of decisions so far.',
  })
  @ApiOkResponse({ type: AnswerView })
  @ApiResponse({ status: 404, description: 'not-found; also for an answer that was withdrawn' })
  @ApiResponse({ status: 412, description: 'changed-since: somebody else has decided meanwhile' })
  async rule(
    @Param('id') id: string,
    @Body(inputPipe) { ruling, reason }: RulingDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerView> {
    await this.quality.rule(idIn(id), { ruling, reason, ruledBy: session.staff.email }, versionIn(ifMatch));
    return this.#tagged(reply, id);
  }

  async #tagged(reply: FastifyReply, id: string): Promise<AnswerView> {
    const answer = await this.review.answer(id);
    void reply.header('etag', tagOf(answer.decisions));
    return answerView(answer);
  }
}
