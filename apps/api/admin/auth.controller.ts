import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffService } from '#account';
import { CONFIG, type Config, inputPipe } from '#platform';
import { LoginDto } from './login.dto.js';
import { checkOrigin } from '../origin.js';
import { setSessionCookie, StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('staff')
@Controller('v1/auth')
export class AuthController {
  constructor(
    @Inject(StaffService) private readonly staff: StaffService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Opens a session: a cookie, and the token that changes must carry in X-CSRF-Token.' })
  @ApiResponse({ status: 200, description: 'email, role and csrfToken' })
  @ApiResponse({ status: 401, description: 'invalid-credentials' })
  @ApiResponse({ status: 429, description: 'rate-limited' })
  async login(
    @Body(inputPipe) { email, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    checkOrigin(request, this.config);
    const { token, csrf, staff } = await this.staff.login(email, password, request.ip);
    setSessionCookie(reply, this.config, token);
    return { email: staff.email, role: staff.role, csrfToken: csrf };
  }

  @Post('logout')
  @HttpCode(204)
  @UseGuards(StaffGuard)
  @ApiOperation({ summary: 'Ends the session.' })
  async logout(@Req() { session }: StaffRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.staff.logout(session.token);
    setSessionCookie(reply, this.config, undefined);
  }
}
