import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { distributionErrors } from '#distribution/core';
import type { Violation } from '#kernel';
import { queryErrors } from '#platform';
import { TicketExchangeService } from '#response';
import { credentials } from '../request.js';

const TEXT = { type: 'string', description: 'base64url' } as const;

/** Strict surveys: an invitation is traded for a ticket, a ticket for a sitting. Neither route keeps what the other sees. */
@ApiTags('respond')
@Controller('v1/respond/ticket')
export class TicketController {
  constructor(@Inject(TicketExchangeService) private readonly tickets: TicketExchangeService) {}

  @Post()
  @HttpCode(200)
  @ApiSecurity('survey')
  @ApiOperation({
    summary: 'Uses the invitation up and signs a blinded ticket (RFC 9474, RSABSSA-SHA384-PSS-Randomized).',
    description:
      'The same blinded message gives the same signature for a day. The key is in /.well-known/ticket-keys, ' +
      'the same for everybody asked about the vendor in the campaign.',
  })
  @ApiBody({ schema: { type: 'object', required: ['blinded'], properties: { blinded: TEXT } } })
  @ApiResponse({ status: 200, description: '{ "signature": base64url }' })
  @ApiResponse({ status: 409, description: 'ticket-taken or not-strict' })
  @ApiResponse({ status: 422, description: 'ticket-invalid' })
  async issue(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ readonly signature: string }> {
    const token = credentials(request, 'Survey');
    if (token === undefined) throw distributionErrors.linkNotFound();
    const { blinded } = textsOf(body, ['blinded']);
    const signature = await this.tickets.issue(token, Buffer.from(blinded, 'base64url'));
    return { signature: signature.toString('base64url') };
  }

  @Post('redeem')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The address of the sitting that a ticket opens. The same ticket leads to the same sitting.',
    description: 'Needs no link and no credentials, and must be sent without any.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['keyId', 'message', 'signature', 'locale'],
      properties: { keyId: { type: 'string' }, message: TEXT, signature: TEXT, locale: { enum: ['zh-CN', 'en'] } },
    },
  })
  @ApiResponse({ status: 200, description: '{ "address": "/s/…" }' })
  @ApiResponse({ status: 422, description: 'ticket-invalid' })
  async redeem(@Body() body: unknown): Promise<{ readonly address: string }> {
    const { keyId, message, signature, locale } = textsOf(body, ['keyId', 'message', 'signature', 'locale']);
    const token = await this.tickets.redeem({
      keyId,
      message: Buffer.from(message, 'base64url'),
      signature: Buffer.from(signature, 'base64url'),
      locale: locale === 'en' ? 'en' : 'zh-CN',
    });
    return { address: `/s/${token}` };
  }
}

const LONGEST = 1_024;

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST;

/** Exactly these fields, each a text. */
function textsOf<Name extends string>(body: unknown, names: readonly Name[]): Readonly<Record<Name, string>> {
  const given: object = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const strangers = Object.keys(given).filter((name) => !names.includes(name as Name));
  const errors: Violation[] = [
    ...strangers.map((name) => ({ pointer: `/${name.slice(0, 64)}`, code: 'unknown-field' })),
    ...names
      .filter((name) => !isText((given as Record<string, unknown>)[name]))
      .map((name) => ({ pointer: `/${name}`, code: 'wrong-type' })),
  ];
  if (errors.length > 0) throw queryErrors.malformedRequest(errors.slice(0, 50));
  return given as Readonly<Record<Name, string>>;
}
