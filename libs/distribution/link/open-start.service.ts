import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clock, DomainError, type Locale } from '#kernel';
import { CLOCK, Keyring, uuidV4 } from '#platform';
import { type CompanySize, distributionErrors, GRACE_MILLISECONDS, type Region } from '../core/index.js';
import { organisationIdOf } from '../identity.js';
import { OpenLinkService } from './open-link.service.js';
import {
  givePlacesBack,
  type Newcomer,
  type OpenLink,
  saveSitting,
  takeOrganisationPlace,
  takePlace,
} from './open-link.queries.js';
import { surveyToken } from './survey-link.js';

/** What somebody says of themselves who starts at an open link. */
export interface OpenStart {
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
}

/** A place that was taken and not used is given back after this, and the day of grace that whoever began has. */
const SITTING_MILLISECONDS = 3 * 24 * 3_600_000;

@Injectable()
export class OpenStartService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(OpenLinkService) private readonly links: OpenLinkService,
  ) {}

  /** Takes a place and mints a sitting, both or neither, and answers the sitting's own link. */
  async start(slug: string, start: OpenStart): Promise<{ readonly token: string; readonly versionId: string }> {
    const link = await this.#linkWithPlaces(slug);
    const newcomer = this.#newcomer(link, start);
    try {
      await this.db.transaction((tx) => this.#take(tx, link, newcomer));
    } catch (error) {
      if (!isFull(error)) throw error;
      // Somebody else may be giving the same places back: what counts is whether one is left afterwards.
      await this.#giveBack(link.id);
      await this.db.transaction((tx) => this.#take(tx, link, newcomer));
    }
    return { token: surveyToken(this.keyring, 'invitation', newcomer.invitationId, 0), versionId: link.versionId };
  }

  /** A link that is full is asked again once the places that nobody uses were given back. */
  async #linkWithPlaces(slug: string): Promise<OpenLink> {
    let link = await this.links.bySlug(slug);
    if (link.state === 'full') {
      await this.#giveBack(link.id);
      link = await this.links.bySlug(slug);
    }
    if (link.state === 'open') return link;
    if (link.state === 'full') throw distributionErrors.openLinkFull();
    throw link.state === 'closed' ? distributionErrors.notAdmitted('closed') : distributionErrors.openLinkNotOpen();
  }

  /** The place that everybody wants comes last, so that its row is locked for the shortest time. */
  async #take(tx: EntityManager, link: OpenLink, newcomer: Newcomer): Promise<void> {
    await saveSitting(tx, link, newcomer, this.clock.now());
    if (!(await takeOrganisationPlace(tx, link, newcomer))) throw distributionErrors.organisationFull();
    if (!(await takePlace(tx, link.id))) throw distributionErrors.openLinkFull();
  }

  #giveBack(linkId: string): Promise<number> {
    const expiredBefore = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    return this.db.transaction((tx) => givePlacesBack(tx, linkId, expiredBefore));
  }

  #newcomer(link: OpenLink, { organisation, ...start }: OpenStart): Newcomer {
    const end = Math.min(this.clock.now().getTime() + SITTING_MILLISECONDS, link.campaignClosesAt.getTime());
    return {
      invitationId: uuidV4(),
      contactId: uuidV4(),
      organisationId: organisationIdOf(this.keyring, organisation),
      organisation,
      ...start,
      expiresAt: new Date(end),
    };
  }
}

/** Whether a place that somebody took and left would help. */
const isFull = (error: unknown): boolean => error instanceof DomainError && error.code.endsWith('-full');
