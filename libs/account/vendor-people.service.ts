import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { type Clock, isEmailAddress } from '#kernel';
import { AuditLog, CLOCK, randomToken, rows, sha256, sqlState, uuidV7 } from '#platform';
import { VendorInvitationEntity, VendorSessionEntity, VendorUserEntity } from './account.entity.js';
import {
  alreadyJoined,
  emailTaken,
  invitationExpired,
  invitationNotFound,
  lastOwner,
  personInvalid,
  tooManyVendorPeople,
  vendorPersonNotFound,
} from './errors.js';
import { auditName } from './account-kind.js';
import { checkPassword, hashPassword } from './password.js';
import { removeAllFactors } from './second-factor/second-factor.queries.js';
import type { VendorRole } from './vendor-roles.js';

export interface NewVendorPerson {
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly role: VendorRole;
}

/** Somebody of a vendor as the vendor's people and the staff see each other. */
export interface VendorPerson extends NewVendorPerson {
  readonly id: string;
  readonly state: 'active' | 'invited';
  readonly invitationExpiresAt: Date | null;
  readonly createdAt: Date;
}

/** The token is shown this once: nothing that is kept leads back to it. */
export interface InvitedVendorPerson {
  readonly person: VendorPerson;
  readonly token: string;
}

const LIFETIME = 72 * 3_600_000;
const MOST_PEOPLE = 50;
const UNIQUE_VIOLATION = '23505';

const PEOPLE = `
  select u.id, u.email, u.name, u.title, u.role, u.created_at as "createdAt",
         case when u.password_hash is null then 'invited' else 'active' end as state,
         (select max(i.expires_at) from vendor_invitation i where i.vendor_user_id = u.id) as "invitationExpiresAt"
  from vendor_user u where u.vendor_id = $1 and u.removed_at is null`;

/** Who belongs to a vendor. Each question names the vendor, and answers nothing about another. */
@Injectable()
export class VendorPeopleService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  people(vendorId: string): Promise<VendorPerson[]> {
    return rows<VendorPerson>(this.db.manager, `${PEOPLE} order by u.created_at, u.id`, [vendorId]);
  }

  async person(vendorId: string, id: string): Promise<VendorPerson> {
    const [person] = await rows<VendorPerson>(this.db.manager, `${PEOPLE} and u.id = $2`, [vendorId, id]);
    if (!person) throw vendorPersonNotFound();
    return person;
  }

  /** Adds somebody who has no password yet, with a link to choose one. */
  async invite(vendorId: string, invited: NewVendorPerson): Promise<InvitedVendorPerson> {
    if (!isEmailAddress(invited.email)) throw personInvalid([{ pointer: '/email', code: 'not-an-address' }]);
    const { name, title, role } = invited;
    const createdAt = this.clock.now();
    const id = uuidV7(createdAt);
    return this.db.transaction(async (tx) => {
      if ((await tx.countBy(VendorUserEntity, { vendorId, removedAt: IsNull() })) >= MOST_PEOPLE)
        throw tooManyVendorPeople();
      const user = { id, vendorId, email: invited.email.toLowerCase(), name, title, role, createdAt };
      try {
        await tx.insert(VendorUserEntity, { ...user, passwordHash: null, removedAt: null });
      } catch (error) {
        throw sqlState(error) === UNIQUE_VIOLATION ? emailTaken() : error;
      }
      const made = await this.#newLink(tx, vendorId, id);
      const details = { role, vendorId };
      await this.audit.note(tx, { action: 'vendor-person.invited', object: personName(id), details });
      return made;
    });
  }

  /** Another link for somebody who has not come yet; the one before opens nothing any more. */
  async inviteAgain(vendorId: string, id: string): Promise<InvitedVendorPerson> {
    return this.db.transaction(async (tx) => {
      const user = await lock(tx, vendorId, id);
      if (user.passwordHash !== null) throw alreadyJoined();
      const made = await this.#newLink(tx, vendorId, id);
      const details = { again: true, vendorId };
      await this.audit.note(tx, { action: 'vendor-person.invited', object: personName(id), details });
      return made;
    });
  }

  /** Uses a link up and gives the account its first password. Of two at the same time one finds the link used. */
  async accept(token: string, password: string): Promise<{ readonly email: string }> {
    checkPassword(password);
    const tokenHash = sha256(token);
    // Hashing a password is dear, so it is done for a link that is one.
    const { vendorUserId: invited } = await this.#checkLink(this.db.manager, tokenHash);
    const { email: address, name } = await this.db.manager.findOneByOrFail(VendorUserEntity, { id: invited });
    checkPassword(password, [address, name]);
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      const { vendorUserId: id } = await this.#checkLink(tx, tokenHash);
      const { affected } = await tx.delete(VendorInvitationEntity, { tokenHash });
      if (affected !== 1) throw invitationNotFound();
      await tx.update(VendorUserEntity, { id }, { passwordHash });
      const { email, vendorId } = await tx.findOneByOrFail(VendorUserEntity, { id });
      await this.audit.note(tx, { action: 'vendor-person.joined', object: personName(id), details: { vendorId } });
      return { email };
    });
  }

  /** Ends all that somebody has here, sessions and links at once. One owner is always left to a vendor that has people. */
  async remove(vendorId: string, id: string): Promise<void> {
    const removedAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      // All removals take the same rows, so that two owners cannot put each other out.
      const owners = await activeOwners(tx, vendorId);
      const user = await lock(tx, vendorId, id);
      if (owners.length === 1 && owners[0] === user.id) throw lastOwner();
      await tx.update(VendorUserEntity, { id }, { removedAt });
      await tx.delete(VendorSessionEntity, { vendorUserId: id });
      await tx.delete(VendorInvitationEntity, { vendorUserId: id });
      await removeAllFactors(tx, { kind: 'vendor', id });
      await this.audit.note(tx, { action: 'vendor-person.removed', object: personName(id), details: { vendorId } });
    });
  }

  async #newLink(tx: EntityManager, vendorId: string, id: string): Promise<InvitedVendorPerson> {
    const token = randomToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIFETIME);
    await tx.delete(VendorInvitationEntity, { vendorUserId: id });
    await tx.insert(VendorInvitationEntity, { tokenHash: sha256(token), vendorUserId: id, createdAt, expiresAt });
    const [person] = await rows<VendorPerson>(tx, `${PEOPLE} and u.id = $2`, [vendorId, id]);
    if (!person) throw vendorPersonNotFound();
    return { person, token };
  }

  async #checkLink(db: EntityManager, tokenHash: Buffer): Promise<VendorInvitationEntity> {
    const invitation = await db.findOneBy(VendorInvitationEntity, { tokenHash });
    if (!invitation) throw invitationNotFound();
    if (invitation.expiresAt <= this.clock.now()) throw invitationExpired();
    return invitation;
  }
}

const personName = (id: string): string => auditName({ kind: 'vendor', id });

async function lock(tx: EntityManager, vendorId: string, id: string): Promise<VendorUserEntity> {
  const user = await tx.findOne(VendorUserEntity, { where: { id, vendorId }, lock: { mode: 'pessimistic_write' } });
  if (!user || user.removedAt !== null) throw vendorPersonNotFound();
  return user;
}

/** Ids of those who can log in as owner, locked in one order. */
async function activeOwners(tx: EntityManager, vendorId: string): Promise<string[]> {
  const owners = await rows<{ id: string }>(
    tx,
    `select id from vendor_user where vendor_id = $1 and role = 'vendor_owner' and removed_at is null
       and password_hash is not null order by id for update`,
    [vendorId],
  );
  return owners.map(({ id }) => id);
}
