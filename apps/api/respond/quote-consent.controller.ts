import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '#platform';
import { QuoteService } from '#response';
import { receiptIn } from './withdraw.controller.js';

/** Takes back that an answer may be quoted, for whoever holds its receipt. */
@ApiTags('respond')
@Controller('v1/respond')
export class QuoteConsentController {
  constructor(@Inject(QuoteService) private readonly quotes: QuoteService) {}

  @Post('withdraw-quotes')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Takes back that the answer of a receipt may be quoted. Possible at any time: the next revision is without its words, what was published before stays as it was hashed.',
  })
  @ApiBody({ schema: { type: 'object', required: ['receipt'], properties: { receipt: { type: 'string' } } } })
  @ApiResponse({ status: 200, description: '{ "mayQuote": false }' })
  @ApiResponse({ status: 404, description: 'receipt-not-found' })
  @ApiResponse({ status: 429, description: 'rate-limited: too many receipts that are none' })
  async withdraw(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ readonly mayQuote: false }> {
    await this.quotes.withdrawConsent(receiptIn(body), networkOf(request.ip));
    return { mayQuote: false };
  }
}
