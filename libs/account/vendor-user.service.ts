import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, equalSecret, Keyring, randomToken, rows, sha256, uuidV7 } from '#platform';
import { VendorSessionEntity, VendorUserEntity } from './account.entity.js';
import { LoginGate } from './login-gate.js';
import { checkLength, hashPassword, verifyPassword } from './password.js';
import type { VendorRole } from './vendor-roles.js';

/** Somebody who is logged in for a vendor. */
export interface VendorUser {
  readonly id: string;
  /** The only vendor this person sees. */
  readonly vendorId: string;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly role: VendorRole;
}

export interface VendorSession {
  readonly token: string;
  readonly csrf: string;
  readonly user: VendorUser;
}

const MINUTE = 60_000;
const IDLE = 60 * MINUTE;
const ABSOLUTE = 24 * 60 * MINUTE;
const SESSIONS_EACH = 5;

/** Logins of the people of vendors. A session of theirs is found in no place where a member of the staff is looked for. */
@Injectable()
export class VendorUserService {
  readonly #gate: LoginGate;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {
    this.#gate = new LoginGate(db, clock, keyring, 'vendor');
  }

  /** Whether the password is the account's. Says so to the owner of the installation only: nothing slows it down. */
  async isPassword(email: string, password: string): Promise<boolean> {
    const user = await this.#active(email.toLowerCase());
    return verifyPassword(user?.passwordHash ?? undefined, password);
  }

  /**
   * Gives owners of vendors one password and ends their sessions; adds those who are not there. For the owner of the
   * installation, who needs no link.
   */
  async setOwners(
    owners: readonly Pick<VendorUser, 'vendorId' | 'email' | 'name' | 'title'>[],
    password: string,
  ): Promise<void> {
    checkLength(password);
    const passwordHash = await hashPassword(password);
    const createdAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      for (const { vendorId, email, name, title } of owners) {
        const known = await tx.findOneBy(VendorUserEntity, { email, vendorId, removedAt: IsNull() });
        const user = { email, vendorId, name, title, role: 'vendor_owner' as const, createdAt, removedAt: null };
        if (known) await tx.update(VendorUserEntity, { id: known.id }, { passwordHash });
        else await tx.insert(VendorUserEntity, { id: uuidV7(createdAt), ...user, passwordHash });
        if (known) await tx.delete(VendorSessionEntity, { vendorUserId: known.id });
      }
    });
  }

  /** Opens a session. A wrong address and a wrong password look and last the same. */
  async login(email: string, password: string, address: string): Promise<VendorSession> {
    const { id, vendorId, name, title, role, ...user } = await this.#gate.pass({ email, password, address }, (lower) =>
      this.#active(lower),
    );
    return this.#open({ id, vendorId, email: user.email, name, title, role });
  }

  /** Whose session it is, or undefined; each use puts the idle end further away. */
  async session(token: string): Promise<VendorSession | undefined> {
    const now = this.clock.now();
    const [user] = await rows<VendorUser>(
      this.db.manager,
      `update vendor_session s set seen_at = $2 from vendor_user u
       where s.id_hash = $1 and u.id = s.vendor_user_id and s.expires_at > $2 and s.seen_at > $3 and u.removed_at is null
       returning u.id, u.vendor_id as "vendorId", u.email, u.name, u.title, u.role`,
      [sha256(token), now, new Date(now.getTime() - IDLE)],
    );
    return user && { token, csrf: this.#csrf(token), user };
  }

  isCsrfToken(session: VendorSession, presented: string): boolean {
    return equalSecret(Buffer.from(presented), Buffer.from(session.csrf));
  }

  async logout(token: string): Promise<void> {
    await this.db.manager.delete(VendorSessionEntity, { idHash: sha256(token) });
  }

  #active(email: string): Promise<VendorUserEntity | null> {
    return this.db.manager.findOneBy(VendorUserEntity, { email, removedAt: IsNull() });
  }

  async #open(user: VendorUser): Promise<VendorSession> {
    const token = randomToken();
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.insert(VendorSessionEntity, {
        idHash: sha256(token),
        vendorUserId: user.id,
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE),
      });
      await tx.query(
        `delete from vendor_session where vendor_user_id = $1 and (expires_at <= $2 or id_hash not in
           (select id_hash from vendor_session where vendor_user_id = $1 order by created_at desc limit ${SESSIONS_EACH}))`,
        [user.id, now],
      );
    });
    return { token, csrf: this.#csrf(token), user };
  }

  #csrf(token: string): string {
    return this.keyring.mac('csrf', `vendor|${token}`).toString('base64url');
  }
}
