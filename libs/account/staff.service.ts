import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Clock, isEmailAddress } from '#kernel';
import { CLOCK, Keyring, rows, sha256, sqlState, uuidV7 } from '#platform';
import { PLACES } from './account-kind.js';
import { SessionEntity, StaffEntity, StaffInvitationEntity } from './account.entity.js';
import { emailTaken, personInvalid } from './errors.js';
import { checkPassword, hashPassword, verifyPassword } from './password.js';
import type { StaffRole } from './roles.js';
import { csrfOf, isCsrfOf } from './session/account-session.js';
import { endSession, useSession } from './session/session.queries.js';
import type { SessionStage } from './session/session-stage.js';

export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}

export interface Session {
  readonly token: string;
  readonly csrf: string;
  /** When the person last proved who they are. */
  readonly provedAt: Date;
  readonly staff: StaffMember;
}

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class StaffService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Adds somebody who can log in at once: the first of an installation, who has nobody to invite them. */
  async add(
    email: string,
    password: string,
    { name = '', role = 'admin' }: Partial<Pick<StaffMember, 'name' | 'role'>> = {},
  ): Promise<StaffMember> {
    if (!isEmailAddress(email)) throw personInvalid([{ pointer: '/email', code: 'not-an-address' }]);
    checkPassword(password, [email, name]);
    const createdAt = this.clock.now();
    const staff = { id: uuidV7(createdAt), email: email.toLowerCase(), name, role };
    const row = { ...staff, passwordHash: await hashPassword(password), version: 1, createdAt, deactivatedAt: null };
    try {
      await this.db.manager.insert(StaffEntity, row);
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw emailTaken();
      throw error;
    }
    return staff;
  }

  /** Whether the password is the account's. Says so to the owner of the installation only: nothing slows it down. */
  async isPassword(email: string, password: string): Promise<boolean> {
    const staff = await this.db.manager.findOneBy(StaffEntity, { email: email.toLowerCase() });
    return verifyPassword(staff?.passwordHash ?? undefined, password);
  }

  /** Gives an account another password and ends its sessions; adds the account where there is none. */
  async setPassword(email: string, password: string): Promise<void> {
    const staff = await this.db.manager.findOneBy(StaffEntity, { email: email.toLowerCase() });
    if (!staff) {
      await this.add(email, password);
      return;
    }
    checkPassword(password, [email, staff.name]);
    const passwordHash = await hashPassword(password);
    await this.db.transaction(async (tx) => {
      await tx.update(StaffEntity, staff.id, { passwordHash, deactivatedAt: null });
      await tx.delete(SessionEntity, { staffId: staff.id });
      await tx.delete(StaffInvitationEntity, { staffId: staff.id });
    });
  }

  /** Whose open session it is, or undefined; each use puts the idle end further away. */
  async session(token: string): Promise<Session | undefined> {
    return (await this.standing(token)).session;
  }

  /** The open session of a cookie, or what a login that has not come to its end waits for. */
  async standing(token: string): Promise<{ readonly session?: Session; readonly waitsFor?: SessionStage }> {
    const found = await useSession(this.db.manager, 'staff', token, this.clock.now());
    if (!found) return {};
    if (found.stage !== 'open') return { waitsFor: found.stage };
    const { id, email, name, provedAt } = found;
    const staff = { id, email, name, role: found.role as StaffRole };
    return { session: { token, csrf: csrfOf(this.keyring, 'staff', token), provedAt, staff } };
  }

  /** The role of whose session it is, or undefined when it is over. Looking does not keep it open. */
  async roleOf(token: string): Promise<StaffRole | undefined> {
    const now = this.clock.now();
    const [staff] = await rows<Pick<StaffMember, 'role'>>(
      this.db.manager,
      `select staff.role from session s join staff on staff.id = s.staff_id
       where s.id_hash = $1 and s.stage = 'open' and s.expires_at > $2 and s.seen_at > $3
         and staff.deactivated_at is null`,
      [sha256(token), now, new Date(now.getTime() - PLACES.staff.idle)],
    );
    return staff?.role;
  }

  isCsrfToken(session: Session, presented: string): boolean {
    return isCsrfOf(this.keyring, 'staff', session.token, presented);
  }

  async logout(token: string): Promise<void> {
    await endSession(this.db.manager, 'staff', token);
  }
}
