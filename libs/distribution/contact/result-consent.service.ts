import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, rows, uuidV8 } from '#platform';

/** Who may be told of the results of a study, by their own word on its last page. It is stored apart from answers. */
@Injectable()
export class ResultConsentService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Writes it down for the person an invitation was for; saying it again changes nothing. Nobody: nothing. */
  async give(invitationId: string, evidence: string): Promise<void> {
    const contactId = await this.#contactOf(invitationId);
    if (contactId === undefined) return;
    const now = this.clock.now();
    await this.db.query(
      `insert into contact_consent (contact_id, consent_id, what, basis, evidence, at, recorded_at)
       select contact_id, $2, 'results', 'consent', $3, $4, $4 from contact where contact_id = $1
       on conflict do nothing`,
      [contactId, this.#idOf(contactId), evidence, now],
    );
  }

  /** Whether the person said so before. */
  async isGiven(invitationId: string): Promise<boolean> {
    const contactId = await this.#contactOf(invitationId);
    const found = await rows(
      this.db.manager,
      `select 1 from contact_consent where contact_id = $1 and what = 'results' limit 1`,
      [contactId ?? null],
    );
    return found.length > 0;
  }

  async #contactOf(invitationId: string): Promise<string | undefined> {
    const [row] = await rows<{ contactId: string }>(
      this.db.manager,
      'select contact_id as "contactId" from invitation where invitation_id = $1',
      [invitationId],
    );
    return row?.contactId;
  }

  #idOf(contactId: string): string {
    return uuidV8(this.keyring.mac('identity', `results\u001f${contactId}`));
  }
}
