import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, uuidV7 } from '#platform';
import { VendorSessionEntity, VendorUserEntity } from './account.entity.js';
import { checkPassword, hashPassword, verifyPassword } from './password.js';
import { csrfOf, isCsrfOf } from './session/account-session.js';
import { endSession, useSession } from './session/session.queries.js';
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
  /** When the person last proved who they are. */
  readonly provedAt: Date;
  readonly user: VendorUser;
}

/** Logins of the people of vendors. A session of theirs is found in no place where a member of the staff is looked for. */
@Injectable()
export class VendorUserService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

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
    checkPassword(password);
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

  /** Whose open session it is, or undefined; each use puts the idle end further away. */
  async session(token: string): Promise<VendorSession | undefined> {
    const found = await useSession(this.db.manager, 'vendor', token, this.clock.now());
    if (found?.stage !== 'open' || found.vendorId === null) return undefined;
    const { id, vendorId, email, name, provedAt } = found;
    const user = { id, vendorId, email, name, title: found.title ?? '', role: found.role as VendorRole };
    return { token, csrf: csrfOf(this.keyring, 'vendor', token), provedAt, user };
  }

  isCsrfToken(session: VendorSession, presented: string): boolean {
    return isCsrfOf(this.keyring, 'vendor', session.token, presented);
  }

  async logout(token: string): Promise<void> {
    await endSession(this.db.manager, 'vendor', token);
  }

  #active(email: string): Promise<VendorUserEntity | null> {
    return this.db.manager.findOneBy(VendorUserEntity, { email, removedAt: IsNull() });
  }
}
