import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import {
  inputPipe,
  Keyring,
  matching,
  oneOf,
  readCursor,
  readQuery,
  shortText,
  wholeNumber,
  writeCursor,
} from '#platform';
import { QUOTE_STATES, QuoteService } from '#response';
import { choice, ReadsQuery } from '../reads-query.js';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { versionIn } from './if-match.js';
import { QuoteDecisionDto, QuoteView, quoteView, QuotesView } from './quote.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Texts that their authors let be quoted: somebody reads every one before the world does. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class QuoteController {
  constructor(
    @Inject(QuoteService) private readonly quotes: QuoteService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('waves/:wave/quotes')
  @ReadsQuery('limit', 'cursor', 'vendorId', ['state', choice(QUOTE_STATES)])
  @Allow(...PERMISSIONS['responses.read'])
  @ApiOperation({ summary: 'Texts of a wave that may be quoted, masked. How their authors scored is not told.' })
  @ApiOkResponse({ type: QuotesView })
  async list(@Param('wave') wave: string, @Req() request: StaffRequest): Promise<QuotesView> {
    const {
      limit = 50,
      cursor,
      ...filter
    } = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(800),
      vendorId: matching(UUID),
      state: oneOf(...QUOTE_STATES),
    });
    const waveId = idIn(wave);
    const after = cursor === undefined ? undefined : readCursor(this.keyring, 'quotes', cursor);
    const page = await this.quotes.list({ ...filter, waveId, limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last && writeCursor(this.keyring, 'quotes', [last.answerId, last.place]);
    return {
      data: page.map(quoteView),
      dimensions: await this.quotes.dimensions(waveId),
      tallies: await this.quotes.tallies(waveId),
      next: next ?? null,
    };
  }

  @Post('quotes/:answer/decisions')
  @HttpCode(200)
  @Allow(...PERMISSIONS['responses.rule'])
  @ApiOperation({
    summary:
      'Accepts a text for one dimension, refuses it with a reason, or takes a decision back. More of it may be masked, and no word changed. If-Match is the number of decisions so far; all of them are kept.',
  })
  @ApiOkResponse({ type: QuoteView })
  @ApiResponse({ status: 404, description: 'not-found: no such text, or it may not be quoted' })
  @ApiResponse({ status: 412, description: 'changed-since: somebody decided, or changed its masks' })
  @ApiResponse({ status: 422, description: 'quote-invalid or masks-invalid' })
  async decide(
    @Param('answer') answer: string,
    @Body(inputPipe) { dimension, reason, translation, hidden, ...rest }: QuoteDecisionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() { session }: StaffRequest,
  ): Promise<QuoteView> {
    const decision = {
      ...rest,
      answerId: idIn(answer),
      dimension: dimension ?? null,
      reason: reason ?? null,
      translation: translation ?? null,
      hidden: (hidden ?? []).map(({ from, to }) => ({ from, to })),
      seen: versionIn(ifMatch),
      decidedBy: session.staff.email,
    };
    return quoteView(await this.quotes.decide(decision));
  }
}
