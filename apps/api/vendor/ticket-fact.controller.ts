import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TicketBatchService, TicketSecretService } from '#evidence';
import { evidenceErrors } from '#evidence/core';
import {
  inputPipe,
  Keyring,
  readCursor,
  readQuery,
  shortText,
  signedBodyOf,
  wholeNumber,
  writeCursor,
} from '#platform';
import { numberIn } from '../admin/number-in.js';
import { queryOf } from '../request.js';
import {
  ownBatchView,
  receivedView,
  TicketBatchDto,
  TicketBatchesView,
  TicketBatchReceivedView,
  TicketBatchView,
} from './ticket-fact.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

const BATCH_ID = /^[\x21-\x7e]{1,200}$/;
const PAGE = 50;

/** What a vendor's ticket system knows of its tickets, in batches, with its key and signed. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@VendorAllow('tickets.write')
@Controller('v1/vendor/ticket-facts')
export class TicketFactController {
  constructor(
    @Inject(TicketBatchService) private readonly batches: TicketBatchService,
    @Inject(TicketSecretService) private readonly secrets: TicketSecretService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'A batch of ticket facts, taken whole or not at all. Signed over id, time and body (Standard Webhooks 1.0) with the secret of your portal; the same id again is the same batch.',
  })
  @ApiHeader({ name: 'webhook-id', required: true, schema: { type: 'string', maxLength: 200 } })
  @ApiHeader({ name: 'webhook-timestamp', required: true, description: 'Seconds since 1970, at most 5 minutes off.' })
  @ApiHeader({ name: 'webhook-signature', required: true, schema: { type: 'string', example: 'v1,…' } })
  @ApiResponse({ status: 200, type: TicketBatchReceivedView })
  @ApiResponse({ status: 401, description: 'signature-invalid' })
  @ApiResponse({ status: 409, description: 'batch-reused, ticket-facts-frozen, too-many-ticket-batches' })
  @ApiResponse({ status: 422, description: 'ticket-facts-invalid: `/tickets/<row>/<field>`' })
  async push(
    @Body(inputPipe) { study, wave, tickets }: TicketBatchDto,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TicketBatchReceivedView> {
    readQuery(queryOf(request), {});
    const content = signedBodyOf(request);
    const headers = signatureOf(request);
    const senderId = headers.id ?? '';
    if (!content || !BATCH_ID.test(senderId)) throw evidenceErrors.ticketSignatureInvalid();
    await this.secrets.check(request.vendorId, headers, content);
    const sender = { sentBy: 'key' as const, sender: keyIdOf(request) };
    const sent = { study, wave, senderId, content, rows: tickets, ...sender };
    const { batch, isReplay } = await this.batches.receive(request.vendorId, sent);
    if (isReplay) void reply.header('idempotency-replayed', 'true');
    return receivedView(batch);
  }

  @Get()
  @ApiOperation({ summary: 'Your batches, newest first, with those that were uploaded and those that were withdrawn.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: TicketBatchesView })
  async list(@Req() request: VendorRequest): Promise<TicketBatchesView> {
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400) };
    const { limit = PAGE, cursor } = readQuery(queryOf(request), spec);
    const list = `ticket-batches ${request.vendorId}`;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, list, cursor);
    const page = await this.batches.own(request.vendorId, { limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const place = last ? [last.receivedAt.toISOString(), last.waveId, String(last.number)] : undefined;
    return { data: page.map(ownBatchView), next: place ? writeCursor(this.keyring, list, place) : null };
  }

  @Delete(':study/:wave/:number')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Withdraws a batch, until its wave has closed and the release is made: its tickets count as they were before.',
  })
  @ApiOkResponse({ type: TicketBatchView })
  @ApiResponse({ status: 409, description: 'ticket-facts-frozen, ticket-batch-withdrawn' })
  async withdraw(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Param('number') number: string,
    @Req() request: VendorRequest,
  ): Promise<TicketBatchView> {
    readQuery(queryOf(request), {});
    const by = `key:${keyIdOf(request)}`;
    return ownBatchView(await this.batches.withdraw(request.vendorId, { study, wave }, numberIn(number), by));
  }
}

/** The scope is one of keys alone. */
const keyIdOf = ({ vendor }: VendorRequest): string => (vendor.via === 'key' ? vendor.keyId : vendor.userId);

function signatureOf({ headers }: VendorRequest) {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  return { id: text('webhook-id'), timestamp: text('webhook-timestamp'), signature: text('webhook-signature') };
}
