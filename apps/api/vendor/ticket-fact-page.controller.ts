import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { METHOD_DEFAULTS } from '#benchmark/core';
import { type ReceivedBatch, TicketBatchService, TicketSecretService, ticketTable, ticketTemplate } from '#evidence';
import { TICKET_LIMITS, ticketWindow } from '#evidence/core';
import { DomainError, type Violation } from '#kernel';
import { type TicketFileFault, type TicketNotice, type VendorTicketFactsPage, vendorTicketFactsPage } from '#pages';
import { CONFIG, type Config, fileOf, sha256Hex } from '#platform';
import { numberIn } from '../admin/number-in.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';
import { ownBatchView } from './ticket-fact.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { personOf, VendorFrames } from './vendor-frames.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import type { VendorRequest } from './vendor.guard.js';

const SHOWN = 100;
const MOST_RETURNS = 20;
const NOTICES = ['received', 'replayed', 'withdrawn'] as const;
const RULES = {
  cap: 100 * METHOD_DEFAULTS.ticketCap,
  tickets: METHOD_DEFAULTS.channelTickets,
  organisations: METHOD_DEFAULTS.channelTicketOrgs,
  rows: TICKET_LIMITS.rows,
  faults: TICKET_LIMITS.violations,
};

type PageState = Pick<VendorTicketFactsPage, 'notice' | 'faults' | 'refused' | 'typed' | 'secret'>;

/** Ticket facts for a person at a browser: a plain form with a file, and what is wrong in its lines. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@VendorAllow('tickets.upload')
@Controller('vendor/ticket-facts')
export class TicketFactPageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(TicketBatchService) private readonly batches: TicketBatchService,
    @Inject(TicketSecretService) private readonly secrets: TicketSecretService,
  ) {}

  @Get()
  async list(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const notice = NOTICES.find((one) => one === field(queryOf(request), 'notice'));
    privateHtml(reply, await this.#page(request, notice ? { notice } : {}));
  }

  @Get('template.csv')
  template(@Res() reply: FastifyReply): void {
    void reply
      .header('content-disposition', 'attachment; filename="ticket-facts.csv"')
      .type('text/csv; charset=utf-8')
      .send(ticketTemplate());
  }

  @Post()
  async upload(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    const place = field(form, 'place').slice(0, 130);
    const content = fileOf(field(form, 'file'));
    let lines: readonly number[] = [];
    try {
      const table = ticketTable(content);
      lines = table.lines;
      const { isReplay } = await this.#receive(request, place, content, table.rows);
      seeOther(reply, this.#placeOf(request, isReplay ? 'replayed' : 'received'));
    } catch (error) {
      const state = { ...stateOf(error, lines), typed: { place } };
      privateHtml(reply, await this.#page(request, state), 422);
    }
  }

  @Post(':study/:wave/:number/withdrawal')
  async withdraw(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Param('number') number: string,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const by = `vendor:${personOf(request).userId}`;
      await this.batches.withdraw(request.vendorId, { study, wave }, numberIn(number), by);
      seeOther(reply, this.#placeOf(request, 'withdrawn'));
    } catch (error) {
      privateHtml(reply, await this.#page(request, stateOf(error, [])), 422);
    }
  }

  @Post('secret')
  @VendorAllow('keys.write')
  async secret(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    privateHtml(reply, await this.#page(request, { secret: await this.secrets.show(request.vendorId) }));
  }

  @Post('secret/renewal')
  @VendorAllow('keys.write')
  async renew(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const secret = await this.secrets.renew(request.vendorId, `vendor:${personOf(request).userId}`);
    privateHtml(reply, await this.#page(request, { secret }));
  }

  /** A file is its own name, so that sending it twice counts once; after a withdrawal it may come again. */
  async #receive(
    request: VendorRequest,
    place: string,
    content: Buffer,
    rows: readonly unknown[],
  ): Promise<ReceivedBatch> {
    const [study = '', wave = ''] = place.split('/');
    const name = `file-${sha256Hex(content).slice(0, 32)}`;
    const sent = { study, wave, content, rows, sentBy: 'person' as const, sender: personOf(request).userId };
    for (let time = 1; ; time += 1) {
      const senderId = time === 1 ? name : `${name}-${time}`;
      const received = await this.batches.receive(request.vendorId, { ...sent, senderId });
      if (received.batch.state === 'counted' || time === MOST_RETURNS) return received;
    }
  }

  async #page(request: VendorRequest, state: PageState): Promise<string> {
    const [frame, waves, own] = await Promise.all([
      this.frames.of(request),
      this.batches.waves(request.vendorId),
      this.batches.own(request.vendorId, { limit: SHOWN }),
    ]);
    return vendorTicketFactsPage({
      frame,
      waves: waves.map((wave) => {
        const { from, until } = ticketWindow(wave);
        return { ...wave, from: from.toISOString(), until: until.toISOString() };
      }),
      batches: own.map((batch) => ({ ...ownBatchView(batch), sentBy: batch.sentBy, state: batch.state })),
      rules: RULES,
      apiHref: `${this.config.publicUrl}/v1/vendor/ticket-facts`,
      ...state,
    });
  }

  #placeOf(request: VendorRequest, notice: TicketNotice): string {
    return `/vendor/ticket-facts?lang=${readerLocale(request)}&notice=${notice}`;
  }
}

/** What the page shows of a refusal; whatever is none is thrown on. */
function stateOf(error: unknown, lines: readonly number[]): PageState {
  if (!(error instanceof DomainError)) throw error;
  if (error.code !== 'ticket-facts-invalid') return { refused: error.code };
  return { faults: (error.extra.errors ?? []).map((violation) => faultOf(violation, lines)) };
}

function faultOf({ pointer, code }: Violation, lines: readonly number[]): TicketFileFault {
  const [, part = '', row = '', column] = pointer.split('/');
  if (part === 'tickets' && row !== '') return { line: lines[Number(row)] ?? null, column: column ?? null, code };
  return { line: null, column: part === 'header' ? row : null, code };
}
