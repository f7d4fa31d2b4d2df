import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe, Keyring, oneOf, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { CorrectionService, VendorReplyService } from '#portal';
import { queryOf } from '../request.js';
import { CORRECTION_STATES } from '../vendor/correction.dto.js';
import { Allow } from './allow.js';
import {
  CorrectionAnswerDto,
  ReplyRemovalDto,
  VendorCorrectionsView,
  VendorCorrectionView,
  vendorCorrectionView,
  VendorRepliesView,
  vendorReplyView,
} from './correction-admin.dto.js';
import { idIn } from './id-in.js';
import { versionIn } from './if-match.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const PAGE = 50;
const LIMIT = { name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } };

/** What vendors ask the study team, and what they say in public. */
@ApiTags('vendors')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class CorrectionAdminController {
  constructor(
    @Inject(CorrectionService) private readonly corrections: CorrectionService,
    @Inject(VendorReplyService) private readonly replies: VendorReplyService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('corrections')
  @Allow(...PERMISSIONS['results.read'])
  @ApiOperation({ summary: 'Requests for corrections of all vendors, newest first.' })
  @ApiQuery(LIMIT)
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'state', required: false, enum: CORRECTION_STATES })
  @ApiOkResponse({ type: VendorCorrectionsView })
  async list(@Req() request: FastifyRequest): Promise<VendorCorrectionsView> {
    const spec = { limit: wholeNumber(1, 200), cursor: shortText(400), state: oneOf(...CORRECTION_STATES) };
    const { limit = PAGE, cursor, state } = readQuery(queryOf(request), spec);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'corrections', cursor);
    const page = await this.corrections.all({ limit, after, state });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, 'corrections', [last.requestedAt.toISOString(), last.id]) : null;
    return { data: page.map(vendorCorrectionView), next };
  }

  @Post('corrections/:id/answer')
  @HttpCode(200)
  @Allow(...PERMISSIONS['releases.publish'])
  @ApiOperation({ summary: 'Answers a request, once. What is accepted is corrected by a revision of the release.' })
  @ApiOkResponse({ type: VendorCorrectionView })
  @ApiResponse({ status: 409, description: 'correction-answered' })
  async answer(
    @Param('id') id: string,
    @Body(inputPipe) { verdict, answer }: CorrectionAnswerDto,
    @Req() { session }: StaffRequest,
  ): Promise<VendorCorrectionView> {
    return vendorCorrectionView(await this.corrections.answer(session.staff.id, idIn(id), verdict, answer));
  }

  @Get('vendor-replies')
  @Allow(...PERMISSIONS['results.read'])
  @ApiOperation({ summary: 'What vendors reply in public, newest first, with what was withdrawn or removed.' })
  @ApiQuery(LIMIT)
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: VendorRepliesView })
  async said(@Req() request: FastifyRequest): Promise<VendorRepliesView> {
    const { limit = PAGE, cursor } = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
    });
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'vendor-replies', cursor);
    const page = await this.replies.all({ limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, 'vendor-replies', [last.createdAt.toISOString(), last.id]) : null;
    return { data: page.map(vendorReplyView), next };
  }

  @Post('vendor-replies/:id/removal')
  @HttpCode(204)
  @Allow(...PERMISSIONS['releases.publish'])
  @ApiOperation({ summary: 'Takes a public reply down; its vendor reads why and cannot write it again.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async remove(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { reason }: ReplyRemovalDto,
    @Req() { session }: StaffRequest,
  ): Promise<void> {
    await this.replies.remove(session.staff.id, idIn(id), versionIn(ifMatch), reason);
  }
}
