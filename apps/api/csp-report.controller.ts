import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#kernel';
import { CLOCK, LOG, type Log, networkOf, parseStrictJson, queryErrors, TokenBuckets } from '#platform';
import { readCspReports } from './csp-report.js';
import { CSP_REPORTS } from './security-headers.js';

const LARGEST = 16_384;
const ANYBODY = { burst: 60, perMinute: 60 } as const;
const EACH = { burst: 20, perMinute: 20 } as const;
const FORMATS = ['application/csp-report', 'application/reports+json'];

/** Lets browsers send what they do not send to any other route. */
export function takeCspReports(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<Buffer>(FORMATS, { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (request.url !== CSP_REPORTS) throw queryErrors.unsupportedMediaType();
      if (body.length > LARGEST) throw queryErrors.payloadTooLarge();
      done(null, parseStrictJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Hears of everything that a page was kept from, so that an attack, or a mistake of ours, is seen. Keeps no row. */
@ApiTags('public')
@Controller('v1/csp-reports')
export class CspReportController {
  readonly #all = new TokenBuckets(ANYBODY);
  readonly #each = new TokenBuckets(EACH);

  constructor(
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes reports of browsers about the content security policy (CSP 3, Reporting API).' })
  @ApiBody({
    description: 'application/reports+json or application/csp-report, at most 16 KiB',
    required: true,
    schema: {},
  })
  @ApiResponse({ status: 204, description: 'Heard' })
  @ApiResponse({ status: 413, description: 'payload-too-large' })
  @ApiResponse({ status: 415, description: 'unsupported-media-type' })
  @ApiResponse({ status: 429, description: 'rate-limited' })
  take(@Body() body: unknown, @Req() { ip }: FastifyRequest): void {
    const now = this.clock.now().getTime();
    const wait = this.#each.take(networkOf(ip), now) ?? this.#all.take('all', now);
    if (wait !== null) throw queryErrors.rateLimited(wait);
    for (const violation of readCspReports(body)) this.log.warn({ violation }, 'a page was kept from something');
  }
}
