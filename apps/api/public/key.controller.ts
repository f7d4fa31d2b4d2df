import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReleaseSigner } from '#benchmark';
import { type Rendered, renderedOf, sendCached } from './send-cached.js';

/** The public keys of this installation, where everybody looks for them (RFC 8615, RFC 7517). */
@ApiExcludeController()
@Controller('.well-known')
export class KeyController {
  readonly #keys: Rendered;

  constructor(@Inject(ReleaseSigner) signer: ReleaseSigner) {
    this.#keys = renderedOf(JSON.stringify(signer.publicKeys()), 'application/jwk-set+json');
  }

  @Get('jwks.json')
  keys(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendCached(request, reply, this.#keys, false);
  }
}
