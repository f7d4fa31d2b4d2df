import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublishedReleaseService } from '#benchmark';
import { signedReleaseText } from '#benchmark/core';
import { queryErrors, readQuery } from '#platform';
import { PublishedPartService, TABLE_FORMATS, type TableFormat } from '#publication';
import { isResourceName, type ResourceName, RESOURCES } from '#publication/core';
import { queryOf } from '../request.js';
import { formatOf, readPart, readWhich } from './part-query.js';
import { renderedOf, sendCached } from './send-cached.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const SUFFIX = /^([a-z]+)(?:\.([a-z]+))?$/;

/**
 * Published benchmarks as data. Everything is made once for each release; a request sends bytes. What each address
 * takes and answers stands in the catalogue of resources, and so does its description.
 */
@Controller('v1')
export class BenchmarkController {
  constructor(
    @Inject(PublishedPartService) private readonly parts: PublishedPartService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  @Get('studies')
  @ApiExcludeEndpoint()
  async studies(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    readQuery(queryOf(request), {});
    const studies = await this.releases.studies();
    const data = studies.map(({ slug, title, isDemo, waves }) => ({ slug, title, isDemo, waves }));
    sendCached(request, reply, renderedOf(JSON.stringify({ data, license: 'CC-BY-4.0' }), JSON_TYPE), false);
  }

  @Get('benchmarks')
  @ApiExcludeEndpoint()
  async benchmarks(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.studies(request, reply);
  }

  @Get('benchmarks/:study/:wave')
  @ApiExcludeEndpoint()
  async release(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const which = readWhich(request);
    const release = await this.parts.release({ study, wave, ...which });
    sendCached(request, reply, await this.parts.whole(release), which.revision !== undefined);
  }

  @Get('benchmarks/:study/:wave/signed')
  @ApiExcludeEndpoint()
  async signed(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const which = readWhich(request);
    const release = await this.parts.release({ study, wave, ...which });
    const { text, sha256, kid, signature } = release;
    const make = () => Buffer.from(signedReleaseText(text, { sha256, kid, signature }));
    sendCached(request, reply, await this.parts.kept(release, 'signed', JSON_TYPE, make), which.revision !== undefined);
  }

  @Get('benchmarks/:study/:wave/:view')
  @ApiExcludeEndpoint()
  async view(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Param('view') view: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { resource, suffix } = viewOf(view);
    const format = RESOURCES[resource].table === null ? 'json' : formatOf(suffix, request.headers.accept);
    const { which, part } = readPart(request, resource, format);
    const release = await this.parts.release({ study, wave, ...which });
    sendCached(request, reply, await this.parts.part(release, part), which.revision !== undefined);
  }
}

/** `ranks`, or `ranks.csv`; anything that is no part of a release is not found. */
function viewOf(view: string): { readonly resource: ResourceName; readonly suffix: 'json' | TableFormat | undefined } {
  const [, resource = '', suffix] = SUFFIX.exec(view) ?? [];
  if (!isResourceName(resource)) throw queryErrors.notFound();
  const known = [undefined, 'json', ...(RESOURCES[resource].table === null ? [] : TABLE_FORMATS)] as const;
  if (!known.some((each) => each === suffix)) throw queryErrors.notFound();
  return { resource, suffix: suffix as 'json' | TableFormat | undefined };
}
