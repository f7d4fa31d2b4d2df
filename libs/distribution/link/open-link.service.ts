import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { CLOCK, noteAct, queryErrors, rows, uuidV7 } from '#platform';
import { StudyService } from '#study';
import { distributionErrors, openLinkState, type OpenLinkState } from '../core/index.js';
import {
  countOpenLinks,
  type OpenLink,
  openLinkById,
  openLinkBySlug,
  type OpenLinkCounts,
  openLinksOf,
  originsOfSitting,
} from './open-link.queries.js';

export interface NewOpenLink {
  readonly campaignId: string;
  readonly vendorId: string;
  readonly name: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly quota: number;
  readonly organisationQuota: number;
  readonly origins: readonly string[];
}

export type OpenLinkChange = Partial<Omit<NewOpenLink, 'campaignId' | 'vendorId'>> & { readonly isOn?: boolean };

/** An open link as the staff sees it. */
export type OpenLinkListing = OpenLink & Omit<OpenLinkCounts, 'linkId'> & { readonly state: OpenLinkState };

/** Characters that nobody mistakes for each other when a link is read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const SLUG_LENGTH = 12;
const SLUG = /^[a-z0-9]{12}$/;

@Injectable()
export class OpenLinkService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  async add(link: NewOpenLink, staffId: string): Promise<OpenLinkListing> {
    const now = this.clock.now();
    const id = uuidV7(now);
    await this.#checkFit(link);
    await this.db.transaction(async (tx) => {
      await tx.query(
        `insert into open_link (id, campaign_id, vendor_id, slug, name, opens_at, closes_at, quota, organisation_quota,
                              origins, is_on, version, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, 1, $11, $12)`,
        [
          id,
          link.campaignId,
          link.vendorId,
          newSlug(),
          link.name,
          link.opensAt,
          link.closesAt,
          link.quota,
          link.organisationQuota,
          link.origins,
          staffId,
          now,
        ],
      );
      const details = { campaign: link.campaignId, vendor: link.vendorId };
      await noteAct(tx, { action: 'open-link.made', object: `open-link:${id}`, details }, now);
    });
    return this.listing(id);
  }

  async change(id: string, version: number, change: OpenLinkChange): Promise<OpenLinkListing> {
    const before = await this.#link(id);
    const after = { ...before, ...change };
    checkWindow(after);
    const isChanged = await this.db.transaction(async (tx) => {
      const changed = await rows(
        tx,
        `update open_link set name = $3, opens_at = $4, closes_at = $5, quota = $6, organisation_quota = $7, origins = $8,
              is_on = $9, version = version + 1
       where id = $1 and version = $2 and taken <= $6 returning id`,
        [
          id,
          version,
          after.name,
          after.opensAt,
          after.closesAt,
          after.quota,
          after.organisationQuota,
          after.origins,
          after.isOn,
        ],
      );
      if (changed.length === 0) return false;
      const details = { fields: Object.keys(change).join(' '), isOn: after.isOn };
      await noteAct(tx, { action: 'open-link.changed', object: `open-link:${id}`, details }, this.clock.now());
      return true;
    });
    if (isChanged) return this.listing(id);
    const current = await this.#link(id);
    if (current.version !== version) throw queryErrors.changedSince();
    throw distributionErrors.openLinkInvalid([{ pointer: '/quota', code: 'less-than-taken' }]);
  }

  async list(campaignId: string): Promise<OpenLinkListing[]> {
    return this.#listed(await openLinksOf(this.db.manager, campaignId));
  }

  async listing(id: string): Promise<OpenLinkListing> {
    const [listing] = await this.#listed([await this.#link(id)]);
    if (!listing) throw queryErrors.notFound();
    return listing;
  }

  /** The link behind an address that anybody may have; whatever cannot be one is not there. */
  async bySlug(slug: string): Promise<OpenLink & { readonly state: OpenLinkState }> {
    const link = SLUG.test(slug) ? await openLinkBySlug(this.db.manager, slug) : undefined;
    if (!link) throw distributionErrors.openLinkNotFound();
    return { ...link, state: openLinkState(link, this.clock.now()) };
  }

  /** Sites that may show the sitting in a frame; undefined for a sitting of no open link. */
  originsOf(invitationId: string): Promise<readonly string[] | undefined> {
    return originsOfSitting(this.db.manager, invitationId);
  }

  async #link(id: string): Promise<OpenLink> {
    const link = await openLinkById(this.db.manager, id);
    if (!link) throw queryErrors.notFound();
    return link;
  }

  async #listed(links: readonly OpenLink[]): Promise<OpenLinkListing[]> {
    const counts = await countOpenLinks(
      this.db.manager,
      links.map(({ id }) => id),
    );
    const byId = new Map(counts.map((count) => [count.linkId, count]));
    const now = this.clock.now();
    return links.map((link) => {
      const { started = 0, completed = 0, organisations = 0 } = byId.get(link.id) ?? {};
      return { ...link, state: openLinkState(link, now), started, completed, organisations };
    });
  }

  async #checkFit({ campaignId, vendorId, ...window }: NewOpenLink): Promise<void> {
    const [campaign] = await rows<{ studyId: string }>(
      this.db.manager,
      `select w.study_id as "studyId" from campaign c join wave w on w.id = c.wave_id where c.id = $1`,
      [campaignId],
    );
    if (!campaign) throw distributionErrors.campaignNotFound();
    await this.studies.vendor(vendorId);
    checkWindow(window);
  }
}

function checkWindow({ opensAt, closesAt }: Pick<OpenLink, 'opensAt' | 'closesAt'>): void {
  const violations: Violation[] = closesAt > opensAt ? [] : [{ pointer: '/closesAt', code: 'before-it-opens' }];
  if (violations.length > 0) throw distributionErrors.openLinkInvalid(violations);
}

function newSlug(): string {
  let slug = '';
  // Bytes beyond the last whole multiple are thrown away, so that every character is as likely as any other.
  const bound = 256 - (256 % ALPHABET.length);
  while (slug.length < SLUG_LENGTH)
    for (const byte of randomBytes(SLUG_LENGTH))
      if (byte < bound && slug.length < SLUG_LENGTH) slug += ALPHABET.charAt(byte % ALPHABET.length);
  return slug;
}
