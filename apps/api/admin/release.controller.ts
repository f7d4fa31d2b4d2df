import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { ReleaseService } from '#benchmark';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';
import { ReleaseDto } from './study.dto.js';

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class ReleaseController {
  constructor(@Inject(ReleaseService) private readonly releases: ReleaseService) {}

  @Post('releases')
  @Allow(...PERMISSIONS['releases.publish'])
  @HttpCode(202)
  @ApiOperation({ summary: 'Asks for the next revision of a wave; a worker computes and publishes it.' })
  request(@Body(inputPipe) { waveId, reason }: ReleaseDto) {
    return this.releases.request(waveId, reason);
  }
}
