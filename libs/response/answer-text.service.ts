import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, uuidV7 } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import type { Answers } from '#questionnaire/core';
import {
  checkMasks,
  findSensitive,
  type Finding,
  type KnownNames,
  nameIndex,
  type NameIndex,
  type PlacedText,
  responseErrors,
  textGrams,
  textPlaces,
  withMasks,
  withTexts,
} from './core/index.js';
import {
  namesOfCompanies,
  namesOfContacts,
  namesOfOrganisations,
  namesOfVendors,
  type NewText,
  type RevisedMasks,
  reviseText,
  saveMasked,
  saveTexts,
  type StoredText,
  storedTexts,
} from './answer-text.queries.js';
import type { StoredAnswerRow } from './total.queries.js';
import type { Versions } from './total-changes.js';

/** An answer as rules must see it; its row holds only masked texts. */
export interface ReadableAnswer {
  readonly row: StoredAnswerRow;
  /** As it was handed in. Leaves the process in no form. */
  readonly original: Answers;
  /** Its texts were masked, or masked otherwise, just now. */
  readonly isFresh: boolean;
}

export type TextOwner = Pick<StoredAnswerRow, 'id' | 'answers' | 'contactId' | 'organisationId' | 'isMasked'>;

export interface ReadableTexts {
  readonly answers: Answers;
  /** By place. */
  readonly masks: ReadonlyMap<string, readonly Finding[]>;
}

export interface Revision extends RevisedMasks {
  readonly seen: number;
}

const FRESH_MS = 600_000;

/** Keeps what people wrote: masked for everybody and sealed for the few who may read it. */
@Injectable()
export class AnswerTextService {
  #companies: { readonly index: NameIndex; readonly until: number } | undefined;

  constructor(
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Masks the texts of answers that came in since, before anything else is made of them. */
  async mask(
    tx: EntityManager,
    answers: readonly StoredAnswerRow[],
    versions: Versions,
  ): Promise<readonly ReadableAnswer[]> {
    const stored = grouped(
      await storedTexts(
        tx,
        answers.map(({ id }) => id),
      ),
    );
    const placed = answers.map((row) => ({
      row,
      known: stored.get(row.id) ?? [],
      texts: row.isMasked ? [] : newTexts(row, versions.get(row.versionId)!, stored.get(row.id) ?? []),
    }));
    const names = await this.#namesFor(
      tx,
      placed.flatMap(({ row, texts }) => (texts.length > 0 ? row : [])),
    );
    const saved: NewText[] = [];
    const readable = placed.map(({ row, known, texts }) => {
      const found = texts.map((text) => this.#sealed(row.id, text, findSensitive(text.text, names(row))));
      saved.push(...found);
      const original = withTexts(row.answers, new Map(known.map((text) => [text.place, this.unsealed(text)])));
      const masked = withTexts(row.answers, new Map([...known, ...found].map(({ place, masked }) => [place, masked])));
      return { row: { ...row, answers: masked }, original, isFresh: !row.isMasked && known.length + found.length > 0 };
    });
    await saveTexts(tx, saved);
    const changed = readable.filter(({ row }) => !row.isMasked);
    await saveMasked(
      tx,
      changed.map(({ row: { id, answers: own }, isFresh }) => ({ id, answers: isFresh ? own : null })),
    );
    return readable;
  }

  /**
   * Answers as everybody may read them, and what is masked in each text; those that no fold has seen yet are masked now
   * and for this once.
   */
  async readable(db: EntityManager, stored: TextOwner, version: PublishedVersion): Promise<ReadableTexts> {
    if (stored.isMasked) {
      const texts = await storedTexts(db, [stored.id]);
      return { answers: stored.answers, masks: new Map(texts.map(({ place, masks }) => [place, masks])) };
    }
    const texts = textPlaces(version.plan, stored.answers);
    const names = (await this.#namesFor(db, texts.length === 0 ? [] : [stored]))(stored);
    const found = texts.map((text) => ({ ...text, masks: findSensitive(text.text, names) }));
    return {
      answers: withTexts(
        stored.answers,
        new Map(found.map(({ place, text, masks }) => [place, withMasks(text, masks)])),
      ),
      masks: new Map(found.map(({ place, masks }) => [place, masks])),
    };
  }

  /**
   * Changes what of a text is masked, and keeps who did; everything that is made of texts follows with the next fold.
   * `seen` is how often it was changed before. Throws `not-found`, `changed-since` and `masks-invalid`.
   */
  async revise(
    tx: EntityManager,
    { id, answers }: Pick<TextOwner, 'id' | 'answers'>,
    { place, masks, seen, ...who }: Revision,
  ): Promise<void> {
    const text = (await storedTexts(tx, [id])).find((one) => one.place === place);
    if (!text) throw responseErrors.textNotFound();
    if (text.revisions !== seen) throw responseErrors.decidedSince();
    const original = this.unsealed(text);
    const violations = checkMasks(original, masks);
    if (violations.length > 0) throw responseErrors.masksInvalid(violations);
    const masked = withMasks(original, masks);
    const changed = { ...who, place, masks, masked, grams: textGrams(masked) };
    const own = { id, revisionId: uuidV7(who.revisedAt), answers: withTexts(answers, new Map([[place, masked]])) };
    await reviseText(tx, own, changed);
  }

  /** Throws where it was sealed with another secret: a masked text must not pass for an original. */
  unsealed({ id, place, sealed }: Pick<StoredText, 'id' | 'place' | 'sealed'>): string {
    const text = this.keyring.unseal('original', sealContextOf(id, place), sealed);
    if (text === undefined) throw new Error('An original was sealed with another secret');
    return text;
  }

  #sealed(id: string, { place, text }: PlacedText, masks: readonly Finding[]): NewText {
    const masked = withMasks(text, masks);
    const sealed = this.keyring.seal('original', sealContextOf(id, place), text);
    return { id, place, masked, masks, grams: textGrams(masked), sealed };
  }

  async #namesFor(tx: EntityManager, answers: readonly TextOwner[]): Promise<(answer: TextOwner) => KnownNames> {
    if (answers.length === 0) return () => ({ companies: [], people: [] });
    const people = await namesOfContacts(tx, distinct(answers.map(({ contactId }) => contactId)));
    const companies = await namesOfOrganisations(tx, distinct(answers.map(({ organisationId }) => organisationId)));
    const others = await this.#allCompanies(tx);
    return ({ contactId, organisationId }) => ({
      people: (contactId !== null && people.get(contactId)) || [],
      companies: companies.get(organisationId) ?? [],
      others,
    });
  }

  async #allCompanies(tx: EntityManager): Promise<NameIndex> {
    const now = this.clock.now().getTime();
    if (this.#companies && this.#companies.until > now) return this.#companies.index;
    const index = nameIndex(await namesOfCompanies(tx), await namesOfVendors(tx));
    this.#companies = { index, until: now + FRESH_MS };
    return index;
  }
}

/** An original that is moved to another place opens nothing. */
export const sealContextOf = (id: string, place: string): string => `answer text|${id}|${place}`;

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

function grouped(texts: readonly StoredText[]): ReadonlyMap<string, readonly StoredText[]> {
  const byAnswer = new Map<string, StoredText[]>();
  for (const text of texts) byAnswer.set(text.id, [...(byAnswer.get(text.id) ?? []), text]);
  return byAnswer;
}

/** What was masked before holds its masks already; looking again would find them in the masked text. */
function newTexts(row: StoredAnswerRow, { plan }: PublishedVersion, known: readonly StoredText[]): PlacedText[] {
  const places = new Set(known.map(({ place }) => place));
  return textPlaces(plan, row.answers).filter(({ place }) => !places.has(place));
}
