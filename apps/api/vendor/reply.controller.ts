import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PublishedReleaseService } from '#benchmark';
import { inputPipe, Keyring, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { VendorReplyService } from '#portal';
import { idIn } from '../admin/id-in.js';
import { tagOf, versionIn } from '../admin/if-match.js';
import { queryOf } from '../request.js';
import { RepliesView, ReplyDto, ReplyTextDto, replyView, ReplyWithHistoryView, versionView } from './reply.dto.js';
import { VendorAllow } from './vendor-allow.js';
import { authorOf } from './vendor-author.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

const PAGE = 50;
const IF_MATCH = { name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } } as const;

/** What a vendor answers in public: signed by a name, dated, 500 characters, every wording kept. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@Controller('v1/vendor/replies')
export class ReplyController {
  constructor(
    @Inject(VendorReplyService) private readonly replies: VendorReplyService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @VendorAllow('replies.read')
  @ApiOperation({ summary: 'Your replies, newest first, those that ended among them.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: RepliesView })
  async list(@Req() request: VendorRequest): Promise<RepliesView> {
    const { limit = PAGE, cursor } = readQuery(queryOf(request), {
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
    });
    const list = `replies ${request.vendorId}`;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, list, cursor);
    const page = await this.replies.own(request.vendorId, { limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, list, [last.createdAt.toISOString(), last.id]) : null;
    return { data: page.map(replyView), next };
  }

  @Post()
  @VendorAllow('replies.write')
  @ApiOperation({ summary: 'Replies to a release or to one of your own quotes in it. Public at once; one for each.' })
  @ApiResponse({ status: 201, type: ReplyWithHistoryView })
  @ApiResponse({ status: 409, description: 'reply-exists' })
  @ApiResponse({ status: 422, description: 'reply-invalid' })
  async write(
    @Body(inputPipe) { study, wave, quoteId, ...text }: ReplyDto,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplyWithHistoryView> {
    readQuery(queryOf(request), {});
    const release = await this.releases.find(study, wave);
    const { slug: vendor } = await this.releases.detail(request.vendorId, release);
    const id = await this.replies.write(
      authorOf(request.vendor),
      { release, vendor, quoteId: quoteId ?? null },
      signed(text),
    );
    return this.#view(reply, request.vendorId, id);
  }

  @Get(':id')
  @VendorAllow('replies.read')
  @ApiOperation({ summary: 'One reply with every wording it had.' })
  @ApiOkResponse({ type: ReplyWithHistoryView })
  one(
    @Param('id') id: string,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplyWithHistoryView> {
    readQuery(queryOf(request), {});
    return this.#view(reply, request.vendorId, idIn(id));
  }

  @Put(':id')
  @VendorAllow('replies.write')
  @ApiOperation({ summary: 'Another wording. The one before stays in the history.' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ReplyWithHistoryView })
  @ApiResponse({ status: 409, description: 'reply-removed' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async rewrite(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) text: ReplyTextDto,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplyWithHistoryView> {
    await this.replies.rewrite(authorOf(request.vendor), idIn(id), versionIn(ifMatch), signed(text));
    return this.#view(reply, request.vendorId, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @VendorAllow('replies.write')
  @ApiOperation({ summary: 'Withdraws a reply: it is public no more. Its wordings stay with you and the study team.' })
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 412, description: 'changed-since' })
  async withdraw(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: VendorRequest,
  ): Promise<void> {
    await this.replies.withdraw(authorOf(request.vendor), idIn(id), versionIn(ifMatch));
  }

  async #view(reply: FastifyReply, vendorId: string, id: string): Promise<ReplyWithHistoryView> {
    const { history, ...newest } = await this.replies.one(vendorId, id);
    void reply.header('etag', tagOf(newest.number));
    return { ...replyView(newest), history: history.map(versionView) };
  }
}

const signed = ({ text, signerName, signerTitle = '' }: ReplyTextDto) => ({ text, signerName, signerTitle });
