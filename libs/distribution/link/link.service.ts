import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { type AuditAction, CLOCK, CONFIG, type Config, Keyring, noteAct, uuidV7 } from '#platform';
import { admit, type Admission, distributionErrors, linkExpiry } from '../core/index.js';
import {
  actsOn,
  type LinkAct,
  type LinkActKind,
  linksOfPerson,
  personalLink,
  type PersonalLink,
  queueAgain,
  raiseEpoch,
  recordAct,
  revokeLink,
  setExpiry,
} from './link.queries.js';
import { contactIdOf } from '../identity.js';
import { surveyToken } from './survey-link.js';

/** Who does something to a link, and why: it stands beside the link for good. */
export interface ActOfStaff {
  readonly staffId: string;
  readonly reason: string;
}

export interface Renewal {
  /** How the new link reaches its person: by our mail, or copied by the member of the staff who asked for it. */
  readonly deliver: 'mail' | 'copy';
  /** Whole days, 1 to 180; absent: it ends when the old one would have. */
  readonly days?: number | undefined;
}

export type LinkListing = PersonalLink & {
  readonly admission: Admission;
  readonly acts: readonly (LinkAct & { readonly staffName: string })[];
};

const AUDITED: Readonly<Partial<Record<LinkActKind, AuditAction>>> = {
  read: 'link.read',
  renewed: 'link.renewed',
  revoked: 'link.revoked',
};

/** What the staff may do to one person's link. Every act is recorded with its reason in its own transaction. */
@Injectable()
export class LinkService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  async listing(id: string): Promise<LinkListing> {
    const link = await this.#link(this.db.manager, id);
    const facts = { ...link, closesAt: link.campaignClosesAt, startedAt: null };
    return { ...link, admission: admit(facts, this.clock.now()), acts: await actsOn(this.db.manager, id) };
  }

  /** What one person was asked in a campaign, found by their address; nothing when nobody has it. */
  find(campaignId: string, email: string): Promise<PersonalLink[]> {
    return linksOfPerson(this.db.manager, campaignId, contactIdOf(this.keyring, email.trim()));
  }

  /** The link itself, for a person whose mail does not arrive. */
  async read(id: string, act: ActOfStaff): Promise<string> {
    const link = await this.#link(this.db.manager, id);
    if (link.state === 'completed') throw distributionErrors.invitationAnswered();
    if (link.state === 'revoked') throw distributionErrors.notAdmitted('revoked');
    await this.db.transaction((tx) => this.#record(tx, id, 'read', act));
    return this.#urlOf(id, link.epoch);
  }

  /** Makes every earlier link of the sitting void at once. The new one is answered only to whoever hands it on. */
  async renew(id: string, { deliver, days }: Renewal, act: ActOfStaff): Promise<string | null> {
    return this.db.transaction(async (tx) => {
      const link = await this.#link(tx, id);
      if (deliver === 'mail' && !link.hasRecipient) throw distributionErrors.linkHasNoAddress();
      const now = this.clock.now();
      const expiresAt = days === undefined ? link.expiresAt : linkExpiry(now, days, link.campaignClosesAt);
      const epoch = await raiseEpoch(tx, id, expiresAt);
      if (epoch === undefined) throw distributionErrors.invitationAnswered();
      if (deliver === 'mail') await queueAgain(tx, link, now);
      await this.#record(tx, id, 'renewed', act);
      return deliver === 'copy' ? this.#urlOf(id, epoch) : null;
    });
  }

  async revoke(id: string, act: ActOfStaff): Promise<void> {
    await this.#change(id, 'revoked', act, (tx) => revokeLink(tx, id));
  }

  async setExpiry(id: string, days: number, act: ActOfStaff): Promise<void> {
    await this.#change(id, 'expiry', act, (tx, link) =>
      setExpiry(tx, id, linkExpiry(this.clock.now(), days, link.campaignClosesAt)),
    );
  }

  async #change(
    id: string,
    kind: LinkActKind,
    act: ActOfStaff,
    change: (tx: EntityManager, link: PersonalLink) => Promise<boolean>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const link = await this.#link(tx, id);
      if (!(await change(tx, link))) throw distributionErrors.invitationAnswered();
      await this.#record(tx, id, kind, act);
    });
  }

  async #link(db: EntityManager, id: string): Promise<PersonalLink> {
    const link = await personalLink(db, id);
    if (!link) throw distributionErrors.invitationNotFound();
    return link;
  }

  async #record(tx: EntityManager, id: string, kind: LinkActKind, act: ActOfStaff): Promise<void> {
    const createdAt = this.clock.now();
    await recordAct(tx, id, { id: uuidV7(createdAt), kind, createdAt, ...act });
    await noteAct(tx, { action: AUDITED[kind] ?? 'link.changed', object: `invitation:${id}` }, createdAt);
  }

  #urlOf(id: string, epoch: number): string {
    return `${this.config.publicUrl}/s/${surveyToken(this.keyring, 'invitation', id, epoch)}`;
  }
}
