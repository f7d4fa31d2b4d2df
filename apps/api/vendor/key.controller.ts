import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiKeyService, type MadeKey } from '#account';
import type { Clock } from '#kernel';
import { CLOCK, inputPipe, readQuery } from '#platform';
import { RecentLogin } from '../admin/recent-login.js';
import { queryOf } from '../request.js';
import { keyView, MadeKeyView, RotationDto, VendorKeyDto, VendorKeysView } from './key.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { personOf } from './vendor-frames.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

export const OVERLAP_HOURS = 24;
const LIFETIME_DAYS = 90;

/** Keys of a vendor, in the hands of its people: no key makes another. */
@ApiTags('vendor')
@ApiCookieAuth()
@UseGuards(VendorGuard)
@Controller('v1/vendor/keys')
export class VendorKeyController {
  constructor(
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @VendorAllow('keys.read')
  @ApiOperation({ summary: 'Your API keys, oldest first, without their secrets.' })
  @ApiOkResponse({ type: VendorKeysView })
  async list(@Req() request: VendorRequest): Promise<VendorKeysView> {
    readQuery(queryOf(request), {});
    const now = this.clock.now();
    return { data: (await this.keys.keys(request.vendorId)).map((key) => keyView(key, now)) };
  }

  @Post()
  @RecentLogin()
  @VendorAllow('keys.write')
  @ApiOperation({ summary: 'Makes an API key. Its text is shown this once.' })
  @ApiResponse({ status: 201, type: MadeKeyView })
  @ApiResponse({ status: 409, description: 'too-many-keys' })
  issue(
    @Body(inputPipe) { label, environment, scopes, lifetimeDays = LIFETIME_DAYS }: VendorKeyDto,
    @Req() request: VendorRequest,
  ): Promise<MadeKey> {
    const facts = { label, environment, scopes, lifetimeDays };
    return this.keys.issue({ ...facts, vendorId: request.vendorId, createdBy: makerOf(request) });
  }

  @Post(':id/rotate')
  @RecentLogin()
  @VendorAllow('keys.write')
  @ApiOperation({ summary: 'Makes a key that takes the place of this one, which works for some hours more.' })
  @ApiResponse({ status: 201, type: MadeKeyView })
  @ApiResponse({ status: 409, description: 'key-not-active' })
  rotate(
    @Param('id') id: string,
    @Body(inputPipe) { overlapHours = OVERLAP_HOURS }: RotationDto,
    @Req() request: VendorRequest,
  ): Promise<MadeKey> {
    return this.keys.rotate(id, { vendorId: request.vendorId, overlapHours, createdBy: makerOf(request) });
  }

  @Delete(':id')
  @HttpCode(204)
  @VendorAllow('keys.write')
  @ApiOperation({ summary: 'Revokes an API key, at once and for good.' })
  revoke(@Param('id') id: string, @Req() request: VendorRequest): Promise<void> {
    return this.keys.revoke(id, request.vendorId);
  }
}

export const makerOf = (request: VendorRequest): string => `vendor:${personOf(request).userId}`;
