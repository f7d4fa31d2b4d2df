import type { EntityManager } from 'typeorm';
import { type Keyring, uuidV8 } from '#platform';
import type {
  ImportCounts,
  ImportNotices,
  ImportReport,
  ListedPerson,
  PersonOutcome,
  PersonPlan,
  PersonState,
  PreviewRow,
  RowError,
} from '../core/index.js';
import { planPerson } from '../core/index.js';
import { contactIdOf, organisationIdOf } from '../identity.js';
import { type HeadRow, type ListReader, MAX_ERRORS } from './list-reader.js';
import { differingOrganisations } from './organisation.queries.js';
import { personStates, suppressionsOf } from './person.queries.js';

const NOBODY: ReadonlySet<string> = new Set();

/** Somebody of a list with the ids that follow from what the list says. */
export interface KeyedPerson {
  readonly contactId: string;
  readonly organisationId: string;
  readonly consentId: string | null;
  readonly person: ListedPerson;
}

export interface MatchedPerson extends KeyedPerson {
  readonly before: PersonState | null;
  readonly plan: PersonPlan;
}

export interface MatchOptions {
  readonly studyId: string;
  readonly standardLocale: 'zh-CN' | 'en';
  /** Holds people as they are until the transaction ends. */
  readonly lock: boolean;
}

function consentIdOf(keyring: Keyring, contactId: string, { consent, isAgain }: ListedPerson): string | null {
  if (consent === null || isAgain) return null;
  const parts = ['consent', contactId, 'surveys', consent.basis, consent.evidence, consent.at ?? ''];
  return uuidV8(keyring.mac('identity', parts.join('\u001f')));
}

/** The people of a list in the order of their ids, so that two imports take their locks in the same order. */
function keyed(keyring: Keyring, people: readonly ListedPerson[]): readonly KeyedPerson[] {
  const organisations = new Map<string, string>();
  return people
    .map((person) => {
      const contactId = contactIdOf(keyring, person.email);
      const organisationId = organisations.get(person.organisation) ?? organisationIdOf(keyring, person.organisation);
      organisations.set(person.organisation, organisationId);
      return { contactId, organisationId, consentId: consentIdOf(keyring, contactId, person), person };
    })
    .toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1));
}

/** Looks the people of a list up as they are read, a window at a time, and decides about each. */
export async function* matchList(
  db: EntityManager,
  keyring: Keyring,
  list: ListReader,
  { studyId, standardLocale, lock }: MatchOptions,
): AsyncGenerator<readonly MatchedPerson[]> {
  for await (const people of list.windows()) {
    const batch = keyed(keyring, people);
    const ids = batch.map(({ contactId }) => contactId);
    const states = await personStates(db, ids, lock);
    const suppressions = await suppressionsOf(db, ids);
    yield batch.map((one) => {
      const before = states.get(one.contactId) ?? null;
      const target = { studyId, organisationId: one.organisationId, consentId: one.consentId, standardLocale };
      const plan = planPerson(one.person, before, target, suppressions.get(one.contactId) ?? NOBODY);
      return { ...one, before, plan };
    });
  }
}

/** The first row of each organisation of a batch. */
export function organisationsOf(batch: readonly KeyedPerson[]): readonly KeyedPerson[] {
  const first = new Map<string, KeyedPerson>();
  for (const one of batch) if (!first.has(one.organisationId)) first.set(one.organisationId, one);
  return [...first.values()];
}

/** Counts what is decided about people as windows come by. */
export class ImportTally {
  readonly #people: Record<PersonOutcome, number> = { new: 0, updated: 0, unchanged: 0, suppressed: 0 };
  readonly #head = new Map<string, { readonly row: number; readonly outcome: PersonOutcome }>();
  /** Whom a later row may still change. */
  readonly #unchanged = new Set<string>();
  readonly #suppressed: RowError[] = [];
  #known = 0;
  #sourceKept = 0;
  #vendorLeftOut = 0;
  #organisationKept = 0;

  constructor(private readonly list: ListReader) {}

  async count(db: EntityManager, batch: readonly MatchedPerson[]): Promise<void> {
    const differing = await differingOrganisations(db, organisationsOf(batch));
    for (const one of batch) {
      if (differing.has(one.organisationId)) this.#organisationKept += 1;
      if (one.person.isAgain) this.#countAgain(one);
      else this.#countFirst(one);
    }
  }

  #countFirst({ contactId, person, plan }: MatchedPerson): void {
    const { outcome, isKnown, leftOut, keptSource } = plan;
    this.#people[outcome] += 1;
    if (outcome === 'unchanged') this.#unchanged.add(contactId);
    if (outcome === 'suppressed') this.#noteSuppressed(person.row);
    else {
      if (isKnown) this.#known += 1;
      if (leftOut.length > 0) this.#vendorLeftOut += 1;
      if (keptSource) this.#sourceKept += 1;
    }
    if (this.list.head.some(({ email }) => email === person.email))
      this.#head.set(person.email, { row: person.row, outcome });
  }

  /** Somebody is counted once; a later row may make an update of what was none. */
  #countAgain({ contactId, plan }: MatchedPerson): void {
    if (plan.outcome !== 'updated' || !this.#unchanged.delete(contactId)) return;
    this.#people.unchanged -= 1;
    this.#people.updated += 1;
  }

  #noteSuppressed(row: number): void {
    if (this.#suppressed.length < MAX_ERRORS) this.#suppressed.push({ row, column: 'email', code: 'suppressed' });
  }

  /** How many people of the list are to be found in the study now and were not before. */
  get added(): number {
    return this.#people.new + this.#people.updated + this.#people.unchanged - this.#known;
  }

  /** Of all that was read; asked when there is no more. */
  report(): ImportReport {
    const { read, people, faults, head } = this.list;
    const duplicate = people.duplicateCount;
    const counts: ImportCounts = {
      read,
      people: this.#people,
      known: this.#known,
      duplicate,
      merged: people.merged,
      invalid: faults.rows,
    };
    const notices: ImportNotices = {
      organisationKept: this.#organisationKept + people.differing,
      sourceKept: this.#sourceKept,
      vendorLeftOut: this.#vendorLeftOut,
    };
    const { suppressed } = this.#people;
    const errors = [...faults.first, ...people.duplicates, ...this.#suppressed].toSorted((a, b) => a.row - b.row);
    return {
      counts,
      notices,
      errors: errors.slice(0, MAX_ERRORS),
      faults: {
        ...faults.counts,
        ...(duplicate > 0 ? { duplicate } : {}),
        ...(suppressed > 0 ? { suppressed } : {}),
      },
      preview: head.map((row) => this.#preview(row)),
    };
  }

  #preview({ row, cells, email }: HeadRow): PreviewRow {
    const known = email === null ? undefined : this.#head.get(email);
    if (known === undefined) return { row, cells, outcome: 'invalid' };
    if (known.row === row) return { row, cells, outcome: known.outcome };
    const isDuplicate = this.list.people.duplicates.some((error) => error.row === row);
    return { row, cells, outcome: isDuplicate ? 'duplicate' : 'merged' };
  }
}
