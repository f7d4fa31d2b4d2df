import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BreakGlassService } from '#account';
import { DomainError } from '#kernel';
import { adminStylesheet, breakGlassInvalidPage, breakGlassPage } from '#pages';
import { CONFIG, type Config } from '#platform';
import { Doors } from '../doors.js';
import { checkOrigin } from '../origin.js';
import { assetPath } from '../public/assets.js';
import { formOf, privateHtml, readerLocale, seeOther } from '../request.js';

const STYLESHEET = assetPath('admin.css', adminStylesheet);
const TOKEN = /^[\w-]{43}$/;

/** An operator's link. Whoever follows it first, a program that looks at mails, say, uses nothing up. */
@ApiExcludeController()
@Controller('admin/break-glass')
export class BreakGlassController {
  constructor(
    @Inject(BreakGlassService) private readonly links: BreakGlassService,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  async page(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const door = doorOf(request);
    const works = TOKEN.test(token) && (await this.links.works(token));
    if (works) privateHtml(reply, breakGlassPage(door, token));
    else privateHtml(reply, breakGlassInvalidPage(door), 404);
  }

  @Post(':token')
  async use(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    checkOrigin(request, this.config);
    formOf(body);
    try {
      await this.doors.endBefore('staff', request);
      this.doors.admit(reply, await this.links.use(token, this.doors.origin('staff', request)));
      seeOther(reply, `/admin?lang=${readerLocale(request)}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'break-glass-invalid') throw error;
      privateHtml(reply, breakGlassInvalidPage(doorOf(request)), 404);
    }
  }
}

const doorOf = (request: FastifyRequest) => ({ locale: readerLocale(request), stylesheet: STYLESHEET });
