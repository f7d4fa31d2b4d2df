import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type ApiKey, ApiKeyService, KEY_SCOPES, type VendorPermission } from '#account';
import { type Clock, DomainError } from '#kernel';
import { type KeyProblem, KEY_LIFETIMES, type VendorKeyLine, type VendorKeysPage, vendorKeysPage } from '#pages';
import { CLOCK, CONFIG, type Config } from '#platform';
import { LABEL } from '../admin/label.dto.js';
import { RecentLogin } from '../admin/recent-login.js';
import { field, formOf, privateHtml, queryOf, seeOther } from '../request.js';
import { makerOf, OVERLAP_HOURS } from './key.controller.js';
import { keyView } from './key.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorFrames } from './vendor-frames.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import type { VendorRequest } from './vendor.guard.js';

const PROBLEMS = ['too-many-keys', 'key-not-active', 'not-found'] as const;

/** Keys for a person at a browser: plain forms, and a new key on the page that answers. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@Controller('vendor/keys')
export class VendorKeyPageController {
  constructor(
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @VendorAllow('keys.read')
  async list(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const isRevoked = field(queryOf(request), 'notice') === 'revoked';
    await this.#send(request, reply, isRevoked ? { notice: 'revoked' } : {});
  }

  @Post()
  @RecentLogin()
  @VendorAllow('keys.write')
  async create(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    const label = field(form, 'label').trim();
    const scopes = KEY_SCOPES.filter((scope) => form.get('scope')?.includes(scope));
    const typed = { label, scopes };
    if (!LABEL.test(label) || scopes.length === 0) return this.#send(request, reply, { problem: 'label', typed }, 422);
    await this.#act(request, reply, { typed }, async () => {
      const { text } = await this.keys.issue({
        vendorId: request.vendorId,
        label,
        scopes,
        environment: field(form, 'environment') === 'test' ? 'test' : 'live',
        lifetimeDays: KEY_LIFETIMES.find((days) => String(days) === field(form, 'lifetime')) ?? KEY_LIFETIMES[0],
        createdBy: makerOf(request),
      });
      return { made: { text, isRotated: false, tryHref: this.#tryHref() } };
    });
  }

  @Post(':id/rotate')
  @RecentLogin()
  @VendorAllow('keys.write')
  async rotate(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#act(request, reply, {}, async () => {
      const facts = { vendorId: request.vendorId, overlapHours: OVERLAP_HOURS, createdBy: makerOf(request) };
      const { text } = await this.keys.rotate(id, facts);
      return { made: { text, isRotated: true, tryHref: this.#tryHref() } };
    });
  }

  @Post(':id/revoke')
  @VendorAllow('keys.write')
  async revoke(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.keys.revoke(id, request.vendorId);
    const { locale } = await this.frames.of(request);
    seeOther(reply, `/vendor/keys?lang=${locale}&notice=revoked`);
  }

  async #act(
    request: VendorRequest,
    reply: FastifyReply,
    state: Partial<VendorKeysPage>,
    act: () => Promise<Partial<VendorKeysPage>>,
  ): Promise<void> {
    try {
      await this.#send(request, reply, await act());
    } catch (error) {
      const problem = error instanceof DomainError ? PROBLEMS.find((code) => code === error.code) : undefined;
      if (!problem) throw error;
      await this.#send(request, reply, { ...state, problem }, problem === 'not-found' ? 404 : 409);
    }
  }

  async #send(
    request: VendorRequest,
    reply: FastifyReply,
    state: Partial<VendorKeysPage> & { readonly problem?: KeyProblem },
    status = 200,
  ): Promise<void> {
    const [frame, keys] = await Promise.all([this.frames.of(request), this.keys.keys(request.vendorId)]);
    const now = this.clock.now();
    const lines = keys.toReversed().map((key) => lineOf(key, now));
    privateHtml(reply, vendorKeysPage({ ...state, frame, keys: lines }), status);
  }

  #tryHref(): string {
    return `${this.config.publicUrl}/v1/vendor/me`;
  }
}

type LineScope = VendorKeyLine['scopes'][number];
const isShown = (scope: VendorPermission): scope is LineScope => KEY_SCOPES.includes(scope);

function lineOf(key: ApiKey, now: Date): VendorKeyLine {
  const { id, label, environment, state, expiresAt, lastUsedAt, exposedAt } = keyView(key, now);
  return { id, label, environment, scopes: key.scopes.filter(isShown), state, expiresAt, lastUsedAt, exposedAt };
}
