import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiKeyService, PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { StudyService } from '#study';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';
import { ApiKeyDto } from './study.dto.js';

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
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'Makes an API key of a vendor. Its text is shown this once.' })
  async issue(@Body(inputPipe) { vendorId, label, environment }: ApiKeyDto) {
    const vendor = await this.studies.vendor(vendorId);
    return this.keys.issue(vendor.id, label, environment);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...PERMISSIONS['keys.write'])
  @ApiOperation({ summary: 'Revokes an API key, at once and for good.' })
  revoke(@Param('id') id: string): Promise<void> {
    return this.keys.revoke(id);
  }
}
