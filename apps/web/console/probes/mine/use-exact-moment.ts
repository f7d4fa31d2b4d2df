import { useMemo } from 'react';
import { useLocale } from '../../i18n/locale.js';

/** Day, minute and second. */
export function useExactMoment(): (moment: string) => string {
  const { locale } = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
    return (moment) => format.format(new Date(moment));
  }, [locale]);
}
