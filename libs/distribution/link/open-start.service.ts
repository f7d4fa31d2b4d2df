import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clock, DomainError, type Locale } from '#kernel';
import { CLOCK, Keyring, uuidV4, uuidV8 } from '#platform';
import {
  type CompanySize,
  distributionErrors,
  entryFlags,
  GRACE_MILLISECONDS,
  NETWORK_MILLISECONDS,
  type Region,
  STARTS_OF_NETWORK,
  STARTS_WITHOUT_WORK,
} from '../core/index.js';
import { organisationIdOf } from '../identity.js';
import type { Invitation } from '../invitation.service.js';
import { OpenLinkService } from './open-link.service.js';
import {
  givePlacesBack,
  type Newcomer,
  type OpenLink,
  saveSitting,
  takeOrganisationPlace,
  takePlace,
} from './open-link.queries.js';
import {
  begunBy,
  countStart,
  feelPressure,
  forgetEntries,
  markProven,
  spendWork,
  startsWithoutWork,
} from './open-work.queries.js';
import { type DoneWork, OpenWorkService } from './open-work.service.js';
import { QuotaService } from '../quota/quota.service.js';
import { surveyToken } from './survey-link.js';

/** What somebody says of themselves who starts at an open link. */
export interface OpenStart {
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
}

/** How somebody comes. Of the network nothing is kept but a count, under a hash that changes every day. */
export interface Entry {
  readonly network: string;
  /** Work as the device handed it in; '' from a browser that runs no script. */
  readonly proof: string;
}

export interface Sitting {
  readonly token: string;
  readonly versionId: string;
}

/** A link, and the quotas that whoever starts there counts towards. */
interface Wanted {
  readonly link: OpenLink;
  readonly quotaIds: readonly string[];
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
    @Inject(OpenWorkService) private readonly works: OpenWorkService,
    @Inject(QuotaService) private readonly quotas: QuotaService,
  ) {}

  /**
   * Takes a place and mints a sitting, both or neither, and answers the sitting's own link. A browser that runs no
   * script starts without work: it takes no place, few of its kind are let in, and its answers wait for a person.
   */
  async start(slug: string, start: OpenStart, { network, proof }: Entry): Promise<Sitting> {
    const link = await this.#linkWithPlaces(slug);
    const work = proof === '' ? undefined : await this.works.check(link.id, proof);
    const kind = work ? 'work' : 'missing';
    const now = this.clock.now();
    const starts = await countStart(this.db.manager, { id: this.#networkId(network, now), kind }, now);
    if (!work) await this.#checkFew(link, starts);
    const newcomer = { ...this.#newcomer(link, start), proof: kind, entryFlags: entryFlags(kind, starts) } as const;
    if (work) {
      const quotaIds = await this.quotas.quotasFor({ ...link, ...newcomer, source: 'community' });
      await this.#withPlace({ link, quotaIds }, (tx) => this.#take(tx, { link, quotaIds }, newcomer, work));
    } else await saveSitting(this.db.manager, link, newcomer, now);
    return this.#sitting(newcomer.invitationId, link);
  }

  /** The sitting that this work has begun before, for whoever sends the same form twice; undefined when there is none. */
  async begunBefore(slug: string, proof: string): Promise<Sitting | undefined> {
    const link = await this.links.bySlug(slug);
    const begun = await begunBy(this.db.manager, (await this.works.check(link.id, proof)).id);
    return begun === undefined ? undefined : this.#sitting(begun, link);
  }

  /** A sitting that began without work, whose work is handed in with its answers: from now on it is like any other. */
  async prove({ id, openLinkId, organisationId }: Invitation, proof: string): Promise<void> {
    const link = await this.links.listing(openLinkId ?? id);
    const work = await this.works.check(link.id, proof);
    await this.#withPlace({ link, quotaIds: [] }, async (tx) => {
      await this.#spend(tx, link, id, work);
      if (!(await markProven(tx, id))) throw distributionErrors.invitationAnswered();
      await this.#takePlaces(tx, link, { organisationId, organisation: null });
    });
  }

  /** Forgets what need not be known of starts any more: networks within a day, work when it is too late to hand it in. */
  forget(): Promise<void> {
    return forgetEntries(this.db.manager, this.clock.now());
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

  async #withPlace({ link, quotaIds }: Wanted, act: (tx: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.db.transaction(act);
    } catch (error) {
      if (!isFull(error)) throw error;
      // Somebody else may be giving the same places back: what counts is whether one is left afterwards.
      await this.#giveBack(link.id);
      if (quotaIds.length > 0) await this.quotas.giveBack(quotaIds);
      await this.db.transaction(act);
    }
  }

  async #take(tx: EntityManager, { link, quotaIds }: Wanted, newcomer: Newcomer, work: DoneWork): Promise<void> {
    await this.#spend(tx, link, newcomer.invitationId, work);
    await saveSitting(tx, link, newcomer, this.clock.now());
    await this.quotas.holdWithin(tx, newcomer.invitationId, quotaIds);
    await this.#takePlaces(tx, link, newcomer);
  }

  /** The place that everybody wants comes last, so that its row is locked for the shortest time. */
  async #takePlaces(
    tx: EntityManager,
    link: OpenLink,
    who: { readonly organisationId: string; readonly organisation: string | null },
  ): Promise<void> {
    if (!(await takeOrganisationPlace(tx, link, who))) throw distributionErrors.organisationFull();
    if (!(await takePlace(tx, link.id))) throw distributionErrors.openLinkFull();
    await feelPressure(tx, link.id, this.clock.now());
  }

  async #spend(tx: EntityManager, { id: linkId }: OpenLink, invitationId: string, work: DoneWork): Promise<void> {
    const now = this.clock.now();
    if (!(await spendWork(tx, work, { linkId, invitationId, now }))) throw distributionErrors.proofReplayed();
  }

  /** Without work a start costs nothing, so that only a few are let in. */
  async #checkFew(link: OpenLink, startsOfNetwork: number): Promise<void> {
    if (startsOfNetwork > STARTS_OF_NETWORK.missing) throw distributionErrors.proofRequired();
    const since = new Date(this.clock.now().getTime() - NETWORK_MILLISECONDS);
    if ((await startsWithoutWork(this.db.manager, link.id, since)) >= STARTS_WITHOUT_WORK)
      throw distributionErrors.proofRequired();
  }

  #networkId(network: string, now: Date): string {
    return uuidV8(this.keyring.mac('network', `${now.toISOString().slice(0, 10)}|${network}`));
  }

  #giveBack(linkId: string): Promise<number> {
    const expiredBefore = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    return this.db.transaction((tx) => givePlacesBack(tx, linkId, expiredBefore));
  }

  #sitting(invitationId: string, { versionId }: OpenLink): Sitting {
    return { token: surveyToken(this.keyring, 'invitation', invitationId, 0), versionId };
  }

  #newcomer(link: OpenLink, { organisation, ...start }: OpenStart): Omit<Newcomer, 'proof' | 'entryFlags'> {
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
