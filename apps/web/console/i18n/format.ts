import { useMemo } from 'react';
import type { Locale, LocalizedText } from '#kernel';
import { useLocale } from './locale.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the largest unit that fits; the day itself when it is longer than a month ago. */
function agoIn(locale: Locale, moment: Date, now: Date): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size > 30 * DAY) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(moment);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (size < MINUTE) return relative.format(0, 'second');
  if (size < HOUR) return relative.format(Math.trunc(seconds / MINUTE), 'minute');
  if (size < DAY) return relative.format(Math.trunc(seconds / HOUR), 'hour');
  return relative.format(Math.trunc(seconds / DAY), 'day');
}

export interface Format {
  /** `3 minutes ago`. */
  readonly ago: (moment: string) => string;
  /** Day and minute. */
  readonly moment: (moment: string) => string;
  readonly number: (value: number) => string;
  /** In the reader's language; in the other one where it is missing. */
  readonly text: (text: Partial<LocalizedText> | string | null | undefined) => string;
}

export function formatIn(locale: Locale): Format {
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    ago: (moment) => agoIn(locale, new Date(moment), new Date()),
    moment: (moment) => moments.format(new Date(moment)),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    text: (text) => (typeof text === 'string' ? text : (text?.[locale] ?? text?.en ?? text?.['zh-CN'] ?? '')),
  };
}

export function useFormat(): Format {
  const { locale } = useLocale();
  return useMemo(() => formatIn(locale), [locale]);
}
