import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FrozenEvidence } from './frozen-evidence.js';

/** All evidence beside the questionnaire in one place, for those who freeze it into a release. */
@Injectable()
export class EvidenceService {
  /** What stands about the vendors of a wave in the snapshot of `tx`. */
  freeze(_tx: EntityManager, _waveId: string): Promise<FrozenEvidence> {
    return Promise.resolve({ channels: [], probes: [], ratings: [], findings: [] });
  }
}
