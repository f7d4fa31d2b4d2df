import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginPages } from '../login-pages.js';
import { vendorDoor } from './vendor-place.js';

/** What comes after the password: each page asks for the session that waits for it, and opens to no other. */
@ApiExcludeController()
@Controller('vendor')
export class VendorStepController {
  constructor(@Inject(LoginPages) private readonly pages: LoginPages) {}

  @Get('login/second-factor')
  codeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.codeForm(vendorDoor(request, reply));
  }

  @Post('login/second-factor')
  code(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.code(vendorDoor(request, reply), body);
  }

  @Get('login/enrolment')
  enrolment(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.enrolment(vendorDoor(request, reply));
  }

  @Post('login/enrolment')
  begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.begin(vendorDoor(request, reply));
  }

  @Post('login/enrolment/code')
  confirm(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.confirm(vendorDoor(request, reply), body);
  }

  @Get('confirm')
  proofForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.proofForm(vendorDoor(request, reply));
  }

  @Post('confirm')
  proof(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.proof(vendorDoor(request, reply), body);
  }
}
