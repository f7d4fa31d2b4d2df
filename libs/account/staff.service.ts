import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { type Clock, isEmailAddress } from '#kernel';
import { CLOCK, equalSecret, Keyring, randomToken, rows, sha256, sqlState, uuidV7 } from '#platform';
import { SessionEntity, StaffEntity, StaffInvitationEntity } from './account.entity.js';
import { emailTaken, personInvalid } from './errors.js';
import { LoginGate } from './login-gate.js';
import { checkLength, hashPassword, verifyPassword } from './password.js';
import type { StaffRole } from './roles.js';

export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}

export interface Session {
  readonly token: string;
  readonly csrf: string;
  /** When the password was given. */
  readonly openedAt: Date;
  readonly staff: StaffMember;
}

const MINUTE = 60_000;
const IDLE = 30 * MINUTE;
const ABSOLUTE = 12 * 60 * MINUTE;
const RECENT = 10 * MINUTE;
const SESSIONS_EACH = 5;
const UNIQUE_VIOLATION = '23505';

@Injectable()
export class StaffService {
  readonly #gate: LoginGate;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {
    this.#gate = new LoginGate(db, clock, keyring, 'account');
  }

  /** Adds somebody who can log in at once: the first of an installation, who has nobody to invite them. */
  async add(
    email: string,
    password: string,
    { name = '', role = 'admin' }: Partial<Pick<StaffMember, 'name' | 'role'>> = {},
  ): Promise<StaffMember> {
    if (!isEmailAddress(email)) throw personInvalid([{ pointer: '/email', code: 'not-an-address' }]);
    checkLength(password);
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
    checkLength(password);
    const passwordHash = await hashPassword(password);
    await this.db.transaction(async (tx) => {
      await tx.update(StaffEntity, staff.id, { passwordHash, deactivatedAt: null });
      await tx.delete(SessionEntity, { staffId: staff.id });
      await tx.delete(StaffInvitationEntity, { staffId: staff.id });
    });
  }

  /** Opens a session. A wrong address and a wrong password look and last the same. */
  async login(email: string, password: string, address: string): Promise<Session> {
    const { id, name, role, ...staff } = await this.#gate.pass({ email, password, address }, (lower) =>
      this.db.manager.findOneBy(StaffEntity, { email: lower, deactivatedAt: IsNull() }),
    );
    return this.#open({ id, email: staff.email, name, role });
  }

  /**
   * Opens a session for somebody whom something else than a password has proven, with all that a second factor opens:
   * an issuer of single sign-on that is trusted with it, or an operator's link. Undefined where nobody may come in.
   */
  async openFor(id: string): Promise<Session | undefined> {
    const found = await this.db.manager.findOneBy(StaffEntity, { id, deactivatedAt: IsNull() });
    return found ? this.#open({ id, email: found.email, name: found.name, role: found.role }) : undefined;
  }

  /** Whose session it is, or undefined; each use puts the idle end further away. */
  async session(token: string): Promise<Session | undefined> {
    const now = this.clock.now();
    const [found] = await rows<StaffMember & { readonly openedAt: Date }>(
      this.db.manager,
      `update session s set seen_at = $2 from staff
       where s.id_hash = $1 and staff.id = s.staff_id and s.expires_at > $2 and s.seen_at > $3
         and staff.deactivated_at is null
       returning staff.id, staff.email, staff.name, staff.role, s.created_at as "openedAt"`,
      [sha256(token), now, new Date(now.getTime() - IDLE)],
    );
    if (!found) return undefined;
    const { openedAt, ...staff } = found;
    return { token, csrf: this.#csrf(token), openedAt, staff };
  }

  /** Whether the password was given so lately that what cannot be taken back may be done without it. */
  isRecent({ openedAt }: Session): boolean {
    return this.clock.now().getTime() - openedAt.getTime() <= RECENT;
  }

  /** The role of whose session it is, or undefined when it is over. Looking does not keep it open. */
  async roleOf(token: string): Promise<StaffRole | undefined> {
    const now = this.clock.now();
    const [staff] = await rows<Pick<StaffMember, 'role'>>(
      this.db.manager,
      `select staff.role from session s join staff on staff.id = s.staff_id
       where s.id_hash = $1 and s.expires_at > $2 and s.seen_at > $3 and staff.deactivated_at is null`,
      [sha256(token), now, new Date(now.getTime() - IDLE)],
    );
    return staff?.role;
  }

  isCsrfToken(session: Session, presented: string): boolean {
    return equalSecret(Buffer.from(presented), Buffer.from(session.csrf));
  }

  async logout(token: string): Promise<void> {
    await this.db.manager.delete(SessionEntity, { idHash: sha256(token) });
  }

  async #open(staff: StaffMember): Promise<Session> {
    const token = randomToken();
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.insert(SessionEntity, {
        idHash: sha256(token),
        staffId: staff.id,
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE),
      });
      await tx.query(
        `delete from session where staff_id = $1 and (expires_at <= $2 or id_hash not in
           (select id_hash from session where staff_id = $1 order by created_at desc limit ${SESSIONS_EACH}))`,
        [staff.id, now],
      );
    });
    return { token, csrf: this.#csrf(token), openedAt: now, staff };
  }

  #csrf(token: string): string {
    return this.keyring.mac('csrf', token).toString('base64url');
  }
}
