import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, queryErrors } from '#platform';
import { deliveryRuns, webhookOff } from './core/errors.js';
import {
  type Attempt,
  attemptsOf,
  type Delivery,
  deliveryOf,
  type DeliveryPage,
  forgetDeliveries,
  latestDeliveries,
  postponeDelivery,
  reviveFailed,
} from './delivery.queries.js';
import { endpointOf, type EndpointRow } from './endpoint.queries.js';

const KEPT_MS = 30 * 86_400_000;

/** What was sent to a vendor's endpoints and what became of it, for thirty days; and how it is sent again. */
@Injectable()
export class DeliveryLogService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async deliveries(vendorId: string, endpointId: string, page: DeliveryPage): Promise<Delivery[]> {
    await this.#endpoint(vendorId, endpointId);
    return latestDeliveries(this.db.manager, endpointId, page);
  }

  async delivery(vendorId: string, endpointId: string, id: string): Promise<Delivery> {
    await this.#endpoint(vendorId, endpointId);
    const delivery = await deliveryOf(this.db.manager, { endpointId, id });
    if (!delivery) throw queryErrors.notFound();
    return delivery;
  }

  attempts(endpointId: string, id: string): Promise<Attempt[]> {
    return attemptsOf(this.db.manager, { endpointId, id });
  }

  /** Sends a message again, under the same id, as often as a new one. */
  async replay(vendorId: string, endpointId: string, id: string): Promise<Delivery> {
    await this.#activeEndpoint(vendorId, endpointId);
    await this.db.transaction(async (tx) => {
      const delivery = await deliveryOf(tx, { endpointId, id }, { isLocked: true });
      if (!delivery) throw queryErrors.notFound();
      if (delivery.state === 'sending') throw deliveryRuns();
      await postponeDelivery(tx, delivery, { reason: delivery.reason, attempts: 0, dueAt: this.clock.now() });
    });
    return this.delivery(vendorId, endpointId, id);
  }

  /** Sends again what failed since a moment; answers how much that is. */
  async replaySince(vendorId: string, endpointId: string, since: Date): Promise<number> {
    await this.#activeEndpoint(vendorId, endpointId);
    return reviveFailed(this.db.manager, endpointId, since, this.clock.now());
  }

  async forget(): Promise<void> {
    await forgetDeliveries(this.db.manager, new Date(this.clock.now().getTime() - KEPT_MS));
  }

  async #activeEndpoint(vendorId: string, id: string): Promise<void> {
    const { state } = await this.#endpoint(vendorId, id);
    if (state !== 'active') throw webhookOff();
  }

  async #endpoint(vendorId: string, id: string): Promise<EndpointRow> {
    const endpoint = await endpointOf(this.db.manager, vendorId, id);
    if (!endpoint) throw queryErrors.notFound();
    return endpoint;
  }
}
