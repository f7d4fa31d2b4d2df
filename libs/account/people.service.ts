import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clock, isEmailAddress } from '#kernel';
import { AuditLog, CLOCK, queryErrors, randomToken, rows, sha256, sqlState, uuidV7 } from '#platform';
import { SessionEntity, StaffEntity, StaffInvitationEntity } from './account.entity.js';
import {
  alreadyJoined,
  emailTaken,
  invitationExpired,
  invitationNotFound,
  lastAdmin,
  personInvalid,
  personNotFound,
} from './errors.js';
import { auditName } from './account-kind.js';
import { checkPassword, hashPassword } from './password.js';
import type { StaffRole } from './roles.js';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
}

export interface PersonChange {
  readonly name?: string;
  readonly role?: StaffRole;
  readonly isActive?: boolean;
}

/** A member of the staff as people see each other. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly state: 'active' | 'invited' | 'deactivated';
  readonly invitationExpiresAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** The token is shown this once: nothing that is kept leads back to it. */
export interface InvitedPerson {
  readonly person: Person;
  readonly token: string;
}

const LIFETIME = 72 * 3_600_000;
const UNIQUE_VIOLATION = '23505';

const PEOPLE = `
  select s.id, s.email, s.name, s.role, s.version, s.created_at as "createdAt",
         case when s.deactivated_at is not null then 'deactivated'
              when s.password_hash is null and not exists (select from staff_identity i where i.staff_id = s.id)
                then 'invited' else 'active' end as state,
         (select max(i.expires_at) from staff_invitation i where i.staff_id = s.id) as "invitationExpiresAt"
  from staff s`;

/** Who works here, and as what. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  people(): Promise<Person[]> {
    return rows<Person>(this.db.manager, `${PEOPLE} order by s.created_at, s.id`);
  }

  async person(id: string, db: EntityManager = this.db.manager): Promise<Person> {
    const [person] = await rows<Person>(db, `${PEOPLE} where s.id = $1`, [id]);
    if (!person) throw personNotFound();
    return person;
  }

  /** Adds somebody who has no password yet, with a link to choose one. */
  async invite({ email, name, role }: NewPerson): Promise<InvitedPerson> {
    if (!isEmailAddress(email)) throw personInvalid([{ pointer: '/email', code: 'not-an-address' }]);
    const createdAt = this.clock.now();
    const id = uuidV7(createdAt);
    const staff = { id, email: email.toLowerCase(), name, role, version: 1, createdAt };
    return this.db.transaction(async (tx) => {
      try {
        await tx.insert(StaffEntity, { ...staff, passwordHash: null, deactivatedAt: null });
      } catch (error) {
        throw sqlState(error) === UNIQUE_VIOLATION ? emailTaken() : error;
      }
      const made = await this.#newLink(tx, id);
      await this.audit.note(tx, { action: 'person.invited', object: staffName(id), details: { role } });
      return made;
    });
  }

  /** Another link for somebody who has not come yet; the one before opens nothing any more. */
  async inviteAgain(id: string): Promise<InvitedPerson> {
    return this.db.transaction(async (tx) => {
      const staff = await lock(tx, id);
      if (staff.passwordHash !== null || staff.deactivatedAt !== null) throw alreadyJoined();
      const made = await this.#newLink(tx, id);
      await this.audit.note(tx, { action: 'person.invited', object: staffName(id), details: { again: true } });
      return made;
    });
  }

  /** Uses a link up and gives the account its first password. Of two at the same time one finds the link used. */
  async accept(token: string, password: string): Promise<{ readonly email: string }> {
    checkPassword(password);
    const tokenHash = sha256(token);
    // Hashing a password is dear, so it is done for a link that is one.
    const { staffId: invited } = await this.#checkLink(this.db.manager, tokenHash);
    const { email: address, name } = await this.person(invited);
    checkPassword(password, [address, name]);
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      const { staffId } = await this.#checkLink(tx, tokenHash);
      const { email } = await lock(tx, staffId);
      const { affected } = await tx.delete(StaffInvitationEntity, { tokenHash });
      if (affected !== 1) throw invitationNotFound();
      await tx.update(StaffEntity, { id: staffId }, { passwordHash, version: () => 'version + 1' });
      await this.audit.note(tx, { action: 'person.joined', object: staffName(staffId) });
      return { email };
    });
  }

  /** Changes what somebody is. Whoever loses or gains a role logs in again; one admin is always left. */
  async change(id: string, version: number, change: PersonChange): Promise<Person> {
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      // All changes of roles take the same rows, so that two admins cannot put each other out.
      const admins = await activeAdmins(tx);
      const staff = await lock(tx, id);
      if (staff.version !== version) throw queryErrors.changedSince();
      const next = changed(staff, change, now);
      const leaves = next.role !== 'admin' || next.deactivatedAt !== null;
      if (leaves && admins.length === 1 && admins[0] === id) throw lastAdmin();
      await tx.update(StaffEntity, { id }, { ...next, version: version + 1 });
      if (next.role !== staff.role || next.deactivatedAt !== null) await tx.delete(SessionEntity, { staffId: id });
      if (next.deactivatedAt !== null) await tx.delete(StaffInvitationEntity, { staffId: id });
      const person = await this.person(id, tx);
      await this.audit.note(tx, { action: 'person.changed', object: staffName(id), details: whatChanged(staff, next) });
      return person;
    });
  }

  /** What people are called, by their id. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const people = await this.db.manager.find(StaffEntity, { select: { id: true, name: true, email: true } });
    return new Map(people.map(({ id, name, email }) => [id, name === '' ? email : name]));
  }

  async #newLink(tx: EntityManager, staffId: string): Promise<InvitedPerson> {
    const token = randomToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LIFETIME);
    await tx.delete(StaffInvitationEntity, { staffId });
    await tx.insert(StaffInvitationEntity, { tokenHash: sha256(token), staffId, createdAt, expiresAt });
    return { person: await this.person(staffId, tx), token };
  }

  async #checkLink(db: EntityManager, tokenHash: Buffer): Promise<StaffInvitationEntity> {
    const invitation = await db.findOneBy(StaffInvitationEntity, { tokenHash });
    if (!invitation) throw invitationNotFound();
    if (invitation.expiresAt <= this.clock.now()) throw invitationExpired();
    return invitation;
  }
}

function changed(staff: StaffEntity, { name, role, isActive }: PersonChange, now: Date) {
  const deactivatedAt = (isActive ?? staff.deactivatedAt === null) ? null : (staff.deactivatedAt ?? now);
  return { name: name ?? staff.name, role: role ?? staff.role, deactivatedAt };
}

const staffName = (id: string): string => auditName({ kind: 'staff', id });

/** What the log of acts says of a change: what somebody became, not what they are called. */
function whatChanged(before: StaffEntity, next: ReturnType<typeof changed>) {
  const wasActive = before.deactivatedAt === null;
  const isActive = next.deactivatedAt === null;
  return {
    ...(next.role === before.role ? {} : { role: next.role, roleBefore: before.role }),
    ...(isActive === wasActive ? {} : { isActive }),
    ...(next.name === before.name ? {} : { name: 'changed' }),
  };
}

async function lock(tx: EntityManager, id: string): Promise<StaffEntity> {
  const staff = await tx.findOne(StaffEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!staff) throw personNotFound();
  return staff;
}

/** Ids of those who can log in as admin, locked in one order. */
async function activeAdmins(tx: EntityManager): Promise<string[]> {
  const admins = await rows<{ id: string }>(
    tx,
    `select id from staff where role = 'admin' and deactivated_at is null and password_hash is not null
     order by id for update`,
  );
  return admins.map(({ id }) => id);
}
