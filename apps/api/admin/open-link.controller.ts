import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import QRCode from 'qrcode';
import { PERMISSIONS } from '#account';
import { OpenLinkService } from '#distribution';
import { distributionErrors, siteOrigin } from '#distribution/core';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { OpenLinkChangeDto, OpenLinkDto, OpenLinksView, OpenLinkView } from './open-link.dto.js';
import { OpenLinkViews } from './open-link.views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** Dark enough and wide enough to be read from a poster; a quarter of it may be covered. */
const QR = { errorCorrectionLevel: 'Q', margin: 4 } as const;
const QR_PIXELS = 1_024;

@ApiTags('links')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class OpenLinkController {
  constructor(
    @Inject(OpenLinkService) private readonly links: OpenLinkService,
    @Inject(OpenLinkViews) private readonly views: OpenLinkViews,
  ) {}

  @Get('campaigns/:id/open-links')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'The open links of a campaign, oldest first.' })
  @ApiOkResponse({ type: OpenLinksView })
  async list(@Param('id') id: string): Promise<OpenLinksView> {
    const links = await this.links.list(idIn(id));
    return { data: await Promise.all(links.map((link) => this.views.viewOf(link))) };
  }

  @Post('campaigns/:id/open-links')
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({
    summary: 'Adds a link that anybody may open. Its answers are kept apart and rank nobody by default.',
  })
  @ApiResponse({ status: 201, type: OpenLinkView })
  @ApiResponse({ status: 422, description: 'open-link-invalid' })
  async add(
    @Param('id') id: string,
    @Body(inputPipe) { opensAt, closesAt, origins, ...link }: OpenLinkDto,
    @Req() { session }: StaffRequest,
  ): Promise<OpenLinkView> {
    const window = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    const added = { ...link, ...window, campaignId: idIn(id), origins: originsIn(origins) };
    return this.views.viewOf(await this.links.add(added, session.staff.id));
  }

  @Get('open-links/:id')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'One open link; its ETag is what a change names.' })
  @ApiOkResponse({ type: OpenLinkView })
  async link(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpenLinkView> {
    return this.#tagged(reply, await this.views.viewOf(await this.links.listing(idIn(id))));
  }

  @Patch('open-links/:id')
  @HttpCode(200)
  @Allow(...PERMISSIONS['campaigns.write'])
  @ApiOperation({ summary: 'Changes window, places, sites or name, or switches it. What is not mentioned stays.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: OpenLinkView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { opensAt, closesAt, origins, ...rest }: OpenLinkChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenLinkView> {
    const change = {
      ...rest,
      ...(opensAt === undefined ? {} : { opensAt: new Date(opensAt) }),
      ...(closesAt === undefined ? {} : { closesAt: new Date(closesAt) }),
      ...(origins === undefined ? {} : { origins: originsIn(origins) }),
    };
    return this.#tagged(reply, await this.views.viewOf(await this.links.change(idIn(id), versionIn(ifMatch), change)));
  }

  @Get('open-links/:id/qr.svg')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'The address as a QR code, for print.' })
  async qrSvg(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { slug } = await this.links.listing(idIn(id));
    const svg = await QRCode.toString(this.views.urlOf(slug), { ...QR, type: 'svg' });
    sendFile(reply, svg, 'image/svg+xml; charset=utf-8', `survey-${slug}.svg`);
  }

  @Get('open-links/:id/qr.png')
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'The address as a QR code, for slides and chats.' })
  async qrPng(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { slug } = await this.links.listing(idIn(id));
    const png = await QRCode.toBuffer(this.views.urlOf(slug), { ...QR, width: QR_PIXELS });
    sendFile(reply, png, 'image/png', `survey-${slug}.png`);
  }

  #tagged(reply: FastifyReply, view: OpenLinkView): OpenLinkView {
    void reply.header('etag', tagOf(view.version));
    return view;
  }
}

function originsIn(texts: readonly string[]): string[] {
  const errors = texts.flatMap((text, index) =>
    siteOrigin(text) === undefined ? [{ pointer: `/origins/${index}`, code: 'not-an-origin' }] : [],
  );
  if (errors.length > 0) throw distributionErrors.openLinkInvalid(errors);
  return [...new Set(texts.map((text) => siteOrigin(text) ?? ''))];
}

function sendFile(reply: FastifyReply, content: string | Buffer, type: string, name: string): void {
  void reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
}
