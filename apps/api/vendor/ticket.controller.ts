import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TicketRuleService, TicketService } from '#distribution';
import { distributionErrors, readAddress } from '#distribution/core';
import { inputPipe, readQuery, signedBodyOf } from '#platform';
import { queryOf } from '../request.js';
import { ClosedTicketDto, type RequesterDto, TicketReceivedView } from './ticket.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

const EVENT_ID = /^[\x21-\x7e]{1,200}$/;

/** What a vendor's ticket system reports, with its key and signed. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@VendorAllow('tickets.write')
@Controller('v1/vendor/tickets')
export class TicketController {
  constructor(
    @Inject(TicketRuleService) private readonly rules: TicketRuleService,
    @Inject(TicketService) private readonly tickets: TicketService,
  ) {}

  @Post('closed')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'A ticket was closed. Signed over id, time and body (Standard Webhooks 1.0); the same id again is the same event. Whether its requester is asked is drawn on our side and not told.',
  })
  @ApiHeader({ name: 'webhook-id', required: true, schema: { type: 'string', maxLength: 200 } })
  @ApiHeader({ name: 'webhook-timestamp', required: true, description: 'Seconds since 1970, at most 5 minutes off.' })
  @ApiHeader({ name: 'webhook-signature', required: true, schema: { type: 'string', example: 'v1,…' } })
  @ApiResponse({ status: 202, type: TicketReceivedView })
  @ApiResponse({ status: 401, description: 'signature-invalid' })
  @ApiResponse({ status: 409, description: 'event-reused' })
  async closed(
    @Body(inputPipe) { closedAt, consent, requester, study }: ClosedTicketDto,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TicketReceivedView> {
    readQuery(queryOf(request), {});
    const body = signedBodyOf(request);
    const headers = signatureOf(request);
    if (!body || !EVENT_ID.test(headers.id ?? '')) throw distributionErrors.ticketSignatureInvalid();
    await this.rules.checkSignature(study, request.vendorId, headers, body);
    const wasReceived = await this.tickets.receive(
      { vendorId: request.vendorId, eventId: headers.id ?? '', body },
      {
        study,
        closedAt: new Date(closedAt),
        requester: requesterOf(requester),
        consent: consent ? { basis: consent.basis, evidence: consent.evidence, at: new Date(consent.at) } : null,
      },
    );
    if (wasReceived) void reply.header('idempotency-replayed', 'true');
    return { received: true };
  }
}

function requesterOf({ email, name, locale, organisation, size, region }: RequesterDto) {
  const address = readAddress(email);
  return { email: 'value' in address ? address.value : email, name, locale, organisation, size, region };
}

function signatureOf({ headers }: VendorRequest) {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  return { id: text('webhook-id'), timestamp: text('webhook-timestamp'), signature: text('webhook-signature') };
}
