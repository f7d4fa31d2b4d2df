import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { queryErrors } from '#platform';
import { assetAt } from './assets.js';

@ApiExcludeController()
@Controller('assets')
export class AssetController {
  @Get(':file')
  asset(@Param('file') file: string, @Res() reply: FastifyReply): void {
    const asset = assetAt(file);
    if (!asset) throw queryErrors.notFound();
    void reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.content);
  }
}
