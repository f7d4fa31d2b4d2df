import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, CONFIG, type Config, sha256, uuidV7 } from '#platform';
import { StaffEntity } from '../account.entity.js';
import { tellOwner } from '../account-notice.js';
import { personNotFound } from '../errors.js';
import { identityTaken, signOnOff, signOnRequestNotFound } from './errors.js';
import {
  askFor,
  candidateOf,
  identities,
  link,
  linkedStaff,
  type LinkedIdentity,
  openRequests,
  type SignOnRequest,
  takeRequest,
  unlink,
  useState,
} from './sign-on.queries.js';

/** Single sign-on as admins see it. */
export interface SignOnState {
  /** null: none is configured. */
  readonly issuer: string | null;
  readonly label: string | null;
  readonly waiting: readonly SignOnRequest[];
  readonly linked: readonly LinkedIdentity[];
}

/** Who stands for whom at the issuer. Only an admin says so. */
@Injectable()
export class IdentityService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async state(): Promise<SignOnState> {
    const { signOn } = this.config;
    if (!signOn) return { issuer: null, label: null, waiting: [], linked: [] };
    const [waiting, linked] = await Promise.all([
      openRequests(this.db.manager, signOn.issuer),
      identities(this.db.manager, signOn.issuer),
    ]);
    return { issuer: signOn.issuer, label: signOn.label, waiting, linked };
  }

  /** Whose account it is; undefined where nobody has linked it. */
  staffOf(subject: string): Promise<string | undefined> {
    return linkedStaff(this.db.manager, { issuer: this.#issuer(), subject });
  }

  /** False where this login has come back before. */
  useOnce(state: string, expiresAt: Date): Promise<boolean> {
    return useState(this.db.manager, sha256(state), this.clock.now(), expiresAt);
  }

  /** Asks the admins to let somebody in; false where nobody here has the address, or it is of another house. */
  async ask(subject: string, email: string): Promise<boolean> {
    const issuer = this.#issuer();
    const domains = this.config.signOn?.domains ?? [];
    const isWelcome = domains.length === 0 || domains.includes(email.split('@').at(-1) ?? '');
    const staff = isWelcome ? await candidateOf(this.db.manager, email) : undefined;
    if (!staff) return false;
    const askedAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      const asked = { id: uuidV7(askedAt), issuer, subject, staffId: staff.id, askedAt };
      if (await askFor(tx, asked)) await this.audit.note(tx, { action: 'sign-on.asked', object: `staff:${staff.id}` });
    });
    return true;
  }

  /** Lets somebody in who waits. Of two admins one finds the request decided. */
  async approve(requestId: string, by: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const asked = await takeRequest(tx, requestId);
      if (!asked) throw signOnRequestNotFound();
      const { issuer, subject, staffId } = asked;
      if (!(await link(tx, { issuer, subject, staffId, linkedBy: by, linkedAt: this.clock.now() })))
        throw identityTaken();
      await this.#tell(tx, staffId, 'sign-on-linked');
      await this.audit.note(tx, { action: 'sign-on.approved', object: `staff:${staffId}` });
    });
  }

  /** This identity is not asked about again; an admin who changes their mind links it by its subject. */
  async refuse(requestId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const asked = await takeRequest(tx, requestId);
      if (!asked) throw signOnRequestNotFound();
      await tx.query('update sign_on_request set refused_at = $2 where id = $1', [requestId, this.clock.now()]);
      await this.audit.note(tx, { action: 'sign-on.refused', object: `staff:${asked.staffId}` });
    });
  }

  /** Links an account before its owner has come, by what the issuer calls them. */
  async linkBefore(staffId: string, subject: string, by: string): Promise<void> {
    const issuer = this.#issuer();
    await this.db.transaction(async (tx) => {
      const staff = await tx.findOneBy(StaffEntity, { id: staffId });
      if (!staff || staff.deactivatedAt !== null) throw personNotFound();
      if (!(await link(tx, { issuer, subject, staffId, linkedBy: by, linkedAt: this.clock.now() })))
        throw identityTaken();
      await this.#tell(tx, staffId, 'sign-on-linked');
      await this.audit.note(tx, { action: 'sign-on.linked', object: `staff:${staffId}` });
    });
  }

  /** The identity opens nothing any more, and the account's sessions end. */
  async unlink(staffId: string): Promise<void> {
    const issuer = this.#issuer();
    await this.db.transaction(async (tx) => {
      if (!(await unlink(tx, issuer, staffId))) throw personNotFound();
      await this.#tell(tx, staffId, 'sign-on-unlinked');
      await this.audit.note(tx, { action: 'sign-on.unlinked', object: `staff:${staffId}` });
    });
  }

  #tell(tx: EntityManager, staffId: string, what: 'sign-on-linked' | 'sign-on-unlinked'): Promise<void> {
    return tellOwner(tx, { kind: 'staff', id: staffId }, what, this.clock.now());
  }

  #issuer(): string {
    if (!this.config.signOn) throw signOnOff();
    return this.config.signOn.issuer;
  }
}
