import { Controller, Get, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { DeliveryService } from '#distribution';
import { Allow } from './allow.js';
import { StaffGuard } from './staff.guard.js';

/** How mails leave: whether they do, how fast, and what comes back by domain. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/delivery')
export class DeliveryController {
  constructor(@Inject(DeliveryService) private readonly delivery: DeliveryService) {}

  @Get()
  @Allow(...PERMISSIONS['mails.list'])
  @ApiOperation({
    summary: 'Whether mails leave and why not, rates, and what became of the mails of a week by domain of recipients.',
  })
  report() {
    return this.delivery.report();
  }

  @Post('pause')
  @Allow(...PERMISSIONS['campaigns.write'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Lets no mail leave, of any campaign, until somebody resumes.' })
  async pause() {
    await this.delivery.pause();
    return this.delivery.state();
  }

  @Post('resume')
  @Allow(...PERMISSIONS['campaigns.write'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Goes on after a stop. What was counted until now no longer counts against sending.' })
  async resume() {
    await this.delivery.resume();
    return this.delivery.state();
  }
}
