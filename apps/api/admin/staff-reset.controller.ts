import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { adminStylesheet } from '#pages';
import { assetPath } from '../public/assets.js';
import { type ResetPlace, ResetPages } from '../reset-pages.js';

const STYLESHEET = assetPath('admin.css', adminStylesheet);

/** For members of the staff who have forgotten their password. */
@ApiExcludeController()
@Controller('admin/reset')
export class StaffResetController {
  constructor(@Inject(ResetPages) private readonly pages: ResetPages) {}

  @Get()
  askForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.askForm(place(request, reply));
  }

  @Post()
  ask(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.ask(place(request, reply), body);
  }

  @Get(':token')
  form(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.form(place(request, reply), token);
  }

  @Post(':token')
  use(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.pages.use(place(request, reply), token, body);
  }
}

const place = (request: FastifyRequest, reply: FastifyReply): ResetPlace => ({
  at: 'admin',
  stylesheet: STYLESHEET,
  request,
  reply,
});
