import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountErrors, LoginService, SecondFactorService, STAFF_ROLES } from '#account';
import { inputPipe } from '#platform';
import { Doors } from '../doors.js';
import { PasskeyDoor } from '../passkey-door.js';
import { CodeDto, NewPasskeyDto, PasskeyAnswerDto, PasskeyAskDto } from '../passkey.dto.js';
import { SecondStep } from '../second-step.js';
import { Allow } from './allow.js';
import { SessionView, sessionView } from './auth.dto.js';
import { FactorsView, RenewalDto } from './second-factor.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** What comes after the password, or in place of it. A session that waits for it opens nothing else. */
@ApiTags('staff')
@Controller('v1/auth')
export class SecondFactorController {
  constructor(
    @Inject(Doors) private readonly doors: Doors,
    @Inject(SecondStep) private readonly step: SecondStep,
    @Inject(PasskeyDoor) private readonly passkeys: PasskeyDoor,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
  ) {}

  @Get('factors')
  @UseGuards(StaffGuard)
  @Allow(...STAFF_ROLES)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'What you have beside your password.' })
  @ApiOkResponse({ type: FactorsView })
  present(@Req() { session }: StaffRequest): Promise<FactorsView> {
    return this.factors.factorsOf({ kind: 'staff', id: session.staff.id });
  }

  @Post('second-factor')
  @HttpCode(200)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Opens the session that a password began, with a code of your app or a recovery code.' })
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 401, description: 'code-refused' })
  @ApiResponse({ status: 429, description: 'rate-limited' })
  async code(
    @Body(inputPipe) { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return sessionView(await this.step.withCode('staff', code, request, reply));
  }

  @Post('passkey/options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a browser asks a passkey: PublicKeyCredentialRequestOptionsJSON of WebAuthn.' })
  @ApiResponse({ status: 200, description: 'The options; the challenge in them is answered once' })
  @ApiResponse({ status: 401, description: 'unauthorized' })
  @ApiResponse({ status: 403, description: 'csrf, password-login-off' })
  ask(
    @Body(inputPipe) { purpose }: PasskeyAskDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return this.passkeys.ask('staff', purpose, request, reply);
  }

  @Post('passkey')
  @HttpCode(200)
  @ApiOperation({ summary: 'Logs in, or goes on, with what a passkey answered.' })
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 401, description: 'passkey-refused' })
  @ApiResponse({ status: 403, description: 'csrf, password-login-off' })
  @ApiResponse({ status: 429, description: 'rate-limited' })
  async answer(
    @Body(inputPipe) answer: PasskeyAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return sessionView(await this.passkeys.answer('staff', answer, request, reply));
  }

  @Post('passkeys/options')
  @HttpCode(200)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'What a browser makes a passkey from: PublicKeyCredentialCreationOptionsJSON.' })
  @ApiResponse({ status: 200, description: 'The options; the challenge in them is answered once' })
  @ApiResponse({ status: 403, description: 'reauthentication-needed' })
  @ApiResponse({ status: 409, description: 'too-many-passkeys' })
  beginAdding(@Req() request: FastifyRequest): Promise<object> {
    return this.passkeys.beginAdding('staff', request);
  }

  @Post('passkeys')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Keeps a passkey that a browser has made.' })
  @ApiResponse({ status: 403, description: 'reauthentication-needed' })
  @ApiResponse({ status: 422, description: 'passkey-invalid' })
  add(
    @Body(inputPipe) added: NewPasskeyDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.passkeys.add('staff', added, request, reply);
  }

  @Post('renewal')
  @HttpCode(200)
  @ApiCookieAuth()
  @ApiOperation({
    summary: 'Proves again who you are, by password or code, for what cannot be taken back.',
    description:
      'The session goes on with another cookie and another X-CSRF-Token; those before open nothing any more.',
  })
  @ApiOkResponse({ type: SessionView })
  @ApiResponse({ status: 401, description: 'invalid-credentials or code-refused' })
  @ApiResponse({ status: 429, description: 'rate-limited' })
  async renew(
    @Body(inputPipe) { password, code }: RenewalDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const session = await this.doors.session('staff', request);
    if (session?.stage !== 'open') throw accountErrors.unauthorized();
    this.doors.checkOwn(request, session);
    const renewed = await this.logins.renew(session, await this.step.prove(session, { password, code }, request));
    this.doors.admit(reply, renewed);
    return sessionView(renewed);
  }
}
