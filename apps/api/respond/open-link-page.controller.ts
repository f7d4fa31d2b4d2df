import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Entry, OpenLinkService, type OpenStart, OpenStartService, type Sitting } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { DomainError } from '#kernel';
import { PROOF, TRAP } from '#pages';
import { networkOf } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { refuseCrossSite } from '../origin.js';
import { field, formOf, privateHtml, readerLocale, seeOther } from '../request.js';
import { embedPolicy } from '../security-headers.js';
import { type OpenLinkContext, OpenLinkPages } from './open-link-pages.js';
import { readOpenStart } from './read-open-start.js';

const UNPROCESSABLE = 422;
const CONFLICT = 409;
const FORBIDDEN = 403;

/** What can be mended on the page itself. */
const FAULTS: Readonly<Record<string, OpenLinkContext['fault']>> = {
  'pow-required': 'needs-script',
  'pow-expired': 'again',
  'pow-invalid': 'again',
};

/** A link that anybody may open. Opening it changes nothing; sending its form takes a place and mints a sitting. */
@ApiExcludeController()
@Controller('o/:slug')
export class OpenLinkPageController {
  constructor(
    @Inject(OpenLinkService) private readonly links: OpenLinkService,
    @Inject(OpenStartService) private readonly starts: OpenStartService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(OpenLinkPages) private readonly pages: OpenLinkPages,
  ) {}

  /** Where the pages are, and where the survey that follows is. */
  protected readonly root: '' | '/embed' = '';

  @Get()
  async open(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    privateHtml(reply, await this.pages.page(await this.#context(slug, request, reply)));
  }

  @Post('start')
  async start(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseCrossSite(request);
    const form = formOf(body);
    const context = await this.#context(slug, request, reply);
    const { start, values, faults } = readOpenStart(form, context.locale);
    if (context.link.state !== 'open' && context.link.state !== 'full')
      return privateHtml(reply, await this.pages.page(context), CONFLICT);
    // A program that fills in everything is told what a person is told, and takes no place.
    if (field(form, TRAP) !== '') return privateHtml(reply, await this.pages.page(context));
    if (!start) return privateHtml(reply, await this.pages.page({ ...context, values, faults }), UNPROCESSABLE);
    try {
      const entry = { network: networkOf(request.ip), proof: field(form, PROOF) };
      await this.#begin(await this.#sitting(slug, start, entry), context, reply);
    } catch (error) {
      await this.#refused(error, { ...context, values }, reply);
    }
  }

  /** A form that is sent twice leads to the sitting that was begun by the first. */
  async #sitting(slug: string, start: OpenStart, entry: Entry): Promise<Sitting> {
    try {
      return await this.starts.start(slug, start, entry);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'pow-replayed') throw error;
      const begun = await this.starts.begunBefore(slug, entry.proof);
      if (!begun) throw error;
      return begun;
    }
  }

  async #begin({ token, versionId }: Sitting, { locale }: OpenLinkContext, reply: FastifyReply): Promise<void> {
    const { checker } = await this.questionnaires.version(versionId);
    const first = (checker.visibleSteps({})[0] ?? 0) + 1;
    seeOther(reply, `${this.root}/s/${token}/${first}?lang=${locale}`);
  }

  /** A place that somebody else took while the form was filled in is said on the page, not as an error. */
  async #refused(error: unknown, context: OpenLinkContext, reply: FastifyReply): Promise<void> {
    if (!(error instanceof DomainError)) throw error;
    const fault = FAULTS[error.code];
    if (fault) return privateHtml(reply, await this.pages.page({ ...context, fault }), FORBIDDEN);
    if (error.code === 'organisation-full')
      return privateHtml(reply, await this.pages.page({ ...context, isOrganisationFull: true }), CONFLICT);
    if (error.code !== 'open-link-full' && error.code !== 'quota-full') throw error;
    privateHtml(reply, await this.pages.page({ ...context, link: { ...context.link, state: 'full' } }), CONFLICT);
  }

  async #context(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<OpenLinkContext> {
    const link = await this.links.bySlug(slug);
    this.frame(link.origins, reply);
    return { link, address: `${this.root}/o/${slug}`, locale: readerLocale(request) };
  }

  /** Nothing outside of a frame. */
  protected frame(_origins: readonly string[], _reply: FastifyReply): void {}
}

/** The same page in a frame of the sites that the link names, and of no other. */
@ApiExcludeController()
@Controller('embed/o/:slug')
export class EmbedOpenLinkController extends OpenLinkPageController {
  protected override readonly root = '/embed';

  protected override frame(origins: readonly string[], reply: FastifyReply): void {
    if (origins.length === 0) throw distributionErrors.openLinkNotFound();
    void reply.header('content-security-policy', embedPolicy(origins));
  }
}
