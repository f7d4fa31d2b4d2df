import { Body, Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublishedReleaseService } from '#benchmark';
import { DomainError } from '#kernel';
import { vendorBadgePage, type VendorCorrectionsPage, vendorCorrectionsPage } from '#pages';
import { CONFIG, type Config } from '#platform';
import { CorrectionService } from '#portal';
import { CORRECTION_LENGTH, CORRECTION_SUBJECTS } from '#portal/core';
import { field, formOf, privateHtml, queryOf, seeOther } from '../request.js';
import { correctionView } from './correction.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { authorOf } from './vendor-author.js';
import { VendorFrames } from './vendor-frames.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { VendorResults } from './vendor-results.js';
import type { VendorRequest } from './vendor.guard.js';

const SHOWN = 100;
const ROOM = 4 * CORRECTION_LENGTH;

/** Requests for corrections, and what a vendor may show of its result, as pages. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@Controller('vendor')
export class CorrectionPageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(VendorResults) private readonly results: VendorResults,
    @Inject(CorrectionService) private readonly corrections: CorrectionService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  @Get('corrections')
  @VendorAllow('corrections.read')
  async list(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const isSent = field(queryOf(request), 'notice') === 'sent';
    privateHtml(reply, await this.#page(request, isSent ? { notice: 'sent' } : {}));
  }

  @Post('corrections')
  @VendorAllow('corrections.write')
  async request(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    const typed = {
      release: field(form, 'release').slice(0, 130),
      about: CORRECTION_SUBJECTS.find((one) => one === field(form, 'about')) ?? 'other',
      statement: field(form, 'statement').slice(0, ROOM),
      evidence: field(form, 'evidence').slice(0, ROOM),
    };
    try {
      const [study = '', wave = ''] = typed.release.split('/');
      const release = await this.releases.find(study, wave);
      await this.releases.detail(request.vendorId, release);
      await this.corrections.request(authorOf(request.vendor), release.id, typed);
      const lang = field(queryOf(request), 'lang') === 'en' ? 'en' : 'zh-CN';
      seeOther(reply, `/vendor/corrections?lang=${lang}&notice=sent`);
    } catch (error) {
      const errors = errorsOf(error);
      if (!errors) throw error;
      privateHtml(reply, await this.#page(request, { draft: { ...typed, errors } }), 422);
    }
  }

  @Get('badge')
  @VendorAllow('results.read')
  async badge(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = await this.frames.of(request);
    const choices = await this.results.choices(frame.vendor.slug, frame.locale);
    const newest = choices.filter(({ study }, at) => choices.findIndex((one) => one.study === study) === at);
    privateHtml(reply, vendorBadgePage({ frame, studies: newest, origin: this.config.publicUrl }));
  }

  async #page(request: VendorRequest, state: Pick<VendorCorrectionsPage, 'notice' | 'draft'>): Promise<string> {
    const frame = await this.frames.of(request);
    const [choices, own] = await Promise.all([
      this.results.choices(frame.vendor.slug, frame.locale),
      this.corrections.own(request.vendorId, { limit: SHOWN }),
    ]);
    const corrections = own.map(correctionView);
    return vendorCorrectionsPage({ frame, choices, corrections, longest: CORRECTION_LENGTH, ...state });
  }
}

/** What the form shows of a refusal; undefined for one that it has no words for. */
function errorsOf(error: unknown) {
  if (!(error instanceof DomainError)) return undefined;
  if (error.code === 'too-many-corrections') return [{ field: 'all', code: 'too-many' }];
  if (error.code !== 'correction-invalid') return undefined;
  return (error.extra.errors ?? []).map(({ pointer, code }) => ({ field: pointer.slice(1), code }));
}
