import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FrozenEvidence } from './frozen-evidence.js';
import { ProbeEvidence } from './probe/probe-evidence.js';
import { TicketEvidence } from './ticket/ticket-evidence.js';
import { VoiceEvidence } from './voice/voice-evidence.js';

/** All evidence beside the questionnaire in one place, for those who freeze it into a release. */
@Injectable()
export class EvidenceService {
  constructor(
    @Inject(ProbeEvidence) private readonly probes: ProbeEvidence,
    @Inject(TicketEvidence) private readonly tickets: TicketEvidence,
    @Inject(VoiceEvidence) private readonly voices: VoiceEvidence,
  ) {}

  /** What stands about the vendors of a wave in the snapshot of `tx`. */
  async freeze(tx: EntityManager, waveId: string): Promise<FrozenEvidence> {
    const probes = await this.probes.frozen(tx, waveId);
    const { figures } = await this.tickets.frozen(tx, waveId);
    const { ratings, findings } = await this.voices.frozen(tx, waveId);
    return { channels: [...probes.figures, ...figures], probes: probes.cases, ratings, findings };
  }
}
