import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ORGANISATIONS_NEEDED } from '#distribution/core';
import { vendorPositionPage, vendorProgressPage } from '#pages';
import { RankProgressService } from '#portal';
import { field, privateHtml, queryOf } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorFrames } from './vendor-frames.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { VendorResults, type WhatIfQuestion } from './vendor-results.js';
import type { VendorRequest } from './vendor.guard.js';

const POINTS = /^([1-9]|[12]\d|30)$/;

/** Where a vendor stands, and how far it is from a rank in waves that run. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@VendorAllow('results.read')
@Controller('vendor')
export class VendorPageController {
  constructor(
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(VendorResults) private readonly results: VendorResults,
    @Inject(RankProgressService) private readonly ranks: RankProgressService,
  ) {}

  @Get()
  async position(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = await this.frames.of(request);
    const choices = await this.results.choices(frame.vendor.slug, frame.locale);
    const release = await this.results.release(choices, field(queryOf(request), 'release'));
    const own = release && (await this.results.own(request.vendorId, release, frame, questionIn(request)));
    privateHtml(reply, vendorPositionPage({ frame, choices, own: own ?? null }));
  }

  @Get('progress')
  async progress(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = await this.frames.of(request);
    const needed = { publish: ORGANISATIONS_NEEDED.published, rank: ORGANISATIONS_NEEDED.ranked };
    const waves = await this.ranks.of(request.vendorId, needed);
    privateHtml(
      reply,
      vendorProgressPage({
        frame,
        needed,
        waves: waves.map(({ opensAt, closesAt, ...wave }) => ({
          ...wave,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
        })),
      }),
    );
  }
}

/** What is not a question of ours is answered like none. */
function questionIn(request: VendorRequest): Partial<WhatIfQuestion> {
  const query = queryOf(request);
  const points = field(query, 'points');
  return { dimension: field(query, 'dimension'), ...(POINTS.test(points) ? { points: Number(points) } : {}) };
}
