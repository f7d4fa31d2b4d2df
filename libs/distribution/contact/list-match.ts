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
import { type HeadRow, MAX_ERRORS, type ReadList } from './list-reader.js';
import { differingOrganisations } from './organisation.queries.js';
import { personStates, suppressionsOf } from './person.queries.js';

const BATCH = 1_000;
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

function consentIdOf(keyring: Keyring, contactId: string, { consent }: ListedPerson): string | null {
  if (consent === null) return null;
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

/** Looks the people of a list up, a batch at a time, and decides about each. */
export async function* matchList(
  db: EntityManager,
  keyring: Keyring,
  list: ReadList,
  { studyId, standardLocale, lock }: MatchOptions,
): AsyncGenerator<readonly MatchedPerson[]> {
  const people = keyed(keyring, list.people);
  for (let at = 0; at < people.length; at += BATCH) {
    const batch = people.slice(at, at + BATCH);
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

/** Counts what is decided about people as batches come by. */
export class ImportTally {
  readonly #people: Record<PersonOutcome, number> = { new: 0, updated: 0, unchanged: 0, suppressed: 0 };
  readonly #outcomes = new Map<string, { readonly row: number; readonly outcome: PersonOutcome }>();
  readonly #headAddresses: ReadonlySet<string>;
  readonly #suppressed: RowError[] = [];
  #known = 0;
  #sourceKept = 0;
  #vendorLeftOut = 0;
  #organisationKept = 0;

  constructor(private readonly list: ReadList) {
    this.#headAddresses = new Set(list.head.flatMap(({ email }) => email ?? []));
  }

  async count(db: EntityManager, batch: readonly MatchedPerson[]): Promise<void> {
    const differing = await differingOrganisations(db, organisationsOf(batch));
    for (const { person, plan, organisationId } of batch) {
      this.#people[plan.outcome] += 1;
      if (plan.outcome === 'suppressed')
        this.#suppressed.push({ row: person.row, column: 'email', code: 'suppressed' });
      else {
        if (plan.isKnown) this.#known += 1;
        if (plan.leftOut.length > 0) this.#vendorLeftOut += 1;
      }
      if (plan.keptSource) this.#sourceKept += 1;
      if (differing.has(organisationId)) this.#organisationKept += 1;
      if (this.#headAddresses.has(person.email))
        this.#outcomes.set(person.email, { row: person.row, outcome: plan.outcome });
    }
  }

  /** How many people of the list are to be found in the study now and were not before, and how many were. */
  get added(): number {
    return this.#people.new + this.#people.updated + this.#people.unchanged - this.#known;
  }

  report(): ImportReport {
    const { read, merged, duplicates, invalid, differing, errors, faults } = this.list;
    const counts: ImportCounts = {
      read,
      people: this.#people,
      known: this.#known,
      duplicate: duplicates.length,
      merged,
      invalid,
    };
    const notices: ImportNotices = {
      organisationKept: this.#organisationKept + differing,
      sourceKept: this.#sourceKept,
      vendorLeftOut: this.#vendorLeftOut,
    };
    const all = [...errors, ...duplicates, ...this.#suppressed].toSorted((a, b) => a.row - b.row);
    return {
      counts,
      notices,
      errors: all.slice(0, MAX_ERRORS),
      faults: {
        ...faults,
        ...(duplicates.length > 0 ? { duplicate: duplicates.length } : {}),
        ...(this.#suppressed.length > 0 ? { suppressed: this.#suppressed.length } : {}),
      },
      preview: this.list.head.map((row) => this.#preview(row)),
    };
  }

  #preview({ row, cells, email }: HeadRow): PreviewRow {
    const known = email === null ? undefined : this.#outcomes.get(email);
    if (known === undefined) return { row, cells, outcome: 'invalid' };
    if (known.row === row) return { row, cells, outcome: known.outcome };
    const isDuplicate = this.list.duplicates.some((error) => error.row === row);
    return { row, cells, outcome: isDuplicate ? 'duplicate' : 'merged' };
  }
}
