import { useLocale } from '../../i18n/locale.js';

/** Shares as people read them. */
export function usePercent(): (share: number | null) => string {
  const { locale } = useLocale();
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => (share === null ? '—' : format.format(share));
}
