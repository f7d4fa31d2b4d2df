import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginService, accountErrors, SessionService, VendorPeopleService } from '#account';
import { DomainError } from '#kernel';
import { vendorAcceptedPage, vendorAcceptPage, vendorLoginPage } from '#pages';
import { CONFIG, type Config } from '#platform';
import { Doors } from '../doors.js';
import { nextStep } from '../next-step.js';
import { checkOrigin } from '../origin.js';
import { islandPath } from '../public/islands.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';
import { VENDOR_STYLESHEET } from './vendor-frames.js';

const PASSKEY = islandPath('passkey');
const OWN_PATH = /^\/vendor(\/[a-z/-]*)?$/;
const TOKEN = /^[\w-]{43}$/;
const LOGIN_ERRORS = ['invalid-credentials', 'rate-limited', 'csrf', 'unauthorized'] as const;
const ACCEPT_ERRORS = ['password-unfit', 'csrf'] as const;

const codeOf = <T extends string>(error: unknown, known: readonly T[]): T | undefined =>
  error instanceof DomainError ? known.find((code) => code === error.code) : undefined;

/** The door of the portal: plain forms that work without a script. */
@ApiExcludeController()
@Controller('vendor')
export class VendorLoginController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(VendorPeopleService) private readonly people: VendorPeopleService,
  ) {}

  @Get('login')
  login(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#sendLogin(request, reply, { next: field(queryOf(request), 'next') }, 200);
  }

  @Post('login')
  async logIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    const email = field(form, 'email').slice(0, 254);
    const next = field(form, 'next');
    try {
      checkOrigin(request, this.config);
      const credentials = { email, password: field(form, 'password') };
      const entered = await this.logins.withPassword('vendor', credentials, this.doors.origin('vendor', request));
      await this.doors.endBefore('vendor', request);
      this.doors.admit(reply, entered);
      seeOther(reply, nextStep(entered, OWN_PATH.test(next) ? next : '/vendor', readerLocale(request)));
    } catch (thrown) {
      const error = codeOf(thrown, LOGIN_ERRORS);
      if (!error) throw thrown;
      this.#sendLogin(request, reply, { email, error, next }, error === 'rate-limited' ? 429 : 401);
    }
  }

  /** Ends the session of the cookie. Another site can do no more than that, and is refused it, too. */
  @Post('logout')
  async logOut(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    checkOrigin(request, this.config);
    const session = await this.doors.session('vendor', request);
    const isOwn = session === undefined || this.sessions.isCsrfToken(session, field(formOf(body), 'csrf'));
    if (!isOwn) throw accountErrors.forbiddenByCsrf();
    await this.doors.endBefore('vendor', request);
    this.doors.dismiss(reply, 'vendor');
    seeOther(reply, `/vendor/login?lang=${readerLocale(request)}`);
  }

  /** Looking at an invitation changes nothing, whoever follows the link first. */
  @Get('accept/:token')
  acceptance(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!TOKEN.test(token)) throw accountErrors.invitationNotFound();
    privateHtml(reply, vendorAcceptPage({ ...this.#door(request), token }));
  }

  @Post('accept/:token')
  async accept(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!TOKEN.test(token)) throw accountErrors.invitationNotFound();
    try {
      checkOrigin(request, this.config);
      const { email } = await this.people.accept(token, field(formOf(body), 'password'));
      privateHtml(reply, vendorAcceptedPage({ ...this.#door(request), email }));
    } catch (thrown) {
      const error = codeOf(thrown, ACCEPT_ERRORS);
      if (!error) throw thrown;
      privateHtml(reply, vendorAcceptPage({ ...this.#door(request), token, error }), error === 'csrf' ? 403 : 422);
    }
  }

  #door(request: FastifyRequest) {
    return { locale: readerLocale(request), stylesheet: VENDOR_STYLESHEET };
  }

  #sendLogin(
    request: FastifyRequest,
    reply: FastifyReply,
    { next, ...state }: { email?: string; next: string; error?: (typeof LOGIN_ERRORS)[number] },
    status: number,
  ): void {
    const page = { ...this.#door(request), scripts: [PASSKEY], ...state };
    privateHtml(reply, vendorLoginPage(OWN_PATH.test(next) ? { ...page, next } : page), status);
  }
}
