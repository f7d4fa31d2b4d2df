import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { inputPipe, Keyring, oneOf, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { DELIVERY_STATES, DeliveryLogService } from '#webhook';
import { MESSAGE_TYPES } from '#webhook/core';
import { idIn } from '../admin/id-in.js';
import { queryOf } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';
import { deliveryView, detailView } from './webhook-views.js';
import { DeliveriesView, DeliveryDetailView, DeliveryView, ReplayDto, ReplayView } from './webhook.dto.js';

const PAGE = 20;

/** What was sent to a webhook, for thirty days. */
@ApiTags('vendor')
@ApiBearerAuth('bearer')
@UseGuards(VendorGuard)
@Controller('v1/vendor/webhooks/:id')
export class WebhookDeliveryController {
  constructor(
    @Inject(DeliveryLogService) private readonly log: DeliveryLogService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('deliveries')
  @VendorAllow('webhooks.read')
  @ApiOperation({ summary: 'What was sent and what became of it, newest first.' })
  @ApiQuery({ name: 'state', required: false, enum: DELIVERY_STATES })
  @ApiQuery({ name: 'type', required: false, enum: MESSAGE_TYPES })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: DeliveriesView })
  async deliveries(@Param('id') id: string, @Req() request: VendorRequest): Promise<DeliveriesView> {
    const {
      limit = PAGE,
      cursor,
      state,
      type,
    } = readQuery(queryOf(request), {
      state: oneOf(...DELIVERY_STATES),
      type: oneOf(...MESSAGE_TYPES),
      limit: wholeNumber(1, 100),
      cursor: shortText(400),
    });
    const list = `webhook deliveries ${idIn(id)}`;
    const after = cursor === undefined ? undefined : readCursor(this.keyring, list, cursor);
    const page = await this.log.deliveries(request.vendorId, id, { limit, after, state, type });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, list, [last.createdAt.toISOString(), last.id]) : null;
    return { data: page.map(deliveryView), next };
  }

  @Get('deliveries/:delivery')
  @VendorAllow('webhooks.read')
  @ApiOperation({ summary: 'One message with its text and each try to deliver it.' })
  @ApiOkResponse({ type: DeliveryDetailView })
  async delivery(
    @Param('id') id: string,
    @Param('delivery') deliveryId: string,
    @Req() request: VendorRequest,
  ): Promise<DeliveryDetailView> {
    const delivery = await this.log.delivery(request.vendorId, idIn(id), idIn(deliveryId));
    return detailView(delivery, await this.log.attempts(id, deliveryId));
  }

  @Post('deliveries/:delivery/replay')
  @HttpCode(202)
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Sends a message again, under the same id.' })
  @ApiResponse({ status: 202, type: DeliveryView })
  @ApiResponse({ status: 409, description: 'webhook-off or delivery-runs' })
  async replay(
    @Param('id') id: string,
    @Param('delivery') deliveryId: string,
    @Req() request: VendorRequest,
  ): Promise<DeliveryView> {
    return deliveryView(await this.log.replay(request.vendorId, idIn(id), idIn(deliveryId)));
  }

  @Post('replay')
  @HttpCode(202)
  @VendorAllow('webhooks.write')
  @ApiOperation({ summary: 'Sends again what failed since a moment, under the same ids.' })
  @ApiResponse({ status: 202, type: ReplayView })
  @ApiResponse({ status: 409, description: 'webhook-off' })
  async replaySince(
    @Param('id') id: string,
    @Body(inputPipe) { since }: ReplayDto,
    @Req() request: VendorRequest,
  ): Promise<ReplayView> {
    return { replayed: await this.log.replaySince(request.vendorId, idIn(id), new Date(since)) };
  }
}
