import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { ProbeAgreementService, ProbeRatingService } from '#evidence';
import { RATING_FORM } from '#evidence/core';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { AgreementView, ProbeDecisionDto, DisputesView, NextRatingView, ProbeRatingDto } from './probe-rating.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** Two raters judge each transcript, blind to vendor, runner, time and each other; a third settles what divides them. */
@ApiTags('probes')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ProbeRatingController {
  constructor(
    @Inject(ProbeRatingService) private readonly ratings: ProbeRatingService,
    @Inject(ProbeAgreementService) private readonly agreements: ProbeAgreementService,
  ) {}

  @Get('probe-ratings/next')
  @Allow(...PERMISSIONS['probes.rate'])
  @ApiOperation({ summary: 'A masked transcript that waits for this rater, with the answer key and the form.' })
  @ApiOkResponse({ type: NextRatingView })
  async next(@Req() { session }: StaffRequest): Promise<NextRatingView> {
    return { ...(await this.ratings.next(session.staff.id)), form: RATING_FORM };
  }

  @Put('probe-ratings/:probe')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.rate'])
  @ApiOperation({ summary: 'Rates a transcript, once. The answer holds the next.' })
  @ApiOkResponse({ type: NextRatingView })
  @ApiResponse({ status: 404, description: 'not-found: not to be rated by this rater' })
  @ApiResponse({ status: 409, description: 'probe-rated: by oneself, or by two others' })
  @ApiResponse({ status: 422, description: 'rating-invalid: /ratings/<item>' })
  async rate(
    @Param('probe') probe: string,
    @Body(inputPipe) { ratings }: ProbeRatingDto,
    @Req() { session }: StaffRequest,
  ): Promise<NextRatingView> {
    await this.ratings.rate(idIn(probe), session.staff.id, ratings);
    return { ...(await this.ratings.next(session.staff.id)), form: RATING_FORM };
  }

  @Get('waves/:wave/probe-rounds/:round/agreement')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'How far the raters agree on each item, and for which they are trained again.' })
  @ApiOkResponse({ type: AgreementView })
  agreement(@Param('wave') wave: string, @Param('round') round: string): Promise<AgreementView> {
    return this.agreements.agreement(keyOf(wave, round));
  }

  @Get('waves/:wave/probe-rounds/:round/disputes')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({
    summary: 'Items of which two ratings lie two or more apart, or only one could judge; with decisions.',
  })
  @ApiOkResponse({ type: DisputesView })
  async disputes(@Param('wave') wave: string, @Param('round') round: string): Promise<DisputesView> {
    return { data: await this.agreements.disputes(keyOf(wave, round)) };
  }

  @Post('waves/:wave/probe-rounds/:round/probes/:probe/decisions')
  @HttpCode(200)
  @Allow(...PERMISSIONS['probes.settle'])
  @ApiOperation({
    summary: 'Decides an item that divides the raters, once, with the reason. Nobody decides on an own probe.',
  })
  @ApiOkResponse({ type: DisputesView })
  @ApiResponse({ status: 404, description: 'not-found: nothing to be decided there' })
  @ApiResponse({ status: 409, description: 'probe-settled or probe-own' })
  async decide(
    @Param('wave') wave: string,
    @Param('round') round: string,
    @Param('probe') probe: string,
    @Body(inputPipe) decision: ProbeDecisionDto,
    @Req() { session }: StaffRequest,
  ): Promise<DisputesView> {
    const key = keyOf(wave, round);
    const { item, value, reason } = decision;
    await this.agreements.decide(key, { probeId: idIn(probe), item, value, reason, by: session.staff.id });
    return { data: await this.agreements.disputes(key) };
  }
}

const keyOf = (wave: string, round: string) => ({ waveId: idIn(wave), roundId: idIn(round) });
