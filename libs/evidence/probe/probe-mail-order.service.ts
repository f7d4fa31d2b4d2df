import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, CONFIG, type Config, queryErrors } from '#platform';
import { evidenceErrors } from '../core/index.js';
import { messageOf, messagesOf } from './probe-message.queries.js';
import { probeMailOrdered } from './probe-mail.events.js';
import { type OwnProbe, ProbeRunService } from './probe-run.service.js';
import { ProbeTranscript } from './probe-transcript.js';
import type { StoredProbe } from './probe.queries.js';

export interface OrderedMail {
  readonly id: string;
  /** null: the question, word for word. */
  readonly text: string | null;
}

/** What a runner lets the product send: it is kept with the probe, and leaves when its turn has come. */
@Injectable()
export class ProbeMailOrderService {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ProbeRunService) private readonly run: ProbeRunService,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

  /** Throws `probe-mail-unavailable`, `probe-mail-sent` and what every act of a runner throws. */
  order(own: OwnProbe, { id, text }: OrderedMail): Promise<void> {
    const now = this.clock.now();
    return this.run.onOpen(own, async (tx, probe) => {
      if (this.config.mailReturnAddress === undefined || probe.supportAddress === null)
        throw evidenceErrors.probeMailUnavailable();
      const known = await messageOf(tx, probe.waveId, id);
      if (known && known.probeId !== probe.id) throw queryErrors.alreadyThere();
      if (known) return;
      await this.#checkTurn(tx, probe, text === null);
      const message = { id, direction: 'out', source: 'mail', state: 'queued', judgement: null } as const;
      const words = { at: now, text: text ?? probe.script.text[probe.locale], hide: [] };
      await this.transcript.keep(tx, probe, { ...message, ...words });
      await announce(tx, [probeMailOrdered(probe.waveId, probe.id, id)], now);
    });
  }

  async #checkTurn(tx: EntityManager, probe: StoredProbe, isQuestion: boolean): Promise<void> {
    const isSent = probe.phase === 'waiting';
    const messages = await messagesOf(tx, probe.waveId, [probe.id]);
    const isOnItsWay = messages.some(({ state }) => state === 'queued');
    if (isSent === isQuestion || isOnItsWay) throw evidenceErrors.probeMailSent();
  }
}
