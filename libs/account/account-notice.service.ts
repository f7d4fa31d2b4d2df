import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config, type RelayedEvent } from '#platform';
import type { AccountKind } from './account-kind.js';
import { AccountMailService } from './account-mail.service.js';
import { ACCOUNT_CHANGES } from './account-notice.js';
import { accountChangeWords, type EnteredPlace } from './account-change-mail.js';
import { activeAccount } from './password-reset.queries.js';

const KINDS: readonly AccountKind[] = ['staff', 'vendor'];

/** Tells owners of accounts by mail what was changed about them, so that whoever did not do it hears of it. */
@Injectable()
export class AccountNoticeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  /** Sent again, it is the same mail. */
  async tell({ subjectId, id, payload }: RelayedEvent): Promise<void> {
    const kind = KINDS.find((one) => one === payload['kind']);
    const what = ACCOUNT_CHANGES.find((one) => one === payload['what']);
    const account = kind && (await activeAccount(this.db.manager, kind, 'id', subjectId));
    if (!account || !what) return;
    const page = `${this.config.publicUrl}/${kind === 'staff' ? 'admin' : 'vendor'}/security`;
    const words = accountChangeWords(what, account.email, page, placeIn(payload));
    await this.mails.send(account, { ...words, id: `account.${id}` });
  }
}

/** Where an event says that somebody was; most say nothing. */
function placeIn({ network, device, at }: RelayedEvent['payload']): EnteredPlace | undefined {
  if (typeof network !== 'string' || typeof device !== 'string' || typeof at !== 'string') return undefined;
  return { network, device, at: at.slice(0, 16).replace('T', ' ') };
}
