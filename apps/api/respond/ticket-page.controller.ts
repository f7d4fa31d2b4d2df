import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TicketExchangeService } from '#response';
import { privateHtml, readerLocale } from '../request.js';
import { TicketPages } from './ticket-pages.js';

/** The page that a ticket is handed in from, and the keys that signed it. No address here names an invitation. */
@ApiExcludeController()
@Controller()
export class TicketPageController {
  constructor(
    @Inject(TicketExchangeService) private readonly tickets: TicketExchangeService,
    @Inject(TicketPages) private readonly pages: TicketPages,
  ) {}

  @Get('t/:key')
  async begin(@Param('key') keyId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    privateHtml(reply, await this.pages.begin(keyId, readerLocale(request)));
  }

  /** The same for everybody: whoever compares sees that nobody is given a key of their own. */
  @Get('.well-known/ticket-keys')
  async keys(@Res() reply: FastifyReply): Promise<void> {
    const keys = await this.tickets.keys();
    void reply.header('cache-control', 'no-cache').type('application/jwk-set+json').send(JSON.stringify({ keys }));
  }
}
