import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Clock } from '#kernel';
import type { WebhookNotice } from '#pages';
import { CLOCK, queryErrors } from '#platform';
import { DeliveryLogService, WebhookService } from '#webhook';
import { idIn } from '../admin/id-in.js';
import { field, formOf, readerLocale, seeOther } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import type { VendorRequest } from './vendor.guard.js';
import { problemOf, typedWebhook, WebhookPages } from './webhook-pages.js';
import { actorName, OVERLAP_HOURS } from './webhook.controller.js';

const REPLAYED_MS = 3 * 86_400_000;
const VERSION = /^\d{1,9}$/;

/** Webhooks for a person at a browser: plain forms, and a new secret on the page that answers. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@Controller('vendor/webhooks')
export class WebhookPageController {
  constructor(
    @Inject(WebhookPages) private readonly pages: WebhookPages,
    @Inject(WebhookService) private readonly webhooks: WebhookService,
    @Inject(DeliveryLogService) private readonly log: DeliveryLogService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @VendorAllow('webhooks.read')
  list(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.sendList(request, reply);
  }

  @Post()
  @VendorAllow('webhooks.write')
  async add(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = typedWebhook(formOf(body));
    try {
      const { webhook, secret } = await this.webhooks.add(request.vendorId, typed, actorName(request));
      await this.pages.sendOne(request, reply, webhook.id, { made: { secret, isRotated: false } });
    } catch (error) {
      await this.pages.sendList(request, reply, { problem: problemOf(error), typed });
    }
  }

  @Get(':id')
  @VendorAllow('webhooks.read')
  async one(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.sendOne(request, reply, idIn(id));
  }

  @Post(':id')
  @VendorAllow('webhooks.write')
  async change(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = formOf(body);
    const typed = typedWebhook(form);
    try {
      await this.webhooks.change(request.vendorId, idIn(id), versionIn(field(form, 'version')), typed);
      seeOther(reply, placeOf(request, id, 'saved'));
    } catch (error) {
      await this.pages.sendOne(request, reply, id, { problem: problemOf(error), typed });
    }
  }

  @Post(':id/switch-:state')
  @VendorAllow('webhooks.write')
  async switch(
    @Param('id') id: string,
    @Param('state') state: string,
    @Body() body: unknown,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = versionIn(field(formOf(body), 'version'));
    await this.#act(request, reply, { id: idIn(id), notice: 'saved' }, () =>
      this.webhooks.change(request.vendorId, id, version, { isOn: state === 'on' }),
    );
  }

  @Post(':id/test')
  @VendorAllow('webhooks.write')
  async test(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#act(request, reply, { id: idIn(id), notice: 'tested' }, () => this.webhooks.test(request.vendorId, id));
  }

  @Post(':id/rotate-secret')
  @VendorAllow('webhooks.write')
  async rotateSecret(
    @Param('id') id: string,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { secret } = await this.webhooks.replaceSecret(request.vendorId, idIn(id), OVERLAP_HOURS);
    await this.pages.sendOne(request, reply, id, { made: { secret, isRotated: true } });
  }

  @Post(':id/removal')
  @VendorAllow('webhooks.write')
  async remove(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.webhooks.remove(request.vendorId, idIn(id));
    seeOther(reply, `/vendor/webhooks?lang=${readerLocale(request)}&notice=removed`);
  }

  @Post(':id/replay')
  @VendorAllow('webhooks.write')
  async replayFailed(
    @Param('id') id: string,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const since = new Date(this.clock.now().getTime() - REPLAYED_MS);
    await this.#act(request, reply, { id: idIn(id), notice: 'replayed' }, () =>
      this.log.replaySince(request.vendorId, id, since),
    );
  }

  @Get(':id/deliveries/:delivery')
  @VendorAllow('webhooks.read')
  async delivery(
    @Param('id') id: string,
    @Param('delivery') delivery: string,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.sendDelivery(request, reply, { webhookId: idIn(id), deliveryId: idIn(delivery) });
  }

  @Post(':id/deliveries/:delivery/replay')
  @VendorAllow('webhooks.write')
  async replay(
    @Param('id') id: string,
    @Param('delivery') delivery: string,
    @Req() request: VendorRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#act(request, reply, { id: idIn(id), notice: 'replayed' }, () =>
      this.log.replay(request.vendorId, id, idIn(delivery)),
    );
  }

  async #act(
    request: VendorRequest,
    reply: FastifyReply,
    { id, notice }: { readonly id: string; readonly notice: WebhookNotice },
    act: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await act();
      seeOther(reply, placeOf(request, id, notice));
    } catch (error) {
      await this.pages.sendOne(request, reply, id, { problem: problemOf(error) });
    }
  }
}

const placeOf = (request: VendorRequest, id: string, notice: WebhookNotice): string =>
  `/vendor/webhooks/${id}?lang=${readerLocale(request)}&notice=${notice}`;

/** A form that does not say what it changes is as old as can be. */
function versionIn(text: string): number {
  if (!VERSION.test(text)) throw queryErrors.badRequest();
  return Number(text);
}
