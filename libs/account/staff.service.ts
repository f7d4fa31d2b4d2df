import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Clock, isEmailAddress } from '#kernel';
import { CLOCK, equalSecret, Keyring, randomToken, rows, sha256, sqlState, uuidV7 } from '#platform';
import { SessionEntity, StaffEntity, StaffInvitationEntity } from './account.entity.js';
import { emailTaken, invalidCredentials, personInvalid, tooManyFailures } from './errors.js';
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
  readonly staff: StaffMember;
}

const MINUTE = 60_000;
const IDLE = 30 * MINUTE;
const ABSOLUTE = 12 * 60 * MINUTE;
const SESSIONS_EACH = 5;
/** Failures of one account from one address, and of one address, within a quarter of an hour. */
const FAILURE_WINDOW = 15 * MINUTE;
const FAILURES_OF_ACCOUNT = 5;
const FAILURES_OF_ADDRESS = 20;
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
    const account = this.keyring.mac('address', `account|${email.toLowerCase()}|${address}`);
    const from = this.keyring.mac('address', address);
    await this.#checkFailures(account, from);
    const staff = await this.db.manager.findOneBy(StaffEntity, { email: email.toLowerCase() });
    const isRight = await verifyPassword(staff?.passwordHash ?? undefined, password);
    if (!isRight || !staff || staff.deactivatedAt !== null) {
      await this.#recordFailure(account, from);
      throw invalidCredentials();
    }
    return this.#open({ id: staff.id, email: staff.email, name: staff.name, role: staff.role });
  }

  /** Whose session it is, or undefined; each use puts the idle end further away. */
  async session(token: string): Promise<Session | undefined> {
    const now = this.clock.now();
    const [staff] = await rows<StaffMember>(
      this.db.manager,
      `update session s set seen_at = $2 from staff
       where s.id_hash = $1 and staff.id = s.staff_id and s.expires_at > $2 and s.seen_at > $3
         and staff.deactivated_at is null
       returning staff.id, staff.email, staff.name, staff.role`,
      [sha256(token), now, new Date(now.getTime() - IDLE)],
    );
    return staff && { token, csrf: this.#csrf(token), staff };
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
    return { token, csrf: this.#csrf(token), staff };
  }

  #csrf(token: string): string {
    return this.keyring.mac('csrf', token).toString('base64url');
  }

  async #checkFailures(account: Buffer, from: Buffer): Promise<void> {
    const since = new Date(this.clock.now().getTime() - FAILURE_WINDOW);
    const [failures] = await rows<{ ofAccount: number; ofAddress: number }>(
      this.db.manager,
      `select (select count(*)::int from login_failure where account_hash = $1 and at > $3) as "ofAccount",
              (select count(*)::int from login_failure where address_hash = $2 and at > $3) as "ofAddress"`,
      [account, from, since],
    );
    if (!failures) return;
    if (failures.ofAccount >= FAILURES_OF_ACCOUNT || failures.ofAddress >= FAILURES_OF_ADDRESS)
      throw tooManyFailures(60);
  }

  async #recordFailure(account: Buffer, from: Buffer): Promise<void> {
    const now = this.clock.now();
    await this.db.query(`insert into login_failure (account_hash, id, address_hash, at) values ($1, $2, $3, $4)`, [
      account,
      uuidV7(now),
      from,
      now,
    ]);
    await this.db.query('delete from login_failure where at < $1', [new Date(now.getTime() - FAILURE_WINDOW)]);
  }
}
