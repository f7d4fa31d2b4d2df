import { useMemo } from 'react';
import type { Locale } from '#kernel';
import { useLocale } from '../i18n/locale.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a field of day and time takes it, by the clock of whoever looks: 2026-12-02T18:00. */
export function typedMoment(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What was typed, as one moment everywhere; null where nothing is. */
export const instantOf = (typed: string): string | null => (typed === '' ? null : new Date(typed).toISOString());

/** A moment with the zone of the clock that shows it: colleagues elsewhere read another hour. */
export function momentWithZone(locale: Locale, instant: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

export function useEmbargoMoment(): (instant: string) => string {
  const { locale } = useLocale();
  return useMemo(() => (instant: string) => momentWithZone(locale, instant), [locale]);
}
