import { Controller, Get, Inject, Param, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublishedReleaseService } from '#benchmark';
import type { SegmentDetail, VendorDetail } from '#benchmark/core';
import { matching, queryErrors, readQuery, wholeNumber } from '#platform';
import { StudyService } from '#study';
import { queryOf } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

const SEGMENT = /^(size|region|country):[A-Za-z]{1,8}$/;

/** What a vendor reads with its key. Whose data it is follows from the key; no request can name another. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@VendorAllow('results.read')
@Controller('v1/vendor')
export class VendorController {
  constructor(
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Whose key this is.' })
  async me(@Req() request: VendorRequest) {
    readQuery(queryOf(request), {});
    const { slug, name } = await this.studies.vendor(request.vendorId);
    return { slug, name };
  }

  @Get('benchmarks')
  @ApiOperation({ summary: 'Studies and waves with a release.' })
  async benchmarks(@Req() request: VendorRequest) {
    readQuery(queryOf(request), {});
    return { data: await this.releases.studies() };
  }

  @Get('benchmarks/:study/:wave')
  @ApiOperation({
    summary:
      'Your own result in a release: what everyone reads, counts, reasons and segments of 5 organisations or more.',
  })
  @ApiQuery({ name: 'revision', required: false, schema: { type: 'integer', minimum: 1 } })
  @ApiQuery({ name: 'segment', required: false, description: '`size:S`, `region:INTL` …', schema: { type: 'string' } })
  @ApiResponse({ status: 200, description: 'Your own detail' })
  async own(@Param('study') study: string, @Param('wave') wave: string, @Req() request: VendorRequest) {
    const query = readQuery(queryOf(request), { revision: wholeNumber(1, 1_000_000), segment: matching(SEGMENT) });
    const release = await this.releases.find(study, wave, query.revision);
    const detail = await this.releases.detail(request.vendorId, release);
    if (query.segment !== undefined) return segmentOf(detail, query.segment);
    const { document, sha256 } = release;
    const published = document.vendors.find(({ slug }) => slug === detail.slug);
    if (!published) throw queryErrors.notFound();
    return { study, wave: document.wave.slug, revision: document.revision, release: sha256, published, own: detail };
  }
}

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
