import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PublishedRelease, PublishedReleaseService } from '#benchmark';
import type { Locale } from '#kernel';
import { headlineOf, reportMarkdown, type ReportPage, reportPage, reportStylesheet } from '#pages';
import { CONFIG, type Config } from '#platform';
import { ReportService, type ReportTexts } from '#report';
import { readerLocale } from '../request.js';
import { assetPath } from './assets.js';
import { benchmarkModel } from './benchmark-model.js';
import { revisionIn } from './revision-in.js';
import { RenderCache, renderedOf, sendCached } from './send-cached.js';

const STYLESHEET = assetPath('report.css', reportStylesheet);

type Format = 'html' | 'md';
const TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** The report of a release, made once for each release, language and state of its editors' texts. */
@ApiExcludeController()
@Controller('b/:study/:wave')
export class ReportPageController {
  readonly #cache = new RenderCache<PublishedRelease>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(ReportService) private readonly reports: ReportService,
  ) {}

  @Get('report')
  html(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#send(study, wave, 'html', { request, reply });
  }

  @Get('report.md')
  markdown(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#send(study, wave, 'md', { request, reply });
  }

  async #send(
    study: string,
    wave: string,
    format: Format,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): Promise<void> {
    const release = await this.releases.find(study, wave, revisionIn(request));
    const locale = readerLocale(request);
    const texts = await this.reports.texts(release.id, locale);
    const rendered = this.#cache.get(release, `${format} ${locale} ${texts.state}`, () =>
      renderedOf(this.#render(this.#report(release, locale, texts), format), TYPES[format]),
    );
    // An editor may still improve a wording, so not even a named revision is for ever.
    sendCached(request, reply, rendered, false);
  }

  #report(release: PublishedRelease, locale: Locale, texts: ReportTexts): ReportPage {
    const model = benchmarkModel(release, { locale, url: this.config.publicUrl });
    return this.reports.build(release, locale, headlineOf(model), texts);
  }

  #render(report: ReportPage, format: Format): string {
    if (format === 'md') return reportMarkdown(report);
    const url = `${this.config.publicUrl}/b/${report.study.slug}/${report.wave.slug}/report`;
    return reportPage(report, { stylesheet: STYLESHEET, url });
  }
}
