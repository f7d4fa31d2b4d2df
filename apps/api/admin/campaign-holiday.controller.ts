import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { HolidayService } from '#distribution';
import { distributionErrors, HOLIDAY_CALENDARS, type HolidayCalendar, isDay } from '#distribution/core';
import { inputPipe, queryErrors, readQuery, wholeNumber } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { HolidayDto } from './campaign.dto.js';
import { HolidaysView } from './campaign.views.js';
import { StaffGuard } from './staff.guard.js';

/** Days on which campaigns leave people alone. */
@ApiTags('campaigns')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/holidays')
export class CampaignHolidayController {
  constructor(@Inject(HolidayService) private readonly holidays: HolidayService) {}

  @Get()
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'Days off and days made up for of a year, and how much is known of it.' })
  @ApiQuery({ name: 'year', required: true, schema: { type: 'integer', minimum: 2000, maximum: 2100 } })
  @ApiOkResponse({ type: HolidaysView })
  year(@Req() request: FastifyRequest): Promise<HolidaysView> {
    const { year } = readQuery(queryOf(request), { year: wholeNumber(2_000, 2_100) });
    if (year === undefined) throw queryErrors.queryInvalid([{ pointer: '/year', code: 'missing' }]);
    return this.holidays.year(year);
  }

  @Put(':calendar/:day')
  @HttpCode(204)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Sets what a day is, whatever is built in. Mails that are planned stay where they are.' })
  @ApiResponse({ status: 204 })
  async set(
    @Param('calendar') calendar: string,
    @Param('day') day: string,
    @Body(inputPipe) { kind }: HolidayDto,
  ): Promise<void> {
    await this.holidays.set(calendarIn(calendar), dayIn(day), kind);
  }

  @Delete(':calendar/:day')
  @HttpCode(204)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Takes back what was set; the built-in day counts again.' })
  @ApiResponse({ status: 204 })
  async unset(@Param('calendar') calendar: string, @Param('day') day: string): Promise<void> {
    await this.holidays.unset(calendarIn(calendar), dayIn(day));
  }
}

function calendarIn(text: string): HolidayCalendar {
  const calendar = HOLIDAY_CALENDARS.find((one) => one === text);
  if (!calendar) throw distributionErrors.holidayNotFound();
  return calendar;
}

function dayIn(text: string): string {
  if (!isDay(text)) throw distributionErrors.holidayNotFound();
  return text;
}
