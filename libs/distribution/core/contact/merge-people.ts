import type { ContactRow } from './read-contact-row.js';
import type { RowError } from './row-fault.js';

/** One person of a list: what their first row says, and the vendors and tags of all their rows so far. */
export interface ListedPerson extends ContactRow {
  /** They were handed out before: of this row only vendors and tags count. */
  readonly isAgain: boolean;
}

/** What is kept of somebody who was handed out; shared by everybody with the same vendors and tags. */
interface Seen {
  readonly vendorIds: readonly string[];
  readonly tags: readonly string[];
}

/** So many duplicates are named; all are counted. */
const MAX_NAMED = 500;

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** An organisation as rows name it, without what people vary. */
const organisationKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');

/**
 * Gathers people from the rows of a list as they come and hands them out in windows, so that of a list no more is
 * kept than who was in it.
 */
export class PeopleList {
  /** Rows that say nothing new about a person who was listed before; the first of them. */
  readonly duplicates: RowError[] = [];
  duplicateCount = 0;
  /** Rows that add a vendor or a tag to a person who was listed before. */
  merged = 0;
  /** Rows that name another size or region of an organisation than its first row does; the first row is right. */
  differing = 0;
  #window = new Map<string, ListedPerson>();
  readonly #seen = new Map<string, Seen>();
  readonly #shared = new Map<string, Seen>();
  readonly #organisations = new Map<string, string>();

  /** How many people wait to be handed out. */
  get waiting(): number {
    return this.#window.size;
  }

  /** Hands out the people since it was asked last. */
  take(): readonly ListedPerson[] {
    const people = [...this.#window.values()];
    this.#window = new Map();
    return people;
  }

  add(contact: ContactRow): void {
    this.#noteOrganisation(contact);
    const { email } = contact;
    const seen = this.#seen.get(email);
    if (seen === undefined) {
      this.#window.set(email, { ...contact, isAgain: false });
      this.#seen.set(email, this.#sharedOf(contact));
      return;
    }
    const both = { vendorIds: union(seen.vendorIds, contact.vendorIds), tags: union(seen.tags, contact.tags) };
    if (both.vendorIds.length === seen.vendorIds.length && both.tags.length === seen.tags.length) {
      this.#noteDuplicate(contact.row);
      return;
    }
    this.merged += 1;
    this.#seen.set(email, this.#sharedOf(both));
    this.#window.set(email, { ...(this.#window.get(email) ?? { ...contact, isAgain: true }), ...both });
  }

  #sharedOf({ vendorIds, tags }: Seen): Seen {
    const key = JSON.stringify([vendorIds, tags]);
    const shared = this.#shared.get(key) ?? { vendorIds, tags };
    this.#shared.set(key, shared);
    return shared;
  }

  #noteDuplicate(row: number): void {
    this.duplicateCount += 1;
    if (this.duplicates.length < MAX_NAMED) this.duplicates.push({ row, column: 'email', code: 'duplicate' });
  }

  #noteOrganisation({ organisation, size, region }: ContactRow): void {
    const key = organisationKey(organisation);
    const facts = `${size} ${region}`;
    const known = this.#organisations.get(key);
    if (known === undefined) this.#organisations.set(key, facts);
    else if (known !== facts) this.differing += 1;
  }
}
