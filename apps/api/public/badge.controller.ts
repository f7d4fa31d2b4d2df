import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublishedReleaseService } from '#benchmark';
import { type Clock, type Locale, LOCALES } from '#kernel';
import { CLOCK, matching, oneOf, queryErrors, readQuery } from '#platform';
import { type BadgeLook, badgeOf, badgeSvg } from '#publication/core';
import { queryOf } from '../request.js';
import { renderedOf, sendCached } from './send-cached.js';

const SVG = 'image/svg+xml; charset=utf-8';
/** A picture may carry its own style and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
const FILE = /^([a-z0-9][a-z0-9-]{0,62})\.svg$/;
const WAVE = matching(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** The language of the words; nothing of the reader's browser, as a badge stands on somebody's page. */
const QUERY = { lang: oneOf<Locale>(...LOCALES), theme: oneOf('auto', 'light', 'dark'), wave: WAVE };

/** What a vendor may show of its result: wave and rank as a range, or that it is listed. It ends by itself. */
@ApiExcludeController()
@Controller('badge')
export class BadgeController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  @Get(':study/:file')
  async badge(
    @Param('study') study: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const vendor = FILE.exec(file)?.[1];
    if (vendor === undefined) throw queryErrors.notFound();
    const { lang = 'zh-CN', theme = 'auto', wave = 'latest' } = readQuery(queryOf(request), QUERY);
    const svg = await this.#drawn({ study, wave, vendor }, { locale: lang, theme });
    void reply.header('content-security-policy', POLICY);
    sendCached(request, reply, renderedOf(svg, SVG), false);
  }

  async #drawn(
    { study, wave, vendor }: { readonly study: string; readonly wave: string; readonly vendor: string },
    look: BadgeLook,
  ): Promise<string> {
    const { document } = await this.releases.find(study, wave);
    const latest = wave === 'latest' ? document : (await this.releases.find(study, 'latest')).document;
    const isSuperseded = latest.wave.slug !== document.wave.slug;
    const state = badgeOf(document, vendor, { now: this.clock.now(), isSuperseded });
    if (!state) throw queryErrors.notFound();
    return badgeSvg(state, look);
  }
}
