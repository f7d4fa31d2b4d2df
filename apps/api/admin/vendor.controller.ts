import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe, Keyring, oneOf, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { StudyService, VendorImportService, type VendorListing, VendorService } from '#study';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { productView } from './product-view.js';
import { StaffGuard } from './staff.guard.js';
import {
  RemovalView,
  VendorChangeDto,
  VendorDto,
  VendorImportDto,
  VendorImportView,
  VendorSummaryView,
  VendorsView,
  VendorView,
} from './vendor.dto.js';

const PAGE = 50;

@ApiTags('vendors')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/vendors')
export class VendorAdminController {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(VendorService) private readonly vendors: VendorService,
    @Inject(VendorImportService) private readonly imports: VendorImportService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'Vendors by short name. `q` finds literal text in short name and names.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'q', required: false })
  @ApiQuery({ name: 'archived', required: false, enum: ['no', 'yes', 'all'] })
  @ApiOkResponse({ type: VendorsView })
  async list(@Req() request: FastifyRequest): Promise<VendorsView> {
    const query = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      q: shortText(100),
      archived: oneOf('no', 'yes', 'all'),
    });
    const limit = query.limit ?? PAGE;
    const [after] = query.cursor === undefined ? [] : readCursor(this.keyring, 'vendors', query.cursor);
    const isArchived = { no: false, yes: true, all: undefined }[query.archived ?? 'all'];
    const page = await this.vendors.vendors({ limit, after, text: query.q, isArchived });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, 'vendors', [last.slug]) : null;
    return { data: page.map(summaryOf), next };
  }

  @Post()
  @Allow(...PERMISSIONS['vendors.write'])
  @ApiOperation({ summary: 'Adds a vendor. Its short name stands in addresses and stays.' })
  @ApiResponse({ status: 201, type: VendorSummaryView })
  @ApiResponse({ status: 409, description: 'slug-taken' })
  async add(@Body(inputPipe) { slug, name }: VendorDto): Promise<VendorSummaryView> {
    const { id } = await this.studies.addVendor(slug, name);
    return summaryOf(await this.vendors.vendor(id));
  }

  @Post('import')
  @HttpCode(200)
  @Allow(...PERMISSIONS['vendors.write'])
  @ApiOperation({ summary: 'Takes vendors and products from CSV: all rows, or none where one is wrong.' })
  @ApiOkResponse({ type: VendorImportView })
  @ApiResponse({ status: 422, description: 'vendor-import-invalid' })
  async import(@Body(inputPipe) { csv, dryRun }: VendorImportDto): Promise<VendorImportView> {
    const { rows, isApplied } = await this.imports.importCsv(csv, dryRun);
    return { isApplied, rows: rows.map((row) => ({ ...row, errors: [...row.errors] })) };
  }

  @Get(':id')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'One vendor with its products; its ETag is what a change names.' })
  @ApiOkResponse({ type: VendorView })
  async vendor(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<VendorView> {
    return this.#view(reply, await this.vendors.vendor(idIn(id)));
  }

  @Patch(':id')
  @Allow(...PERMISSIONS['vendors.write'])
  @ApiOperation({ summary: 'Renames a vendor, puts it away or takes it back. What is not mentioned stays.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: VendorView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 428, description: 'precondition-required' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: VendorChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorView> {
    return this.#view(reply, await this.vendors.change(idIn(id), versionIn(ifMatch), change));
  }

  @Delete(':id')
  @Allow(...PERMISSIONS['vendors.write'])
  @ApiOperation({ summary: 'Deletes a vendor that nothing refers to; puts away one that something does.' })
  @ApiOkResponse({ type: RemovalView })
  async remove(@Param('id') id: string): Promise<RemovalView> {
    return { outcome: await this.vendors.remove(idIn(id)) };
  }

  async #view(reply: FastifyReply, vendor: VendorListing): Promise<VendorView> {
    void reply.header('etag', tagOf(vendor.version));
    return { ...summaryOf(vendor), productList: (await this.vendors.products(vendor.id)).map(productView) };
  }
}

const summaryOf = ({ createdAt, archivedAt, ...vendor }: VendorListing) => ({
  id: vendor.id,
  slug: vendor.slug,
  name: vendor.name,
  version: vendor.version,
  createdAt: createdAt.toISOString(),
  archivedAt: archivedAt?.toISOString() ?? null,
  products: vendor.products,
  studies: vendor.studies,
});
