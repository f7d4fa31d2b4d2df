import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginPages } from '../login-pages.js';
import { staffPlace } from './staff-place.js';

/** What comes after the password: each page asks for the session that waits for it, and opens to no other. */
@ApiExcludeController()
@Controller('admin')
export class StaffStepController {
  constructor(@Inject(LoginPages) private readonly pages: LoginPages) {}

  @Get('login/second-factor')
  codeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.codeForm(staffPlace(request, reply));
  }

  @Post('login/second-factor')
  code(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.code(staffPlace(request, reply), body);
  }

  @Get('login/enrolment')
  enrolment(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.enrolment(staffPlace(request, reply));
  }

  @Post('login/enrolment')
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.begin(staffPlace(request, reply));
  }

  @Post('login/enrolment/code')
  confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.confirm(staffPlace(request, reply), body);
  }

  @Get('confirm')
  proofForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.proofForm(staffPlace(request, reply));
  }

  @Post('confirm')
  proof(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.proof(staffPlace(request, reply), body);
  }
}
