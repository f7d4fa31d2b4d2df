import type { ReactNode } from 'react';
import type { Locale } from '#kernel';
import { benchmarkWords } from '../messages/benchmark.js';
import { sayIn } from '../messages/say.js';

interface PublicBarProps {
  readonly locale: Locale;
  /** What the address must keep when the language changes, such as `compare=a,b`. */
  readonly query?: string;
  readonly children?: ReactNode;
}

/** The top of every public page: where you are, where else to go, the other language. */
export function PublicBar({ locale, query, children }: PublicBarProps) {
  const say = sayIn(benchmarkWords, locale);
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <header className="topbar">
        <a className="brand" href={`/b?lang=${locale}`}>
          {say('bar')}
        </a>
        <nav aria-label={say('menu')}>
          {children}
          <a href={`/docs?lang=${locale}`}>{say('navApi')}</a>
          <a href={`?lang=${other}${query ? `&${query}` : ''}`} hrefLang={other} lang={other}>
            {say('otherLanguage')}
          </a>
        </nav>
      </header>
    </>
  );
}
