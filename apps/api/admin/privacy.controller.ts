import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe, Keyring, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { ErasureService, PersonService, RetentionService } from '#privacy';
import { ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import {
  ErasureDto,
  ErasuresView,
  ErasureView,
  erasureView,
  overviewView,
  PersonAddressDto,
  PersonOverviewView,
  RetentionView,
  standingView,
} from './privacy.dto.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** Addresses are in bodies: an address of a page is written to logs, a body is not. No answer says the address again. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/privacy')
export class PrivacyController {
  constructor(
    @Inject(PersonService) private readonly people: PersonService,
    @Inject(ErasureService) private readonly erasing: ErasureService,
    @Inject(RetentionService) private readonly retention: RetentionService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Post('people/preview')
  @HttpCode(200)
  @Allow(...PERMISSIONS['privacy.read'])
  @ApiOperation({ summary: 'How much is held of somebody, and what an erasure would do with it. Changes nothing.' })
  @ApiOkResponse({ type: PersonOverviewView })
  @ApiResponse({ status: 422, description: 'address-invalid' })
  async preview(@Body(inputPipe) { email, answers }: ErasureDto): Promise<PersonOverviewView> {
    return overviewView(await this.people.overview(email, answers));
  }

  @Post('people/archive')
  @HttpCode(200)
  @Allow(...PERMISSIONS['privacy.write'])
  @RecentLogin()
  @ApiOperation({
    summary: 'All that is held of somebody, as a zip: JSON, a table of each part, and a page in both languages.',
    description: 'Links and tokens are not among it. Anonymous answers cannot be: nothing says whose they are.',
  })
  @ApiOkResponse({ content: { 'application/zip': {} } })
  @ApiResponse({ status: 422, description: 'address-invalid' })
  async archive(@Body(inputPipe) { email }: PersonAddressDto, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.people.archive(email);
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="person.zip"')
      .type('application/zip')
      .send(Readable.from(bytes, { objectMode: false }));
  }

  @Post('erasures')
  @HttpCode(200)
  @Allow(...PERMISSIONS['privacy.write'])
  @RecentLogin()
  @ApiOperation({
    summary: 'Erases somebody for good. Doing it again erases what came since.',
    description:
      'A keyed hash stays, so that they are never written to again and are erased once more after a restore of an older copy. Published releases stay; revisions to come are without their answers.',
  })
  @ApiOkResponse({ type: ErasureView })
  @ApiResponse({ status: 409, description: 'last-admin-stays' })
  @ApiResponse({ status: 422, description: 'address-invalid' })
  async erase(@Body(inputPipe) { email, answers }: ErasureDto, @Req() { session }: StaffRequest): Promise<ErasureView> {
    return erasureView(await this.erasing.erase({ email, answers, requestedBy: session.staff.id }));
  }

  @Get('erasures')
  @ReadsQuery('limit', 'cursor')
  @Allow(...PERMISSIONS['privacy.read'])
  @ApiOperation({ summary: 'Erasures, newest first. They name nobody.' })
  @ApiOkResponse({ type: ErasuresView })
  async erasures(@Req() request: StaffRequest): Promise<ErasuresView> {
    const { limit = 50, cursor } = readQuery(queryOf(request), { limit: wholeNumber(1, 200), cursor: shortText(400) });
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'erasures', cursor);
    const page = await this.erasing.list(after, limit);
    const last = page.length === limit ? page.at(-1) : undefined;
    const place = last && [last.requestedAt.toISOString(), last.subjectId];
    return { data: page.map(erasureView), next: place ? writeCursor(this.keyring, 'erasures', place) : null };
  }

  @Post('findings/:wave/:id/erasure')
  @HttpCode(204)
  @Allow(...PERMISSIONS['privacy.write'])
  @RecentLogin()
  @ApiOperation({ summary: 'Deletes a finding whose person took their consent back, with all that was said about it.' })
  @ApiResponse({ status: 204 })
  @ApiResponse({ status: 404, description: 'not-found' })
  async eraseFinding(@Param('wave') wave: string, @Param('id') id: string): Promise<void> {
    await this.erasing.eraseFinding(idIn(wave), idIn(id));
  }

  @Get('retention')
  @Allow(...PERMISSIONS['privacy.read'])
  @ApiOperation({ summary: 'What is forgotten by itself, after what, how much is due, and when it was done last.' })
  @ApiOkResponse({ type: RetentionView })
  async standing(): Promise<RetentionView> {
    return { data: (await this.retention.standing()).map(standingView) };
  }
}
