/** What a person wants no more mails about: anything, one vendor, one study. */
export type SuppressionScope = 'all' | `vendor:${string}` | `study:${string}`;

export type SuppressionReason = 'unsubscribed' | 'bounced' | 'complained' | 'erased';

export interface Suppression {
  readonly scope: SuppressionScope;
  readonly reason: SuppressionReason;
}

export const studyScope = (studyId: string): SuppressionScope => `study:${studyId}`;
export const vendorScope = (vendorId: string): SuppressionScope => `vendor:${vendorId}`;

/** Whether a person may be written to about a vendor of a study. */
export function isSuppressed(scopes: ReadonlySet<string>, studyId: string, vendorId: string): boolean {
  return ['all', studyScope(studyId), vendorScope(vendorId)].some((scope) => scopes.has(scope));
}

export interface ChoiceChange {
  readonly add: readonly SuppressionScope[];
  readonly remove: readonly SuppressionScope[];
}

/**
 * What has to change so that exactly the `wanted` of the `offered` scopes are closed. Only a person's own choice can
 * be taken back by the person: an address that does not exist or has complained stays closed. Scopes that were not
 * offered stay as they are.
 */
export function changeOfChoice(
  current: readonly Suppression[],
  offered: readonly SuppressionScope[],
  wanted: readonly string[],
): ChoiceChange {
  const closed = new Set(current.map(({ scope }) => scope));
  const own = new Set(current.filter(({ reason }) => reason === 'unsubscribed').map(({ scope }) => scope));
  return {
    add: offered.filter((scope) => wanted.includes(scope) && !closed.has(scope)),
    remove: offered.filter((scope) => !wanted.includes(scope) && own.has(scope)),
  };
}
