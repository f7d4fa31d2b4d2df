import type { ContactRow } from './read-contact-row.js';
import type { RowError } from './row-fault.js';

/** One person of a list: what their first row says, and the vendors and tags of all their rows. */
export type ListedPerson = ContactRow;

export interface MergedList {
  readonly people: readonly ListedPerson[];
  /** Rows that add a vendor or a tag to a person who was listed before. */
  readonly merged: number;
  /** Rows that say nothing new about a person who was listed before. */
  readonly duplicates: readonly RowError[];
  /** Rows that name another size or region of an organisation than its first row does; the first row is right. */
  readonly differing: number;
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** An organisation as rows name it, without what people vary. */
const organisationKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');

/** Gathers people from the rows of a list as they come, so that only people are kept in memory. */
export class PeopleList {
  readonly #people = new Map<string, ListedPerson>();
  readonly #organisations = new Map<string, string>();
  readonly #duplicates: RowError[] = [];
  #merged = 0;
  #differing = 0;

  add(contact: ContactRow): void {
    this.#noteOrganisation(contact);
    const known = this.#people.get(contact.email);
    if (known === undefined) {
      this.#people.set(contact.email, contact);
      return;
    }
    const vendorIds = union(known.vendorIds, contact.vendorIds);
    const tags = union(known.tags, contact.tags);
    if (vendorIds.length === known.vendorIds.length && tags.length === known.tags.length) {
      this.#duplicates.push({ row: contact.row, column: 'email', code: 'duplicate' });
      return;
    }
    this.#merged += 1;
    this.#people.set(contact.email, { ...known, vendorIds, tags });
  }

  merged(): MergedList {
    return {
      people: [...this.#people.values()],
      merged: this.#merged,
      duplicates: this.#duplicates,
      differing: this.#differing,
    };
  }

  #noteOrganisation({ organisation, size, region }: ContactRow): void {
    const key = organisationKey(organisation);
    const facts = `${size} ${region}`;
    const known = this.#organisations.get(key);
    if (known === undefined) this.#organisations.set(key, facts);
    else if (known !== facts) this.#differing += 1;
  }
}
