import { Inject, Injectable } from '@nestjs/common';
import { type Invitation, OpenStartService, QuotaService } from '#distribution';
import { distributionErrors } from '#distribution/core';
import type { AnswerMode } from '#questionnaire/core';
import type { Occasion } from './answer-row.js';
import { provenanceOf } from './core/index.js';
import { type HandedIn, QuarantineService } from './quarantine.service.js';

type Proof = string | null | undefined;

/** What comes between an answer that is right and its being stored: work that is owed, places that are limited. */
@Injectable()
export class IntakeService {
  constructor(
    @Inject(OpenStartService) private readonly starts: OpenStartService,
    @Inject(QuotaService) private readonly quotas: QuotaService,
    @Inject(QuarantineService) private readonly quarantine: QuarantineService,
  ) {}

  /** How it came, as it will be known once it is stored. */
  arrival(invitation: Invitation, mode: AnswerMode, proof: Proof): Pick<Occasion, 'provenance' | 'flags' | 'quotaIds'> {
    const isProven = invitation.proof === 'missing' && typeof proof === 'string';
    return {
      provenance: provenanceOf(isProven ? { ...invitation, proof: 'work' } : invitation, mode),
      flags: isProven ? invitation.entryFlags.filter((flag) => flag !== 'no_proof') : invitation.entryFlags,
      quotaIds: invitation.quotaIds,
    };
  }

  /**
   * False when it has to wait for a person. Throws `pow-required` and its like for a program without work, `quota-full`
   * when no place is left.
   */
  async mayBeStored(invitation: Invitation, proof: Proof): Promise<boolean> {
    if (invitation.proof === 'missing') {
      if (proof === undefined) return false;
      if (proof === null) throw distributionErrors.proofRequired();
      await this.starts.prove(invitation, proof);
    }
    await this.quotas.hold(invitation.id, invitation.quotaIds);
    return true;
  }

  setAside(invitation: Invitation, handedIn: HandedIn): Promise<boolean> {
    return this.quarantine.setAside(invitation, handedIn);
  }

  keep(invitation: Invitation, handedIn: HandedIn): Promise<void> {
    return this.quarantine.keep(invitation, handedIn);
  }

  knows(invitationId: string, idempotencyKey: string): Promise<boolean | undefined> {
    return this.quarantine.knows(invitationId, idempotencyKey);
  }
}
