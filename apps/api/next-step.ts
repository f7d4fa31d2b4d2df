import type { AccountSession } from '#account';
import type { Locale } from '#kernel';

const STEPS = { 'second-factor': 'login/second-factor', enrolment: 'login/enrolment' } as const;

/** Where a login goes on: to what it waits for, or to where somebody wanted to go. */
export function nextStep({ kind, stage }: AccountSession, wanted: string, locale: Locale): string {
  if (stage === 'open') return `${wanted}?lang=${locale}`;
  const door = kind === 'staff' ? 'admin' : 'vendor';
  return `/${door}/${STEPS[stage]}?lang=${locale}&next=${encodeURIComponent(wanted)}`;
}
