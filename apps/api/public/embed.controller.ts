import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { PublishedReleaseService } from '#benchmark';
import { type Locale, LOCALES } from '#kernel';
import { embedPage, embedStyle } from '#pages';
import { CONFIG, type Config, oneOf, queryErrors, readQuery } from '#platform';
import { PublishedPartService, rasterised } from '#publication';
import { cardSvg } from '#publication/core';
import { queryOf } from '../request.js';
import { sendCached } from './send-cached.js';
import { cardModel, embedModel } from './show-models.js';

const HTML = 'text/html; charset=utf-8';
const PNG = 'image/png';
const STYLE = `'sha256-${createHash('sha256').update(embedStyle).digest('base64')}'`;
/** The one page of ours that anybody may put into a frame: it runs nothing, asks for nothing and knows nobody. */
const POLICY = `default-src 'none'; style-src ${STYLE}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *`;
const LANGUAGE = { lang: oneOf<Locale>(...LOCALES) };

/** A release where others show it: in a frame, and as the picture of a link. */
@ApiExcludeController()
@Controller()
export class EmbedController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PublishedPartService) private readonly parts: PublishedPartService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  @Get('embed/b/:study')
  async frame(
    @Param('study') study: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lang = 'zh-CN' } = readQuery(queryOf(request), LANGUAGE);
    const release = await this.releases.find(study, 'latest');
    const { wave } = release.document;
    const href = `${this.config.publicUrl}/b/${study}/${wave.slug}?lang=${lang}`;
    const make = () => Buffer.from(embedPage(embedModel(release, lang, href)));
    void reply.header('content-security-policy', POLICY);
    sendCached(request, reply, await this.parts.kept(release, `embed ${lang}`, HTML, make), false);
  }

  @Get('b/:study/:wave/og.png')
  async card(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lang = 'zh-CN' } = readQuery(queryOf(request), LANGUAGE);
    const release = await this.releases.find(study, wave);
    const make = async () => {
      const image = await rasterised(cardSvg(cardModel(release, lang)));
      if (image === null) throw queryErrors.notFound();
      return image;
    };
    sendCached(request, reply, await this.parts.kept(release, `card ${lang}`, PNG, make), false);
  }
}
