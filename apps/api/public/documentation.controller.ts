import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiDocsPage, benchmarkStylesheet, type OpenApiDocument, problemTypePage } from '#pages';
import { dependencyUnavailable, problemTypes } from '../problem-types.js';
import { readerLocale, seeOther } from '../request.js';
import { assetPath } from './assets.js';
import { OPEN_API, type OpenApiHolder } from './open-api.js';
import { RenderCache, type Rendered, renderedOf, sendCached } from './send-cached.js';

const STYLESHEET = assetPath('benchmark.css', benchmarkStylesheet);
const HTML = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class DocumentationController {
  readonly #cache = new RenderCache<object>();

  constructor(@Inject(OPEN_API) private readonly openApi: OpenApiHolder) {}

  @Get()
  home(@Res() reply: FastifyReply): void {
    seeOther(reply, '/b');
  }

  @Get('v1/openapi.json')
  document(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const make = () => renderedOf(JSON.stringify(this.#document()), 'application/json; charset=utf-8');
    sendCached(request, reply, this.#cache.get(this.#document(), 'json', make), false);
  }

  @Get('docs')
  docs(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const locale = readerLocale(request);
    const document = this.#document() as unknown as OpenApiDocument;
    const make = (): Rendered =>
      renderedOf(apiDocsPage({ locale, stylesheet: STYLESHEET, documentHref: '/v1/openapi.json', document }), HTML);
    sendCached(request, reply, this.#cache.get(document, locale, make), false);
  }

  @Get('problems/:code')
  problem(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const problem = problemTypes().get(code) ?? null;
    if (!problem) void reply.status(404);
    const page = problemTypePage({ locale: readerLocale(request), stylesheet: STYLESHEET, code, problem });
    sendCached(request, reply, renderedOf(page, HTML), false);
  }

  #document(): object {
    if (!this.openApi.document) throw dependencyUnavailable();
    return this.openApi.document;
  }
}
