import { Body, Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoginService, PERMISSIONS, SessionService, STAFF_ROLES, type StaffRole } from '#account';
import { DomainError } from '#kernel';
import { adminStylesheet, loginPage, overviewPage } from '#pages';
import { CONFIG, type Config, randomToken } from '#platform';
import { Doors } from '../doors.js';
import { checkOrigin } from '../origin.js';
import { assetPath } from '../public/assets.js';
import { islandPath } from '../public/islands.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';
import { nextStep } from '../next-step.js';
import { OverviewModels } from './overview-models.js';
import { Allow } from './allow.js';
import { homeOf } from './home-of.js';
import { LocalLoginGuard } from './oidc-local-login.guard.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const STYLESHEET = assetPath('admin.css', adminStylesheet);
const LIVE = islandPath('live');
const PASSKEY = islandPath('passkey');
const OWN_PATH = /^\/admin(\/[\w/-]*)?$/;
const LOGIN_ERRORS = ['invalid-credentials', 'rate-limited', 'csrf', 'unauthorized'] as const;

@ApiExcludeController()
@Controller('admin')
export class AdminPageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(OverviewModels) private readonly overviews: OverviewModels,
  ) {}

  @Get('login')
  login(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#sendLogin(request, reply, {}, 200);
  }

  @Post('login')
  @UseGuards(LocalLoginGuard)
  async logIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    const email = field(form, 'email');
    try {
      checkOrigin(request, this.config);
      const credentials = { email, password: field(form, 'password') };
      const entered = await this.logins.withPassword('staff', credentials, this.doors.origin('staff', request));
      await this.doors.endBefore('staff', request);
      this.doors.admit(reply, entered);
      const next = field(form, 'next');
      seeOther(
        reply,
        nextStep(
          entered,
          OWN_PATH.test(next) ? next : homeOf(entered.account.role as StaffRole),
          readerLocale(request),
        ),
      );
    } catch (error) {
      const code = error instanceof DomainError ? LOGIN_ERRORS.find((one) => one === error.code) : undefined;
      if (!code) throw error;
      this.#sendLogin(request, reply, { email, error: code }, code === 'rate-limited' ? 429 : 401);
    }
  }

  @Post('logout')
  @Allow(...STAFF_ROLES)
  @UseGuards(StaffGuard)
  async logOut(@Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.logout('staff', request.session.token);
    this.doors.dismiss(reply, 'staff');
    seeOther(reply, `/v1/auth/oidc/leave?lang=${readerLocale(request)}`);
  }

  @Get()
  @Allow(...PERMISSIONS['results.read'])
  @UseGuards(StaffGuard)
  async overview(@Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = queryOf(request);
    const frame = { ...adminFrame(request), scripts: [LIVE] };
    const model = await this.overviews.build(frame, { study: field(query, 'study'), wave: field(query, 'wave') });
    if (!model) return seeOther(reply, `/admin/outbox?lang=${frame.locale}`);
    privateHtml(reply, overviewPage(model));
  }

  #sendLogin(
    request: FastifyRequest,
    reply: FastifyReply,
    state: { email?: string; error?: (typeof LOGIN_ERRORS)[number] },
    status: number,
  ): void {
    const next = field(queryOf(request), 'next');
    const { signOn, staffPasswordLogin: hasPassword } = this.config;
    const ownNext = OWN_PATH.test(next) ? { next } : {};
    const way = signOn && { signOn: { label: signOn.label, ...ownNext, hasPassword } };
    const page = {
      locale: readerLocale(request),
      stylesheet: STYLESHEET,
      scripts: [PASSKEY],
      csrf: randomToken(8),
      ...state,
    };
    privateHtml(reply, loginPage({ ...page, ...ownNext, ...way }), status);
  }
}

/** What every staff page shows of who looks at it. */
export function adminFrame(request: StaffRequest) {
  const { staff, csrf } = request.session;
  return {
    locale: readerLocale(request),
    stylesheet: STYLESHEET,
    staff: { email: staff.email },
    csrf,
    benchmarkHref: '/b',
  };
}
