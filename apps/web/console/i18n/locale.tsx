import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Locale, LOCALES } from '#kernel';

/** Texts of one part of the console: the same keys in each language, or it does not compile. */
export type Catalogue<Texts> = Readonly<Record<Locale, Texts>>;

interface LocaleChoice {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const KEY = 'fairmark.locale';
const LocaleContext = createContext<LocaleChoice>({ locale: 'zh-CN', setLocale: () => undefined });

function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** From the address, from the last visit, or from the browser. */
function askedLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLocale(asked)) return asked;
  const kept = localStorage.getItem(KEY);
  if (isLocale(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** The first requests of the page already say in which language they want their answers. */
function firstLocale(): Locale {
  const locale = askedLocale();
  // The next address may not say it again.
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale;
  return locale;
}

/** An address that names a language names the one that was chosen. */
function keepInAddress(locale: Locale): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', locale);
  history.replaceState(history.state, '', address);
}

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, choose] = useState(firstLocale);
  const setLocale = useCallback((next: Locale) => {
    localStorage.setItem(KEY, next);
    keepInAddress(next);
    choose(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <LocaleContext.Provider value={choice}>{children}</LocaleContext.Provider>;
}

export function useLocale(): LocaleChoice {
  return useContext(LocaleContext);
}

export function useTexts<Texts>(catalogue: Catalogue<Texts>): Texts {
  return catalogue[useLocale().locale];
}
