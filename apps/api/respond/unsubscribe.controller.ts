import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MailChoiceService } from '#distribution';
import { surveyStylesheet, unsubscribePage } from '#pages';
import { assetPath } from '../public/assets.js';
import { formOf, privateHtml, readerLocale } from '../request.js';

const STYLESHEET = assetPath('survey.css', surveyStylesheet);

/**
 * The way out of every mail. Opening it changes nothing; a POST does, whether a person pressed the button or a
 * mail program sent it for them (RFC 8058), so it asks for no origin and no cookie.
 */
@ApiExcludeController()
@Controller('u/:token')
export class UnsubscribeController {
  constructor(@Inject(MailChoiceService) private readonly choices: MailChoiceService) {}

  @Get()
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.choices.read(token);
    const page = { locale: readerLocale(request), address: `/u/${token}`, stylesheet: STYLESHEET };
    privateHtml(reply, unsubscribePage({ ...page, isDone: false, kept: [] }));
  }

  @Post()
  @HttpCode(200)
  async unsubscribe(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    formOf(body);
    await this.choices.leave(token);
    const { closed } = await this.choices.read(token);
    const kept = closed.map(({ scope }) => scope).filter((scope) => scope !== 'all');
    const page = { locale: readerLocale(request), address: `/u/${token}`, stylesheet: STYLESHEET };
    privateHtml(reply, unsubscribePage({ ...page, isDone: true, kept }));
  }
}
