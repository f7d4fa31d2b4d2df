import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Locale, LocalizedText } from '#kernel';
import { CLOCK, Keyring, noteAct, sha256, TokenBuckets, uuidV7, uuidV8 } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { checkHidden, languageOf, quoteText, responseErrors } from '../core/index.js';
import { quotablePlaces } from './quotable-places.js';
import {
  forbidQuoting,
  lockAnswer,
  type QuotablePlaces,
  type QuotableText,
  quotableText,
  quotableTexts,
  type QuoteDecision,
  type QuoteFilter,
  type QuoteTally,
  quoteTallies,
  recordDecision,
  versionsOfWave,
} from './quote.queries.js';

/** A text that waits for somebody, or that somebody decided about. How its author scored is not among it. */
export interface QuoteListing extends Omit<QuotableText, 'dimensionScore' | 'organisationId' | 'versionId'> {
  /** As it would be quoted. */
  readonly text: string;
  readonly language: Locale;
  /** Dimensions that its author scored: a quote is about one of these. */
  readonly dimensions: readonly string[];
}

/** What somebody decides; `seen` is how many decisions there were when they read it. */
export interface NewQuoteDecision extends Omit<QuoteDecision, 'decidedAt'> {
  readonly answerId: string;
  readonly place: string;
  readonly seen: number;
}

/** An accepted quote as a release may take it, with whose it is: an organisation is quoted once about one thing. */
export interface AcceptedQuote {
  /** Leads to no answer, and is the same in every release. */
  readonly id: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly dimension: string;
  /** Points that its author gave the dimension, 0–100. */
  readonly points: number;
  readonly text: string;
  readonly language: Locale;
  readonly translation: string | null;
}

const MOST_QUOTES = 100_000;
const RECEIPT = /^[A-Za-z0-9_-]{22}$/;
/** Receipts that are none, of one network. */
const WRONG = { burst: 20, perMinute: 20 };

/** Texts that their authors let be quoted, and what people decided about them. */
@Injectable()
export class QuoteService {
  readonly #wrong = new TokenBuckets(WRONG);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  async list(filter: QuoteFilter): Promise<QuoteListing[]> {
    const versions = await this.#versions(this.db.manager, filter.waveId);
    const found = await quotableTexts(this.db.manager, filter, placesOf(versions));
    return found.map((text) => listing(text, versions));
  }

  /** What the texts of the wave can be about. */
  async dimensions(waveId: string): Promise<readonly { readonly id: string; readonly name: LocalizedText }[]> {
    const versions = await this.#versions(this.db.manager, waveId);
    const all = [...versions.values()].flatMap(({ rubric }) => rubric.dimensions);
    return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()];
  }

  async tallies(waveId: string): Promise<QuoteTally[]> {
    const versions = await this.#versions(this.db.manager, waveId);
    return quoteTallies(this.db.manager, waveId, placesOf(versions));
  }

  /**
   * Keeps a decision. Throws `not-found`, `changed-since` when somebody decided or changed the masks meanwhile,
   * `masks-invalid`, and `quote-invalid` for a dimension that its author did not score.
   */
  async decide({ answerId, place, seen, ...decision }: NewQuoteDecision): Promise<QuoteListing> {
    return this.db.transaction(async (tx) => {
      const locked = await lockAnswer(tx, answerId);
      const versions = locked ? await this.#versions(tx, locked.waveId) : new Map();
      const key = { answerId, place, waveId: locked?.waveId ?? answerId };
      const text = await quotableText(tx, key, placesOf(versions));
      if (!text) throw responseErrors.textNotFound();
      if (text.decisions !== seen || text.textRevision !== decision.textRevision) throw responseErrors.decidedSince();
      check(decision, listing(text, versions));
      const decidedAt = this.clock.now();
      await recordDecision(tx, { answerId, place, id: uuidV7(decidedAt) }, { ...decision, decidedAt });
      const decided = listing((await quotableText(tx, key, placesOf(versions)))!, versions);
      const details = { decision: decision.decision, place };
      await noteAct(tx, { action: 'quote.decided', object: `answer:${answerId}`, details }, decidedAt);
      return decided;
    });
  }

  /** All that a release of the wave may quote, in the order of their ids. */
  async accepted(db: EntityManager, waveId: string): Promise<AcceptedQuote[]> {
    const versions = await this.#versions(db, waveId);
    const filter = { waveId, state: 'accepted', limit: MOST_QUOTES } as const;
    const texts = await quotableTexts(db, filter, placesOf(versions));
    return texts
      .flatMap((text) => this.#accepted(text, versions.get(text.versionId)!))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Takes back with the receipt of an answer that it may be quoted. Throws `receipt-not-found`, `rate-limited`. */
  async withdrawConsent(receipt: string, network: string): Promise<void> {
    const now = this.clock.now().getTime();
    if (this.#wrong.left(network, now) < 1) throw responseErrors.tooManyReceipts(this.#wrong.take(network, now) ?? 1);
    const text = receipt.trim();
    if (RECEIPT.test(text) && (await forbidQuoting(this.db.manager, sha256(text)))) return;
    this.#wrong.take(network, now);
    throw responseErrors.receiptNotFound();
  }

  #accepted(text: QuotableText, { rubric }: PublishedVersion): AcceptedQuote[] {
    const { newest, vendorId, organisationId, answerId, place, masked, dimensionScore } = text;
    const at = rubric.dimensions.findIndex(({ id }) => id === newest?.dimension);
    const points = dimensionScore[at] ?? null;
    if (!newest || newest.dimension === null || points === null) return [];
    const quoted = quoteText(masked, newest.hidden);
    return [
      {
        id: uuidV8(this.keyring.mac('identity', `quote\u001f${answerId}\u001f${place}`)),
        vendorId,
        organisationId,
        dimension: newest.dimension,
        points,
        text: quoted,
        language: languageOf(quoted),
        translation: newest.translation,
      },
    ];
  }

  async #versions(db: EntityManager, waveId: string): Promise<ReadonlyMap<string, PublishedVersion>> {
    const ids = await versionsOfWave(db, waveId);
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.questionnaires.version(id)] as const)));
  }
}

const placesOf = (versions: ReadonlyMap<string, PublishedVersion>): QuotablePlaces[] =>
  [...versions].map(([id, version]) => quotablePlaces(id, version));

function listing(text: QuotableText, versions: ReadonlyMap<string, PublishedVersion>): QuoteListing {
  const { dimensionScore, organisationId: _whose, versionId, ...rest } = text;
  const { rubric } = versions.get(versionId)!;
  const dimensions = rubric.dimensions.flatMap(({ id }, d) => (typeof dimensionScore[d] === 'number' ? [id] : []));
  const hidden = text.state === 'waiting' ? [] : (text.newest?.hidden ?? []);
  return { ...rest, text: quoteText(text.masked, hidden), language: languageOf(text.masked), dimensions };
}

/** A dimension exactly where it is accepted, and a reason where it is refused. */
function check(
  { decision, dimension, reason, hidden }: Omit<QuoteDecision, 'decidedAt'>,
  { masked, dimensions }: QuoteListing,
): void {
  const masks = checkHidden(masked, hidden);
  if (masks.length > 0) throw responseErrors.masksInvalid(masks);
  const isAbout = decision === 'accepted' ? dimensions.includes(dimension ?? '') : dimension === null;
  if (!isAbout) throw responseErrors.quoteInvalid([{ pointer: '/dimension', code: 'not-scored' }]);
  if (decision === 'refused' && reason === null)
    throw responseErrors.quoteInvalid([{ pointer: '/reason', code: 'required' }]);
}
