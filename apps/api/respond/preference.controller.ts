import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type MailChoice, MailChoiceService } from '#distribution';
import { studyScope, vendorScope } from '#distribution/core';
import { mailChoicePage, surveyStylesheet } from '#pages';
import { refuseCrossSite } from '../origin.js';
import { assetPath } from '../public/assets.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';

const STYLESHEET = assetPath('survey.css', surveyStylesheet);

/** What a person wants mails about: this study, a vendor, everything; and back again. Opening it changes nothing. */
@ApiExcludeController()
@Controller('u/:token/preferences')
export class PreferenceController {
  constructor(@Inject(MailChoiceService) private readonly choices: MailChoiceService) {}

  @Get()
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    privateHtml(reply, pageOf(token, request, await this.choices.read(token)));
  }

  @Post()
  async choose(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseCrossSite(request);
    await this.choices.choose(token, formOf(body).get('close') ?? []);
    seeOther(reply, `/u/${token}/preferences?lang=${readerLocale(request)}&saved=1`);
  }
}

function pageOf(token: string, request: FastifyRequest, { studyId, studyTitle, vendors, closed }: MailChoice): string {
  const locale = readerLocale(request);
  const imposed = closed.find(({ scope, reason }) => scope === 'all' && reason !== 'unsubscribed')?.reason;
  return mailChoicePage({
    locale,
    address: `/u/${token}`,
    stylesheet: STYLESHEET,
    study: studyTitle[locale],
    studyScope: studyScope(studyId),
    vendors: vendors.map(({ id, name }) => ({ name: name[locale], scope: vendorScope(id) })),
    closed: closed.map(({ scope }) => scope),
    closedBecause: imposed === undefined || imposed === 'unsubscribed' ? null : imposed,
    isSaved: field(queryOf(request), 'saved') === '1',
  });
}
