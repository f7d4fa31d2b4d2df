import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { surveyStylesheet, type WithdrawPage, withdrawPage } from '#pages';
import { networkOf } from '#platform';
import { QuoteService, WithdrawalService } from '#response';
import { refuseCrossSite } from '../origin.js';
import { assetPath } from '../public/assets.js';
import { field, formOf, privateHtml, readerLocale } from '../request.js';

const STYLESHEET = assetPath('survey.css', surveyStylesheet);

const FAULTS: Readonly<Record<string, readonly [fault: NonNullable<WithdrawPage['fault']>, status: number]>> = {
  'receipt-not-found': ['notFound', 404],
  'wave-frozen': ['frozen', 409],
  'rate-limited': ['tooMany', 429],
};

/** The page where a receipt takes an answer back. Neither opening it nor its first form changes anything. */
@ApiExcludeController()
@Controller('r')
export class WithdrawPageController {
  constructor(
    @Inject(WithdrawalService) private readonly withdrawals: WithdrawalService,
    @Inject(QuoteService) private readonly quotes: QuoteService,
  ) {}

  @Get()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    privateHtml(reply, pageOf(request, { step: 'ask', receipt: '' }));
  }

  @Post('check')
  check(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#act(request, reply, { body, step: 'confirm', act: (...given) => this.withdrawals.check(...given) });
  }

  @Post('withdraw')
  withdraw(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#act(request, reply, { body, step: 'done', act: (...given) => this.withdrawals.withdraw(...given) });
  }

  @Post('quotes')
  unquote(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const act: Act = (...given) => this.quotes.withdrawConsent(...given);
    return this.#act(request, reply, { body, step: 'unquoted', act });
  }

  async #act(
    request: FastifyRequest,
    reply: FastifyReply,
    { body, step, act }: Pick<WithdrawPage, 'step'> & { readonly body: unknown; readonly act: Act },
  ): Promise<void> {
    refuseCrossSite(request);
    const receipt = field(formOf(body), 'receipt').slice(0, 64);
    try {
      await act(receipt, networkOf(request.ip));
      privateHtml(reply, pageOf(request, { step, receipt }));
    } catch (error) {
      const [fault, status] = (error instanceof DomainError && FAULTS[error.code]) || [];
      if (!fault) throw error;
      privateHtml(reply, pageOf(request, { step: 'ask', receipt, fault }), status);
    }
  }
}

type Act = (receipt: string, network: string) => Promise<unknown>;

const pageOf = (request: FastifyRequest, page: Omit<WithdrawPage, 'locale' | 'stylesheet'>): string =>
  withdrawPage({ locale: readerLocale(request), stylesheet: STYLESHEET, ...page });
