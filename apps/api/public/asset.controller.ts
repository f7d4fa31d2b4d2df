import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { queryErrors } from '#platform';
import { acceptsBrotli } from './accepts-brotli.js';
import { assetAt } from './assets.js';

/** `br` in a list of encodings, unless its weight is nought. */

@ApiExcludeController()
@Controller('assets')
export class AssetController {
  @Get(':file')
  asset(
    @Param('file') file: string,
    @Headers('accept-encoding') encodings: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const asset = assetAt(file);
    if (!asset) throw queryErrors.notFound();
    void reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type);
    if (asset.brotli) void reply.header('vary', 'accept-encoding');
    if (asset.brotli && acceptsBrotli(encodings)) {
      void reply.header('content-encoding', 'br').send(asset.brotli);
      return;
    }
    void reply.send(asset.content);
  }
}
