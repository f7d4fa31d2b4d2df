import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublishedReleaseService } from '#benchmark';
import type { SegmentDetail, VendorDetail } from '#benchmark/core';
import { ORGANISATIONS_NEEDED } from '#distribution/core';
import { matching, queryErrors, readQuery, wholeNumber } from '#platform';
import { RankProgressService, type WaveProgress } from '#portal';
import { StudyService } from '#study';
import { queryOf } from '../request.js';
import { ForTestKeys } from './for-test-keys.js';
import { sendPrivate } from './send-private.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

const SEGMENT = /^(size|region|country):[A-Za-z]{1,8}$/;

/** What a vendor reads. Whose data it is follows from the key or the session; no request can name another. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@VendorAllow('results.read')
@Controller('v1/vendor')
export class VendorController {
  constructor(
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(RankProgressService) private readonly ranks: RankProgressService,
  ) {}

  @Get('me')
  @ForTestKeys()
  @ApiOperation({ summary: 'Whose key or session this is, and what it opens.' })
  async me(@Req() request: VendorRequest) {
    readQuery(queryOf(request), {});
    const { slug, name } = await this.studies.vendor(request.vendorId);
    return { slug, name, ...whoIs(request) };
  }

  @Get('benchmarks')
  @ForTestKeys()
  @ApiOperation({ summary: 'Studies and waves with a release.' })
  async benchmarks(@Req() request: VendorRequest) {
    readQuery(queryOf(request), {});
    return { data: await this.#studiesFor(request) };
  }

  @Get('benchmarks/:study/:wave')
  @ForTestKeys()
  @ApiOperation({
    summary:
      'Your own result in a release: what everyone reads, counts, reasons and segments of 5 organisations or more.',
  })
  @ApiQuery({ name: 'revision', required: false, schema: { type: 'integer', minimum: 1 } })
  @ApiQuery({ name: 'segment', required: false, description: '`size:S`, `region:INTL` …', schema: { type: 'string' } })
  @ApiResponse({ status: 200, description: 'Your own detail' })
  @ApiResponse({ status: 304, description: 'It is as you have it' })
  async own(
    @Param('study') study: string,
    @Param('wave') wave: string,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = readQuery(queryOf(request), { revision: wholeNumber(1, 1_000_000), segment: matching(SEGMENT) });
    const isThere = !isTest(request) || (await this.#studiesFor(request)).some(({ slug }) => slug === study);
    if (!isThere) throw queryErrors.notFound();
    const release = await this.releases.find(study, wave, query.revision);
    const detail = await this.releases.detail(request.vendorId, release);
    if (query.segment !== undefined) return sendPrivate(request, reply, segmentOf(detail, query.segment));
    const { document, sha256 } = release;
    const published = document.vendors.find(({ slug }) => slug === detail.slug);
    if (!published) throw queryErrors.notFound();
    const where = { study, wave: document.wave.slug, revision: document.revision, release: sha256 };
    const quotes = (document.quotes ?? []).filter(({ vendor }) => vendor === detail.slug);
    const keywords = document.keywords.find(({ vendor }) => vendor === detail.slug)?.terms ?? [];
    sendPrivate(request, reply, { ...where, published, own: detail, quotes, keywords });
  }

  @Get('progress')
  @ApiOperation({
    summary:
      'How far you are from a rank in waves that are open or not published: organisations in steps of five, counted once a week. Never a score.',
  })
  async progress(@Req() request: VendorRequest) {
    readQuery(queryOf(request), {});
    const waves = await this.ranks.of(request.vendorId, NEEDED);
    return { data: waves.map(progressView) };
  }

  async #studiesFor(request: VendorRequest) {
    const studies = await this.releases.studies();
    return isTest(request) ? studies.filter(({ isDemo }) => isDemo) : studies;
  }
}

/** A key of tests sees invented studies only. */
const isTest = ({ vendor }: VendorRequest): boolean => vendor.via === 'key' && vendor.environment === 'test';

const NEEDED = { publish: ORGANISATIONS_NEEDED.published, rank: ORGANISATIONS_NEEDED.ranked };

function whoIs({ vendor, vendorCsrf }: VendorRequest) {
  const { via, permissions } = vendor;
  if (vendor.via === 'key') return { via, permissions };
  const { email, name, title, role } = vendor;
  return { via, permissions, person: { email, name, title, role }, csrfToken: vendorCsrf };
}

const progressView = ({
  study,
  title,
  wave,
  opensAt,
  closesAt,
  isOpen,
  asOf,
  least,
  most,
  ...missing
}: WaveProgress) => ({
  study,
  title,
  wave,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
  isOpen,
  asOf,
  organisations: { least, most },
  missing: { toPublish: missing.toPublish, toRank: missing.toRank },
});

/** A segment that is not in the catalogue is answered like one with too few people: neither says anything. */
function segmentOf(
  { segments }: VendorDetail,
  segment: string,
): { readonly segment: string } & Omit<SegmentDetail, 'level'> {
  const [margin = '', level = ''] = segment.split(':');
  const levels = Object.hasOwn(segments, margin) ? segments[margin as keyof typeof segments] : [];
  const { level: _, ...own } = levels.find((one) => one.level === level) ?? { level, suppressed: true, reason: 'k' };
  return { segment, ...own };
}
