import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PublishedRelease, PublishedReleaseService, type StudySummary } from '#benchmark';
import type { Locale } from '#kernel';
import { benchmarkPage, benchmarkStylesheet, headlineOf, type PageFilter, studyListPage, studyPage } from '#pages';
import { type PublishedReply, VendorReplyService } from '#portal';
import { CONFIG, type Config, queryErrors } from '#platform';
import { field, queryOf, readerLocale } from '../request.js';
import { assetPath } from './assets.js';
import { benchmarkModel, waveTitle } from './benchmark-model.js';
import { filterIn } from './page-filter.js';
import { islandPath } from './islands.js';
import { revisionIn } from './revision-in.js';
import { RenderCache, renderedOf, sendCached } from './send-cached.js';

const STYLESHEET = assetPath('benchmark.css', benchmarkStylesheet);
const REWEIGH = islandPath('reweigh');
const HTML = 'text/html; charset=utf-8';
const CHOSEN_KEPT = 50;
const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The benchmark as pages. A page is made once for each release and language, then sent from memory. */
@ApiExcludeController()
@Controller('b')
export class BenchmarkPageController {
  /** By the replies beside a release: while they are the same, so is the page. */
  readonly #plain = new RenderCache<readonly PublishedReply[]>();
  /** Pairs and filters are many: those asked for last are kept. */
  readonly #chosen = new RenderCache<readonly PublishedReply[]>(CHOSEN_KEPT);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(VendorReplyService) private readonly replies: VendorReplyService,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const locale = readerLocale(request);
    const studies = (await this.releases.studies()).map(({ slug, title, isDemo, waves }) => {
      const latest = waves.find(({ revision }) => revision !== null);
      return { slug, title, isDemo, latestWave: latest ? waveTitle(latest.slug) : null };
    });
    sendCached(request, reply, renderedOf(studyListPage({ locale, stylesheet: STYLESHEET, studies }), HTML), false);
  }

  @Get(':study')
  async study(@Param('study') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const locale = readerLocale(request);
    const study = (await this.releases.studies()).find((one) => one.slug === slug);
    if (!study) throw queryErrors.notFound();
    const waves = await Promise.all(study.waves.map((wave) => this.#entry(study, wave, locale)));
    const page = studyPage({ locale, stylesheet: STYLESHEET, study, isDemo: study.isDemo, waves });
    sendCached(request, reply, renderedOf(page, HTML), false);
  }

  @Get(':study/:wave')
  async wave(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = queryOf(request);
    const revision = revisionIn(request);
    const release = await this.releases.find(study, wave, revision);
    const locale = readerLocale(request);
    const asked = { compare: comparedIn(query, release), filter: filterIn(query, release.document) };
    const replies = await this.replies.of(release.id);
    const waves = await this.#wavesOf(study);
    const make = () => renderedOf(benchmarkPage(this.#model(release, locale, { ...asked, replies, waves })), HTML);
    const isPlain = !asked.compare && !asked.filter;
    const variant = JSON.stringify([release.id, locale, waves, asked]);
    const rendered = (isPlain ? this.#plain : this.#chosen).get(replies, variant, make);
    // A revision is for ever, what vendors reply to it is not.
    sendCached(request, reply, rendered, false);
  }

  async #wavesOf(slug: string): Promise<readonly string[]> {
    const study = (await this.releases.studies()).find((one) => one.slug === slug);
    return (study?.waves ?? []).flatMap((wave) => (wave.revision === null ? [] : wave.slug));
  }

  async #entry(study: StudySummary, wave: StudySummary['waves'][number], locale: Locale) {
    const base = {
      slug: wave.slug,
      title: waveTitle(wave.slug),
      revision: wave.revision,
      publishedAt: wave.publishedAt,
    };
    if (wave.revision === null) return { ...base, headline: null, responses: 0 };
    const release = await this.releases.find(study.slug, wave.slug);
    const { responses } = release.document.quality;
    return { ...base, headline: headlineOf(this.#model(release, locale)), responses };
  }

  #model(release: PublishedRelease, locale: Locale, asked: Asked = {}) {
    const { study, wave } = release.document;
    const url = `${this.config.publicUrl}/b/${study.slug}/${wave.slug}`;
    return benchmarkModel(release, { locale, url, scripts: [REWEIGH], ...asked });
  }
}

interface Asked {
  readonly compare?: readonly [string, string] | undefined;
  readonly filter?: PageFilter | undefined;
  readonly replies?: readonly PublishedReply[];
  readonly waves?: readonly string[];
}

/** `?compare=a,b`, or two fields of a plain form; both must be vendors of the release. */
function comparedIn(
  query: ReturnType<typeof queryOf>,
  { document }: PublishedRelease,
): readonly [string, string] | undefined {
  const asked = [
    ...(query.get('compare') ?? []).flatMap((text) => text.split(',')),
    field(query, 'a'),
    field(query, 'b'),
  ].filter((slug) => SLUG.test(slug));
  const [a, b] = asked.filter((slug) => document.vendors.some((vendor) => vendor.slug === slug));
  return a !== undefined && b !== undefined && a !== b ? [a, b] : undefined;
}
