import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { InvitationService } from '#distribution';
import { type Clock, DomainError } from '#kernel';
import { resumePage } from '#pages';
import { CLOCK, CONFIG, type Config, networkOf, TokenBuckets } from '#platform';
import { ResumeCodeService } from '#response';
import { responseErrors } from '#response/core';
import { refuseCrossSite } from '../origin.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';
import { STYLESHEET, SurveyPages } from './survey-pages.js';

/** There are a thousand million codes and a few hundred that open something: guessing has to be slow, not impossible. */
const OF_NETWORK = { burst: 10, perMinute: 2 };
const OF_ALL = { burst: 300, perMinute: 300 };
const OF_LINK = { burst: 5, perMinute: 1 };
/** Read off a screen at arm's length. */
const QR = { type: 'svg', errorCorrectionLevel: 'M', margin: 2 } as const;
const UNPROCESSABLE = 422;

/** Goes on with a survey on another device: here a code is made, there it is used up. */
@ApiExcludeController()
@Controller()
export class ResumeController {
  readonly #guesses = new TokenBuckets(OF_NETWORK);
  readonly #allGuesses = new TokenBuckets(OF_ALL);
  readonly #codes = new TokenBuckets(OF_LINK);

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(ResumeCodeService) private readonly codes: ResumeCodeService,
    @Inject(SurveyPages) private readonly pages: SurveyPages,
  ) {}

  @Post('s/:token/code')
  async make(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseCrossSite(request);
    formOf(body);
    const invitation = await this.invitations.identify('invitation', token);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open') throw this.invitations.refusal(invitation, admission);
    const wait = this.#codes.take(invitation.id, this.clock.now().getTime());
    if (wait !== null) throw responseErrors.tooManyCodes(wait);
    const { code } = await this.codes.make(invitation.id);
    const resumeUrl = `${this.config.publicUrl}/resume`;
    const qr = await QRCode.toString(`${resumeUrl}?code=${code}`, QR);
    privateHtml(
      reply,
      await this.pages.code(invitation, token, { locale: readerLocale(request), code, qr, resumeUrl }),
    );
  }

  /** A program that follows the code of a picture uses nothing up. */
  @Get('resume')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const code = field(queryOf(request), 'code').slice(0, 9);
    privateHtml(reply, resumePage({ ...this.#frame(request), code, isWrong: false }));
  }

  @Post('resume')
  async resume(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseCrossSite(request);
    const code = field(formOf(body), 'code').slice(0, 40);
    const now = this.clock.now().getTime();
    const wait = this.#guesses.take(networkOf(request.ip), now) ?? this.#allGuesses.take('', now);
    if (wait !== null) throw responseErrors.tooManyCodes(wait);
    try {
      seeOther(reply, `/s/${await this.codes.use(code)}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'resume-code-unknown') throw error;
      privateHtml(reply, resumePage({ ...this.#frame(request), code, isWrong: true }), UNPROCESSABLE);
    }
  }

  #frame(request: FastifyRequest) {
    return { locale: readerLocale(request), stylesheet: STYLESHEET };
  }
}
