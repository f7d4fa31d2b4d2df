import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Keyring } from '#platform';
import { eraseStaff, eraseVendorUsers } from './account-erasure.js';
import { type Mention, MentionService } from './mention.service.js';
import { dropFrameEntries, dropLists, forgetPreviews, waitingListsWith } from './waiting-lists.js';

/** Takes away what says a person's address: accounts, lists that wait, texts from elsewhere. */
@Injectable()
export class NamedErasureService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(MentionService) private readonly mentions: MentionService,
  ) {}

  /** Texts whose originals name the address; opening them takes longer than a transaction should. */
  find(email: string): Promise<readonly Mention[]> {
    return this.mentions.find(this.db.manager, email);
  }

  /** Throws `last-admin-stays`. */
  async remove(tx: EntityManager, email: string, mentions: readonly Mention[], now: Date): Promise<void> {
    await eraseStaff(tx, email, now);
    await eraseVendorUsers(tx, email, now);
    await dropLists(tx, await waitingListsWith(tx, email));
    await forgetPreviews(tx, email);
    await dropFrameEntries(tx, this.keyring, email);
    await this.mentions.remove(tx, mentions);
  }

  /** False: there is none. */
  removeFinding(tx: EntityManager, waveId: string, id: string): Promise<boolean> {
    return this.mentions.removeFinding(tx, waveId, id);
  }
}
