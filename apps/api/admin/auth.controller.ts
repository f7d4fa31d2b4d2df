import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginService, PeopleService, SessionService, STAFF_ROLES } from '#account';
import { CONFIG, type Config, inputPipe } from '#platform';
import { checkOrigin } from '../origin.js';
import { Doors } from '../doors.js';
import { Allow } from './allow.js';
import { AcceptDto, SessionView, sessionView } from './auth.dto.js';
import { LoginDto } from './login.dto.js';
import { LocalLoginGuard } from './oidc-local-login.guard.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('staff')
@Controller('v1/auth')
export class AuthController {
  constructor(
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('login')
  @HttpCode(200)
  @UseGuards(LocalLoginGuard)
  @ApiOperation({ summary: 'Opens a session: a cookie, and the token that changes must carry in X-CSRF-Token.' })
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 401, description: 'invalid-credentials' })
  @ApiResponse({ status: 403, description: 'csrf, password-login-off' })
  @ApiResponse({ status: 429, description: 'rate-limited' })
  async login(
    @Body(inputPipe) { email, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    checkOrigin(request, this.config);
    const origin = this.doors.origin('staff', request);
    const entered = await this.logins.withPassword('staff', { email, password }, origin);
    await this.doors.endBefore('staff', request);
    this.doors.admit(reply, entered);
    return sessionView(entered);
  }

  @Get('session')
  @UseGuards(StaffGuard)
  @Allow(...STAFF_ROLES)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Who is logged in, and what that opens.' })
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 401, description: 'unauthorized' })
  session(@Req() { session }: StaffRequest): SessionView {
    return sessionView({ account: session.staff, csrf: session.csrf, stage: 'open' });
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Uses an invitation up: the account gets its password and can log in.' })
  @ApiResponse({ status: 200, description: 'The address to log in with' })
  @ApiResponse({ status: 404, description: 'invitation-not-found' })
  @ApiResponse({ status: 410, description: 'invitation-expired' })
  @ApiResponse({ status: 422, description: 'password-unfit' })
  accept(@Body(inputPipe) { token, password }: AcceptDto, @Req() request: FastifyRequest): Promise<{ email: string }> {
    checkOrigin(request, this.config);
    return this.people.accept(token, password);
  }

  @Post('logout')
  @HttpCode(204)
  @UseGuards(StaffGuard)
  @Allow(...STAFF_ROLES)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Ends the session.' })
  async logout(@Req() { session }: StaffRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.logout('staff', session.token);
    this.doors.dismiss(reply, 'staff');
  }
}
