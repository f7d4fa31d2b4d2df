import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { networkOf, queryErrors } from '#platform';
import { WithdrawalService } from '#response';

/** Takes an answer back for whoever holds its receipt. */
@ApiTags('respond')
@Controller('v1/respond')
export class WithdrawController {
  constructor(@Inject(WithdrawalService) private readonly withdrawals: WithdrawalService) {}

  @Post('withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Withdraws the answer that a receipt belongs to, until a release was made of it. Doing it again is the same.',
  })
  @ApiBody({ schema: { type: 'object', required: ['receipt'], properties: { receipt: { type: 'string' } } } })
  @ApiResponse({ status: 200, description: '{ "withdrawn": true }' })
  @ApiResponse({ status: 404, description: 'receipt-not-found' })
  @ApiResponse({ status: 409, description: 'wave-frozen: a published result holds it' })
  @ApiResponse({ status: 429, description: 'rate-limited: too many receipts that are none' })
  async withdraw(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ readonly withdrawn: true }> {
    await this.withdrawals.withdraw(receiptIn(body), networkOf(request.ip));
    return { withdrawn: true };
  }
}

const LONGEST = 64;

/** The receipt in a body that holds nothing else. Throws `malformed-request`. */
export function receiptIn(body: unknown): string {
  const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const errors = Object.keys(given)
    .filter((name) => name !== 'receipt')
    .map((name) => ({ pointer: `/${name.slice(0, LONGEST)}`, code: 'unknown-field' }));
  const { receipt } = given as { readonly receipt?: unknown };
  if (typeof receipt !== 'string' || receipt.length > LONGEST) errors.push({ pointer: '/receipt', code: 'wrong-type' });
  if (errors.length > 0) throw queryErrors.malformedRequest(errors.slice(0, 50));
  return receipt as string;
}
