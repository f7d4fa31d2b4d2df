import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PublishedRelease, PublishedReleaseService } from '#benchmark';
import { queryErrors, readQuery, wholeNumber } from '#platform';
import { queryOf } from '../request.js';
import { csvOf, TABLES, TEXTS, VIEWS } from './release-views.js';
import { RenderCache, type Rendered, renderedOf, sendCached } from './send-cached.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** Published benchmarks as data. Everything is made once for each release; a request sends bytes. */
@ApiTags('benchmarks')
@Controller('v1/benchmarks')
export class BenchmarkController {
  readonly #cache = new RenderCache<PublishedRelease>();

  constructor(@Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService) {}

  @Get()
  @ApiOperation({ summary: 'Every study with its waves and their newest revision.' })
  async studies(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    readQuery(queryOf(request), {});
    sendCached(request, reply, renderedOf(JSON.stringify({ data: await this.releases.studies() }), JSON_TYPE), false);
  }

  @Get(':study/:wave')
  @ApiOperation({ summary: 'A whole release, as it was hashed. `latest` is the newest published wave.' })
  @ApiQuery({ name: 'revision', required: false, schema: { type: 'integer', minimum: 1 } })
  @ApiResponse({ status: 200, description: 'The release' })
  @ApiResponse({ status: 304, description: 'Nothing new since the ETag in If-None-Match' })
  release(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.#send({ study, wave, variant: 'release' }, request, reply, ({ text }) => renderedOf(text, JSON_TYPE));
  }

  @Get(':study/:wave/:view')
  @ApiOperation({
    summary:
      'A part of a release, or the whole of it as a signed file. `scores` and `ranks` come as tables, too, with the suffix `.csv`.',
  })
  @ApiParam({
    name: 'view',
    schema: {
      type: 'string',
      enum: [...Object.keys(VIEWS), ...Object.keys(TEXTS), ...Object.keys(TABLES).map((name) => `${name}.csv`)],
    },
  })
  @ApiQuery({ name: 'revision', required: false, schema: { type: 'integer', minimum: 1 } })
  view(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Param('view') view: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const make = makerOf(view);
    if (!make) throw queryErrors.notFound();
    return this.#send({ study, wave, variant: view }, request, reply, make);
  }

  async #send(
    place: { readonly study: string; readonly wave: string; readonly variant: string },
    request: FastifyRequest,
    reply: FastifyReply,
    make: (release: PublishedRelease) => Rendered,
  ): Promise<void> {
    const { revision } = readQuery(queryOf(request), { revision: wholeNumber(1, 1_000_000) });
    const release = await this.releases.find(place.study, place.wave, revision);
    sendCached(
      request,
      reply,
      this.#cache.get(release, place.variant, () => make(release)),
      revision !== undefined,
    );
  }
}

function makerOf(view: string): ((release: PublishedRelease) => Rendered) | undefined {
  const name = view.replace(/\.(csv|json)$/, '');
  const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  if (view.endsWith('.csv')) return table && (({ document }) => renderedOf(csvOf(table(document)), CSV_TYPE));
  const write = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  if (write) return (release) => renderedOf(write(release), JSON_TYPE);
  const make = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  return make && ((release) => renderedOf(JSON.stringify(make(release)), JSON_TYPE));
}
