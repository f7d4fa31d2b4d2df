import {
  Body,
  Controller,
  Delete,
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
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inputPipe, readQuery } from '#platform';
import { WebhookService } from '#webhook';
import { idIn } from '../admin/id-in.js';
import { tagOf, versionIn } from '../admin/if-match.js';
import { queryOf } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';
import { deliveryView, madeView, webhookView } from './webhook-views.js';
import {
  DeliveryView,
  MadeWebhookView,
  SecretRotationDto,
  WebhookChangeDto,
  WebhookDto,
  WebhooksView,
  WebhookView,
} from './webhook.dto.js';

export const OVERLAP_HOURS = 24;

@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@Controller('v1/vendor/webhooks')
export class WebhookController {
  constructor(@Inject(WebhookService) private readonly webhooks: WebhookService) {}

  @Get()
  @VendorAllow('webhooks.read')
  @ApiOperation({ summary: 'Where you are told what happens, oldest first, without what signs.' })
  @ApiOkResponse({ type: WebhooksView })
  async list(@Req() request: VendorRequest): Promise<WebhooksView> {
    readQuery(queryOf(request), {});
    return { data: (await this.webhooks.list(request.vendorId)).map(webhookView) };
  }

  @Post()
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Makes a webhook. The secret that signs its messages is shown this once.' })
  @ApiResponse({ status: 201, type: MadeWebhookView })
  @ApiResponse({ status: 409, description: 'too-many-webhooks' })
  @ApiResponse({ status: 422, description: 'webhook-url-forbidden' })
  @ApiResponse({ status: 429, description: 'rate-limited: 10 webhooks and tests an hour' })
  async add(
    @Body(inputPipe) { description = '', ...webhook }: WebhookDto,
    @Req() request: VendorRequest,
  ): Promise<MadeWebhookView> {
    return madeView(await this.webhooks.add(request.vendorId, { ...webhook, description }, actorName(request)));
  }

  @Get(':id')
  @VendorAllow('webhooks.read')
  @ApiOperation({ summary: 'One webhook; its ETag is what a change names.' })
  @ApiOkResponse({ type: WebhookView })
  async webhook(
    @Param('id') id: string,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    return tagged(reply, webhookView(await this.webhooks.webhook(request.vendorId, idIn(id))));
  }

  @Patch(':id')
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Changes a webhook, or switches it off or on. What is not mentioned stays.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: WebhookView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'webhook-url-forbidden' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: WebhookChangeDto,
    @Req() request: VendorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    const changed = await this.webhooks.change(request.vendorId, idIn(id), versionIn(ifMatch), change);
    return tagged(reply, webhookView(changed));
  }

  @Delete(':id')
  @HttpCode(204)
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Removes a webhook, with the record of what was sent.' })
  remove(@Param('id') id: string, @Req() request: VendorRequest): Promise<void> {
    return this.webhooks.remove(request.vendorId, idIn(id));
  }

  @Post(':id/rotate-secret')
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Makes a new secret; for some hours messages are signed with both.' })
  @ApiResponse({ status: 201, type: MadeWebhookView })
  async rotateSecret(
    @Param('id') id: string,
    @Body(inputPipe) { overlapHours = OVERLAP_HOURS }: SecretRotationDto,
    @Req() request: VendorRequest,
  ): Promise<MadeWebhookView> {
    return madeView(await this.webhooks.replaceSecret(request.vendorId, idIn(id), overlapHours));
  }

  @Post(':id/test')
  @HttpCode(202)
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Sends a message of the type `ping`.' })
  @ApiResponse({ status: 202, type: DeliveryView })
  @ApiResponse({ status: 409, description: 'webhook-off' })
  @ApiResponse({ status: 429, description: 'rate-limited: 10 webhooks and tests an hour' })
  async test(@Param('id') id: string, @Req() request: VendorRequest): Promise<DeliveryView> {
    return deliveryView(await this.webhooks.test(request.vendorId, idIn(id)));
  }
}

function tagged(reply: FastifyReply, view: WebhookView): WebhookView {
  void reply.header('etag', tagOf(view.version));
  return view;
}

/** Who made it, for whoever asks later. */
export function actorName({ vendor }: VendorRequest): string {
  return vendor.via === 'key' ? `key:${vendor.keyId}` : `vendor:${vendor.userId}`;
}
