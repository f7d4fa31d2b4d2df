import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK } from '#platform';
import { auditName } from '../account-kind.js';
import { tellOwner } from '../account-notice.js';
import { unauthorized } from '../errors.js';
import { changePassword } from '../password-reset.queries.js';
import { checkPassword, hashPassword } from '../password.js';
import type { AccountSession } from '../session/account-session.js';
import { type Entered, type LoginOrigin, LoginService } from './login.service.js';

export interface PasswordChange {
  readonly present: string;
  readonly next: string;
}

/** Another password, chosen by whoever knows the present one. */
@Injectable()
export class PasswordChangeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(LoginService) private readonly logins: LoginService,
  ) {}

  /** Ends every session of the account; whoever changed it goes on in a new one. */
  async change(session: AccountSession, { present, next }: PasswordChange, origin: LoginOrigin): Promise<Entered> {
    const { kind, account } = session;
    checkPassword(next, [account.email, account.name]);
    await this.logins.checkPassword(session, present, origin);
    const passwordHash = await hashPassword(next);
    await this.db.transaction(async (tx) => {
      if ((await changePassword(tx, kind, account.id, passwordHash)) === undefined) throw unauthorized();
      await tellOwner(tx, account, 'password', this.clock.now());
      await this.audit.note(tx, { action: 'password.changed', object: auditName(account), details: { by: 'owner' } });
    });
    return this.logins.reopen(session, origin);
  }
}
