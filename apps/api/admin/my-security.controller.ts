import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STAFF_ROLES } from '#account';
import { SecurityPages } from '../security-pages.js';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';
import { staffPlace } from './staff-place.js';

/** Password, second factor, passkeys and sessions of whoever is logged in. */
@ApiExcludeController()
@UseGuards(StaffGuard)
@Allow(...STAFF_ROLES)
@Controller('admin/security')
export class MySecurityController {
  constructor(@Inject(SecurityPages) private readonly pages: SecurityPages) {}

  @Get()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.show(staffPlace(request, reply));
  }

  @Post('password')
  password(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.changePassword(staffPlace(request, reply), body);
  }

  @Post('app')
  beginApp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.beginApp(staffPlace(request, reply));
  }

  @Post('app/code')
  confirmApp(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.confirmApp(staffPlace(request, reply), body);
  }

  @Post('app/removal')
  removeApp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.removeApp(staffPlace(request, reply));
  }

  @Post('recovery-codes')
  recoveryCodes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.newRecoveryCodes(staffPlace(request, reply));
  }

  @Post('passkeys/removal')
  removePasskey(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.removePasskey(staffPlace(request, reply), body);
  }

  @Post('sessions/others')
  endOthers(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.endOthers(staffPlace(request, reply));
  }

  @Post('sessions/:id/end')
  endSession(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.endSession(staffPlace(request, reply), id);
  }
}
