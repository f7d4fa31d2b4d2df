import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, rows, uuidV7 } from '#platform';
import { distributionErrors, readTags, type SegmentRule, segmentSql } from '../core/index.js';
import {
  type ContactFilter,
  contactsOf,
  type ContactValues,
  contactValues,
  countContacts,
  type ContactPage,
  type ListedContact,
} from './contact-list.queries.js';
import {
  campaignsOfContact,
  type ContactCampaign,
  type ContactConsent,
  type ContactFacts,
  contactFacts,
  type ContactSuppression,
  consentsOf,
  suppressionsOfContact,
} from './contact-page.queries.js';

/** Everything that is kept of a contact but what they answered: that is nobody's to look up. */
export interface ContactDetail extends ContactFacts {
  readonly consents: readonly ContactConsent[];
  readonly suppressions: readonly ContactSuppression[];
  readonly campaigns: readonly ContactCampaign[];
}

export type NewConsent = Pick<ContactConsent, 'what' | 'basis' | 'evidence' | 'at'>;

/** The contacts of studies as people look them up. */
@Injectable()
export class ContactDirectoryService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(filter: ContactFilter, page: ContactPage): Promise<readonly ListedContact[]> {
    return contactsOf(this.db.manager, filter, page);
  }

  count(filter: ContactFilter): Promise<number> {
    return countContacts(this.db.manager, filter);
  }

  values(studyId: string): Promise<ContactValues> {
    return contactValues(this.db.manager, studyId);
  }

  async contact(id: string): Promise<ContactDetail> {
    const db = this.db.manager;
    const facts = await contactFacts(db, id);
    if (!facts) throw distributionErrors.contactNotFound();
    const [consents, suppressions, campaigns] = await Promise.all([
      consentsOf(db, id),
      suppressionsOfContact(db, id),
      campaignsOfContact(db, id),
    ]);
    return { ...facts, consents, suppressions, campaigns };
  }

  /** Adds a tag to one contact; the same tag twice is one. */
  async tag(id: string, text: string): Promise<void> {
    const tag = tagIn(text);
    await this.#mustExist(id);
    await this.#tagging(`contact:${id}`, 'added', (tx) =>
      rows(
        tx,
        `insert into contact_tag (contact_id, tag, created_at) values ($1, $2, $3)
         on conflict do nothing returning contact_id`,
        [id, tag, this.clock.now()],
      ),
    );
  }

  async untag(id: string, tag: string): Promise<void> {
    await this.#mustExist(id);
    await this.#tagging(`contact:${id}`, 'removed', (tx) =>
      rows(tx, 'delete from contact_tag where contact_id = $1 and tag = $2 returning contact_id', [id, tag]),
    );
  }

  /** Adds a tag to everybody of a study whom a rule means, or takes it away; answers how many that changed. */
  async tagAll(studyId: string, rule: SegmentRule, text: string, act: 'add' | 'remove'): Promise<number> {
    const tag = tagIn(text);
    const { sql, values } = segmentSql(rule, 3);
    const meant = `select distinct c.contact_id
      from contact c join contact_vendor v on v.contact_id = c.contact_id
      join organisation o on o.organisation_id = c.organisation_id
      where v.study_id = $1 and ${sql}`;
    const params = [studyId, tag, ...values];
    return act === 'add'
      ? this.#tagging(`study:${studyId}`, 'added', (tx) =>
          rows(
            tx,
            `insert into contact_tag (contact_id, tag, created_at)
             select m.contact_id, $2::text, $${values.length + 3}::timestamptz from (${meant}) m
             on conflict do nothing returning contact_id`,
            [...params, this.clock.now()],
          ),
        )
      : this.#tagging(`study:${studyId}`, 'removed', (tx) =>
          rows(tx, `delete from contact_tag where tag = $2 and contact_id in (${meant}) returning contact_id`, params),
        );
  }

  /** Changes tags, and writes down of how many people. Which tag it was may say something of one, so that is not kept. */
  #tagging(object: string, what: string, change: (tx: EntityManager) => Promise<readonly unknown[]>): Promise<number> {
    return this.db.transaction(async (tx) => {
      const people = (await change(tx)).length;
      const entry = { action: 'tags.changed', object, details: { what, people } } as const;
      if (people > 0) await noteAct(tx, entry, this.clock.now());
      return people;
    });
  }

  /** Writes down that somebody may be asked, and how one knows. */
  async addConsent(id: string, { what, basis, evidence, at }: NewConsent): Promise<void> {
    await this.#mustExist(id);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.query(
        `insert into contact_consent (contact_id, consent_id, what, basis, evidence, at, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, uuidV7(now), what, basis, evidence, at, now],
      );
      await noteAct(tx, { action: 'consent.added', object: `contact:${id}`, details: { what, basis } }, now);
    });
  }

  async #mustExist(id: string): Promise<void> {
    const found = await rows(this.db.manager, 'select 1 from contact where contact_id = $1', [id]);
    if (found.length === 0) throw distributionErrors.contactNotFound();
  }
}

function tagIn(text: string): string {
  const read = readTags(text);
  const code = 'code' in read ? read.code : null;
  const [tag, ...others] = 'value' in read ? read.value : [];
  if (tag === undefined || others.length > 0)
    throw distributionErrors.contactInvalid([{ pointer: '/tag', code: code ?? 'not-allowed' }]);
  return tag;
}
