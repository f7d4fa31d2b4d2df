import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiKeyService, type MadeKey, PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { StudyService } from '#study';
import { Allow } from './allow.js';
import { ApiKeyDto, MadeKeyView, RotationDto } from './api-key.dto.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const OVERLAP_HOURS = 24;

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/api-keys')
export class ApiKeyController {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['keys.read'])
  @ApiOperation({ summary: 'All API keys, oldest first, without their secrets.' })
  async list() {
    return { data: await this.keys.keys() };
  }

  @Post()
  @RecentLogin()
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'Makes an API key of a vendor. Its text is shown this once.' })
  @ApiResponse({ status: 201, type: MadeKeyView })
  @ApiResponse({ status: 409, description: 'too-many-keys' })
  async issue(@Body(inputPipe) { vendorId, ...facts }: ApiKeyDto, @Req() { session }: StaffRequest): Promise<MadeKey> {
    const vendor = await this.studies.vendor(vendorId);
    return this.keys.issue({ ...facts, vendorId: vendor.id, createdBy: `staff:${session.staff.id}` });
  }

  @Post(':id/rotate')
  @RecentLogin()
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'Makes a key that takes the place of this one, which works for some hours more.' })
  @ApiResponse({ status: 201, type: MadeKeyView })
  @ApiResponse({ status: 409, description: 'key-not-active' })
  rotate(
    @Param('id') id: string,
    @Body(inputPipe) { overlapHours = OVERLAP_HOURS }: RotationDto,
    @Req() { session }: StaffRequest,
  ): Promise<MadeKey> {
    return this.keys.rotate(id, { overlapHours, createdBy: `staff:${session.staff.id}` });
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'Revokes an API key, at once and for good.' })
  revoke(@Param('id') id: string): Promise<void> {
    return this.keys.revoke(id);
  }
}
