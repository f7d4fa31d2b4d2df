import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvitationService, ResultConsentService } from '#distribution';
import { refuseCrossSite } from '../origin.js';
import { field, formOf, readerLocale, seeOther } from '../request.js';

const EVIDENCE = 'Ticked on the last page of the survey';

/** What a person wants to hear of the results, asked on the last page and kept apart from the answer. */
@ApiExcludeController()
@Controller('s/:token/notify')
export class ResultConsentController {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(ResultConsentService) private readonly consents: ResultConsentService,
  ) {}

  @Post()
  async notify(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseCrossSite(request);
    const isWanted = field(formOf(body), 'notify') === 'yes';
    const { id, openLinkId } = await this.invitations.identify('invitation', token);
    if (isWanted && openLinkId === null) await this.consents.give(id, EVIDENCE);
    seeOther(reply, `/s/${token}?lang=${readerLocale(request)}`);
  }
}
