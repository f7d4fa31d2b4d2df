import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { canonicalJson, type Clock } from '#kernel';
import { CLOCK, Keyring, noteAct, queryErrors, sha256Hex, uuidV7 } from '#platform';
import {
  type ContactChange,
  distributionErrors,
  readContactChange,
  readOrganisationChange,
  type TypedContact,
  type TypedOrganisation,
} from '../core/index.js';
import { organisationIdOf } from '../identity.js';
import {
  changesOf,
  type ContactColumns,
  contactColumns,
  type NotedChange,
  noteChange,
  type OrganisationFacts,
  organisationFacts,
  saveContact,
  saveOrganisationFacts,
} from './contact-change.queries.js';

/** What a correction is made to, as text: another state is another tag. */
type StateTag = string;

export interface CorrectionOf<T> {
  readonly id: string;
  /** The state that was read. */
  readonly tag: StateTag;
  readonly typed: T;
  readonly staffId: string;
}

const tagOf = (state: object): StateTag => sha256Hex(canonicalJson(state)).slice(0, 16);

/** Contacts and organisations, corrected one at a time by people. */
@Injectable()
export class ContactChangeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** The tag of a contact as it is, and who corrected what before. */
  async history(
    id: string,
  ): Promise<{ readonly tag: StateTag; readonly organisationId: string; readonly changes: readonly NotedChange[] }> {
    const columns = await contactColumns(this.db.manager, id, false);
    if (!columns) throw distributionErrors.contactNotFound();
    return {
      tag: tagOf(columns),
      organisationId: columns.organisationId,
      changes: await changesOf(this.db.manager, id),
    };
  }

  /** Corrects one contact. Invitations that exist keep what they say of size and region; mails say what is known then. */
  async changeContact({ id, tag, typed, staffId }: CorrectionOf<TypedContact>): Promise<void> {
    const read = readContactChange(typed);
    if ('violations' in read) throw distributionErrors.contactInvalid(read.violations);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const before = await contactColumns(tx, id, true);
      if (!before) throw distributionErrors.contactNotFound();
      if (tagOf(before) !== tag) throw queryErrors.changedSince();
      const { name, locale, role, timeZone } = read.change;
      const organisationId = await this.#organisationOf(tx, read.change, { staffId, now });
      const after: ContactColumns = { name, locale, role, timeZone, organisationId };
      const fields = (Object.keys(after) as (keyof ContactColumns)[]).filter((key) => after[key] !== before[key]);
      if (fields.length === 0) return;
      await saveContact(tx, id, after, now);
      await noteChange(tx, { contactId: id, id: uuidV7(now), fields }, { staffId, now });
      const details = { fields: fields.join(' ') };
      await noteAct(tx, { action: 'contact.changed', object: `contact:${id}`, details }, now);
    });
  }

  async organisation(id: string): Promise<OrganisationFacts & { readonly tag: StateTag }> {
    const facts = await organisationFacts(this.db.manager, id, false);
    if (!facts) throw queryErrors.notFound();
    return { ...facts, tag: tagOf(facts) };
  }

  /** Corrects what is known of an organisation. It is known by its name, so only how that is written can change. */
  async changeOrganisation({ id, tag, typed, staffId }: CorrectionOf<TypedOrganisation>): Promise<void> {
    const read = readOrganisationChange(typed);
    if ('violations' in read) throw distributionErrors.contactInvalid(read.violations);
    if (organisationIdOf(this.keyring, read.change.name) !== id)
      throw distributionErrors.contactInvalid([{ pointer: '/name', code: 'other-organisation' }]);
    await this.db.transaction(async (tx) => {
      const before = await organisationFacts(tx, id, true);
      if (!before) throw queryErrors.notFound();
      if (tagOf(before) !== tag) throw queryErrors.changedSince();
      const now = this.clock.now();
      await saveOrganisationFacts(tx, id, read.change, { staffId, now });
      await noteAct(tx, { action: 'organisation.changed', object: `organisation:${id}` }, now);
    });
  }

  /** The organisation somebody works for; one that nobody knows is added where its size and region are said. */
  async #organisationOf(
    tx: EntityManager,
    { organisation: name, size, region }: ContactChange,
    act: { readonly staffId: string; readonly now: Date },
  ): Promise<string> {
    const id = organisationIdOf(this.keyring, name);
    if (await organisationFacts(tx, id, false)) return id;
    if (size === null || region === null)
      throw distributionErrors.contactInvalid([{ pointer: '/organisation', code: 'unknown-organisation' }]);
    await saveOrganisationFacts(tx, id, { name, size, region }, act);
    return id;
  }
}
