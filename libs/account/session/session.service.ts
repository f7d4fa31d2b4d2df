import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, Keyring } from '#platform';
import { type AccountKind, type AccountRef, auditName } from '../account-kind.js';
import { sessionNotFound } from '../errors.js';
import { accountSession, type AccountSession, isCsrfOf } from './account-session.js';
import { endSession, endSessionsOf, type ListedSession, openSessions, useSession } from './session.queries.js';

/** What somebody sees and does about where they are logged in, of either kind of account. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Whose session it is, however far its login has come, or undefined; each use puts the idle end further away. */
  async find(kind: AccountKind, token: string): Promise<AccountSession | undefined> {
    const found = await useSession(this.db.manager, kind, token, this.clock.now());
    return found && accountSession(found, kind, token, this.keyring);
  }

  isCsrfToken({ kind, token }: Pick<AccountSession, 'kind' | 'token'>, presented: string): boolean {
    return isCsrfOf(this.keyring, kind, token, presented);
  }

  openSessions(account: AccountRef): Promise<ListedSession[]> {
    return openSessions(this.db.manager, account, this.clock.now());
  }

  /** Logs out where the session is known by its cookie. */
  async logout(kind: AccountKind, token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await useSession(tx, kind, token, this.clock.now());
      if (!(await endSession(tx, kind, token)) || found?.stage !== 'open') return;
      await this.audit.note(tx, { action: 'login.ended', object: auditName({ kind, id: found.id }) });
    });
  }

  async end(account: AccountRef, sessionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if ((await endSessionsOf(tx, account, { only: sessionId })) === 0) throw sessionNotFound();
      await this.audit.note(tx, { action: 'session.ended', object: auditName(account), details: { ended: 1 } });
    });
  }

  /** Ends all sessions of an account but one; how many there were. */
  async endOthers({ account, id }: AccountSession): Promise<number> {
    return this.db.transaction(async (tx) => {
      const ended = await endSessionsOf(tx, account, { allBut: id });
      if (ended > 0)
        await this.audit.note(tx, { action: 'session.ended', object: auditName(account), details: { ended } });
      return ended;
    });
  }
}
