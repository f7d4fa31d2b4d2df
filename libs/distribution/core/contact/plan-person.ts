import { canonicalJson, type Locale } from '#kernel';
import type { Source } from '../segment.js';
import type { ListedPerson } from './merge-people.js';

/** All that is kept of a person and that an import may change, in a form that can be compared. */
export interface PersonState {
  readonly name: string;
  readonly locale: Locale;
  readonly organisationId: string;
  readonly role: string | null;
  readonly timeZone: string | null;
  /** Of every study; sorted, so that equal states are equal texts. */
  readonly vendors: readonly StudyVendor[];
  readonly tags: readonly string[];
  readonly consents: readonly string[];
}

export interface StudyVendor {
  readonly studyId: string;
  readonly vendorId: string;
  readonly source: Source;
}

/** What becomes of a person of a list. */
export type PersonOutcome = 'new' | 'updated' | 'unchanged' | 'suppressed';

export interface PersonPlan {
  readonly outcome: PersonOutcome;
  /** Null: nothing is stored of the person, and nothing will be. */
  readonly after: PersonState | null;
  /** Whether the person was in the study before. */
  readonly isKnown: boolean;
  /** Whether a vendor was left out or the recruitment source of one was kept as it is. */
  readonly leftOut: readonly string[];
  readonly keptSource: boolean;
}

/** Whom nobody may write to, and about what: `all`, `study:<id>` and `vendor:<id>`. */
export type SuppressedScopes = ReadonlySet<string>;

export interface ImportTarget {
  readonly studyId: string;
  readonly organisationId: string;
  /** Id of the consent the row speaks of; null: it speaks of none. */
  readonly consentId: string | null;
  /** For people who are new and whose row names none. */
  readonly standardLocale: Locale;
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
const vendorKey = ({ studyId, vendorId }: Pick<StudyVendor, 'studyId' | 'vendorId'>): string =>
  `${studyId} ${vendorId}`;

/** The state in its normal order, however it was read. */
export function sortedState(state: PersonState): PersonState {
  return {
    ...state,
    vendors: state.vendors.toSorted((a, b) => byText(vendorKey(a), vendorKey(b))),
    tags: [...new Set(state.tags)].toSorted(byText),
    consents: [...new Set(state.consents)].toSorted(byText),
  };
}

/** Whether two states, each in normal order, are the same; null is nobody. */
export function isSameState(a: PersonState | null, b: PersonState | null): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/**
 * Decides what a list does to one person. `before` is null for somebody unknown. A list may add vendors, tags and a
 * consent, and says last what somebody is called, where they work and how they are written to; it takes nothing away.
 * How somebody was found for a vendor stays as it was first written down, because it decides how much an answer
 * weighs. Suppressed people stay as they are, and a vendor they do not want to be asked about is left out.
 */
export function planPerson(
  person: ListedPerson,
  before: PersonState | null,
  target: ImportTarget,
  suppressed: SuppressedScopes,
): PersonPlan {
  const { studyId } = target;
  const isKnown = before !== null && before.vendors.some((vendor) => vendor.studyId === studyId);
  const leftOut = person.vendorIds.filter((id) => suppressed.has(`vendor:${id}`));
  const wanted = person.vendorIds.filter((id) => !leftOut.includes(id));
  if (suppressed.has('all') || suppressed.has(`study:${studyId}`) || wanted.length === 0)
    return { outcome: 'suppressed', after: before, isKnown, leftOut: person.vendorIds, keptSource: false };
  const listed = wanted.map((vendorId) => ({ studyId, vendorId, source: person.source }));
  const known = new Map((before?.vendors ?? []).map((vendor) => [vendorKey(vendor), vendor]));
  const keptSource = listed.some((vendor) => (known.get(vendorKey(vendor)) ?? vendor).source !== vendor.source);
  const vendors = [...known.values(), ...listed.filter((vendor) => !known.has(vendorKey(vendor)))];
  const after = joined(person, before ?? nobody(target), target, vendors);
  return { outcome: outcomeOf(before, after), after, isKnown, leftOut, keptSource };
}

/** What is known of somebody unknown. */
const nobody = ({ organisationId, standardLocale }: ImportTarget): PersonState => ({
  name: '',
  locale: standardLocale,
  organisationId,
  role: null,
  timeZone: null,
  vendors: [],
  tags: [],
  consents: [],
});

function joined(
  person: ListedPerson,
  before: PersonState,
  { organisationId, consentId }: ImportTarget,
  vendors: readonly StudyVendor[],
): PersonState {
  const tags = [...before.tags, ...person.tags];
  if (person.isAgain) return sortedState({ ...before, vendors, tags });
  return sortedState({
    name: person.name,
    locale: person.locale ?? before.locale,
    organisationId,
    role: person.role ?? before.role,
    timeZone: person.timeZone ?? before.timeZone,
    vendors,
    tags,
    consents: consentId === null ? before.consents : [...before.consents, consentId],
  });
}

function outcomeOf(before: PersonState | null, after: PersonState): PersonOutcome {
  if (before === null) return 'new';
  return isSameState(before, after) ? 'unchanged' : 'updated';
}

/**
 * Decides whether an import can be undone for one person: only while they are as it left them and nobody has been
 * written to because of it. Otherwise why they stay.
 */
export function undoOf(
  left: PersonState,
  now: PersonState | null,
  wasInvited: boolean,
): 'undo' | 'changed-since' | 'invited-since' | 'gone' {
  if (now === null) return 'gone';
  if (!isSameState(left, now)) return 'changed-since';
  return wasInvited ? 'invited-since' : 'undo';
}
