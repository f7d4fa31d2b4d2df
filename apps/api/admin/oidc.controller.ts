import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { returnPath, type SignedOn, SignOnService, type StaffRole } from '#account';
import { DomainError } from '#kernel';
import { adminStylesheet, goOnPage, SIGN_ON_PROBLEMS, type SignOnDoor, signOnProblemPage } from '#pages';
import { CONFIG, type Config, oneOf, readQuery } from '#platform';
import { Doors } from '../doors.js';
import { nextStep } from '../next-step.js';
import { assetPath } from '../public/assets.js';
import { cookie, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';
import { homeOf } from './home-of.js';
import { pendingCookieName, setPendingCookie, setViaCookie, viaCookieName } from './oidc-cookies.js';

const STYLESHEET = assetPath('admin.css', adminStylesheet);
const LONGEST_ANSWER = 4_096;

const STATUS: Readonly<Record<(typeof SIGN_ON_PROBLEMS)[number], number>> = {
  'sign-on-failed': 422,
  'sign-on-declined': 403,
  'sign-on-unavailable': 503,
  'sign-on-unknown': 403,
  'sign-on-waits': 403,
  'second-factor-missing': 403,
};

/** Logging in at the issuer that the operator chose. A browser is led through; nothing here is for programs. */
@ApiTags('staff')
@Controller('v1/auth/oidc')
export class OidcController {
  constructor(
    @Inject(SignOnService) private readonly signOn: SignOnService,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('start')
  @ApiOperation({ summary: 'Sends a browser to the issuer of single sign-on.' })
  @ApiQuery({ name: 'returnTo', required: false, description: 'A page of the console to go to afterwards.' })
  @ApiResponse({ status: 303, description: 'To the issuer' })
  @ApiResponse({ status: 400, description: 'query-invalid' })
  @ApiResponse({ status: 404, description: 'not-found: there is no single sign-on here' })
  @ApiResponse({ status: 503, description: 'sign-on-unavailable' })
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { returnTo } = readQuery(queryOf(request), { returnTo: returnPath, lang: oneOf('zh-CN', 'en') });
    await this.#orPage(request, reply, async () => {
      const { url, pending } = await this.signOn.begin(returnTo, this.doors.origin('staff', request).mark);
      setPendingCookie(reply, this.config, pending);
      seeOther(reply, url);
    });
  }

  @Get('callback')
  @ApiOperation({ summary: 'Where the issuer sends the browser back to; opens a session.' })
  @ApiResponse({ status: 200, description: 'A page that leads on' })
  @ApiResponse({ status: 403, description: 'sign-on-declined, sign-on-unknown, sign-on-waits, second-factor-missing' })
  @ApiResponse({ status: 404, description: 'not-found: there is no single sign-on here' })
  @ApiResponse({ status: 422, description: 'sign-on-failed' })
  @ApiResponse({ status: 503, description: 'sign-on-unavailable' })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#orPage(request, reply, async () => {
      const query = (request.url.split('?')[1] ?? '').slice(0, LONGEST_ANSWER);
      // Whatever comes of it, this browser cannot come back with the same once more.
      setPendingCookie(reply, this.config, undefined);
      const pending = cookie(request, pendingCookieName(this.config));
      const signedOn = await this.signOn.finish(query, pending, this.doors.origin('staff', request));
      this.doors.admit(reply, signedOn.entered);
      setViaCookie(reply, this.config, true);
      const { locale, ...door } = doorOf(request);
      privateHtml(
        reply,
        goOnPage({ ...door, locale }, { href: nextStep(signedOn.entered, homeAfter(signedOn), locale) }),
      );
    });
  }

  @Get('leave')
  @ApiOperation({ summary: 'After logging out: ends the session at the issuer, too, where it opened ours.' })
  @ApiResponse({ status: 200, description: 'A page that leads to the issuer' })
  @ApiResponse({ status: 303, description: 'To the login' })
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const door = doorOf(request);
    const isVia = cookie(request, viaCookieName(this.config)) === '1';
    const href = isVia ? await this.signOn.leaveUrl() : undefined;
    if (isVia) setViaCookie(reply, this.config, false);
    if (href === undefined) return seeOther(reply, `/admin/login?lang=${door.locale}`);
    privateHtml(reply, goOnPage(door, { href, leaving: this.signOn.label ?? '' }));
  }

  /** A person in front of a browser gets a page; a program gets the problem. */
  async #orPage(request: FastifyRequest, reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = error instanceof DomainError ? SIGN_ON_PROBLEMS.find((one) => one === error.code) : undefined;
      if (!problem || !(request.headers.accept ?? '').includes('text/html')) throw error;
      privateHtml(reply, signOnProblemPage(doorOf(request), problem), STATUS[problem]);
    }
  }
}

const homeAfter = ({ entered, returnTo }: SignedOn): string => returnTo ?? homeOf(entered.account.role as StaffRole);

const doorOf = (request: FastifyRequest): SignOnDoor => ({ locale: readerLocale(request), stylesheet: STYLESHEET });
