import { Body, Controller, Delete, Headers, Inject, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { VendorService } from '#study';
import { PLATFORMS, type Platform } from '#study/core';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { productView } from './product-view.js';
import { StaffGuard } from './staff.guard.js';
import { ProductChangeDto, ProductDto, ProductView, RemovalView } from './vendor.dto.js';

@ApiTags('vendors')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Allow(...PERMISSIONS['vendors.write'])
@Controller('v1/admin/vendors/:id/products')
export class VendorProductController {
  constructor(@Inject(VendorService) private readonly vendors: VendorService) {}

  @Post()
  @ApiOperation({ summary: 'Adds a product to a vendor.' })
  @ApiResponse({ status: 201, type: ProductView })
  @ApiResponse({ status: 409, description: 'slug-taken' })
  async add(@Param('id') id: string, @Body(inputPipe) { slug, name, kind, platforms }: ProductDto) {
    const facts = { slug, name, kind, platforms: inOrder(platforms) };
    return productView(await this.vendors.addProduct(idIn(id), facts));
  }

  @Patch(':productId')
  @ApiOperation({ summary: 'Changes a product, puts it away or takes it back. What is not mentioned stays.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: ProductView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 428, description: 'precondition-required' })
  async change(
    @Param('id') id: string,
    @Param('productId') productId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { platforms, ...change }: ProductChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductView> {
    const ordered = platforms ? { ...change, platforms: inOrder(platforms) } : change;
    const product = await this.vendors.changeProduct(idIn(id), idIn(productId), versionIn(ifMatch), ordered);
    void reply.header('etag', tagOf(product.version));
    return productView(product);
  }

  @Delete(':productId')
  @ApiOperation({ summary: 'Deletes a product that no study asks about; puts away one that a study does.' })
  @ApiOkResponse({ type: RemovalView })
  async remove(@Param('id') id: string, @Param('productId') productId: string): Promise<RemovalView> {
    return { outcome: await this.vendors.removeProduct(idIn(id), idIn(productId)) };
  }
}

/** The same platforms are the same list, in whatever order they were ticked. */
const inOrder = (platforms: readonly Platform[]): Platform[] => PLATFORMS.filter((one) => platforms.includes(one));
