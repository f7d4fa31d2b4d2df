import { Body, Controller, Get, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublishedReleaseService } from '#benchmark';
import { inputPipe, Keyring, oneOf, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { CorrectionService } from '#portal';
import { idIn } from '../admin/id-in.js';
import { queryOf } from '../request.js';
import { CORRECTION_STATES, CorrectionDto, CorrectionsView, correctionView, CorrectionView } from './correction.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { authorOf } from './vendor-author.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

const PAGE = 50;

/** What a vendor holds to be wrong. An accepted request leads to a revision; the one before stays readable. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@Controller('v1/vendor/corrections')
export class CorrectionController {
  constructor(
    @Inject(CorrectionService) private readonly corrections: CorrectionService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @VendorAllow('corrections.read')
  @ApiOperation({ summary: 'Your requests, newest first, with their answers.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'state', required: false, enum: CORRECTION_STATES })
  @ApiOkResponse({ type: CorrectionsView })
  async list(@Req() request: VendorRequest): Promise<CorrectionsView> {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      state: oneOf(...CORRECTION_STATES),
    });
    const { limit = PAGE, cursor, state } = query;
    const list = `corrections ${request.vendorId}`;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, list, cursor);
    const page = await this.corrections.own(request.vendorId, { limit, after, state });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, list, [last.requestedAt.toISOString(), last.id]) : null;
    return { data: page.map(correctionView), next };
  }

  @Post()
  @VendorAllow('corrections.write')
  @ApiOperation({ summary: 'Asks the study team to correct something in a release. Not public.' })
  @ApiResponse({ status: 201, type: CorrectionView })
  @ApiResponse({ status: 409, description: 'too-many-corrections' })
  @ApiResponse({ status: 422, description: 'correction-invalid' })
  async request(
    @Body(inputPipe) { study, wave, about, statement, evidence = '' }: CorrectionDto,
    @Req() request: VendorRequest,
  ): Promise<CorrectionView> {
    readQuery(queryOf(request), {});
    const release = await this.releases.find(study, wave);
    await this.releases.detail(request.vendorId, release);
    const written = { about, statement, evidence };
    const id = await this.corrections.request(authorOf(request.vendor), release.id, written);
    return correctionView(await this.corrections.one(request.vendorId, id));
  }

  @Get(':id')
  @VendorAllow('corrections.read')
  @ApiOperation({ summary: 'One request with its answer.' })
  @ApiOkResponse({ type: CorrectionView })
  async one(@Param('id') id: string, @Req() request: VendorRequest): Promise<CorrectionView> {
    readQuery(queryOf(request), {});
    return correctionView(await this.corrections.one(request.vendorId, idIn(id)));
  }
}
