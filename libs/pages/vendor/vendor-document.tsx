import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#kernel';
import { renderDocument } from '../document.js';
import { rendered } from '../html.js';
import { sayIn } from '../messages/say.js';
import { vendorFrameWords } from '../messages/vendor-frame.js';
import { VENDOR_PLACES, type VendorFrame, type VendorPlace } from './vendor-frame.js';

interface VendorDocument {
  readonly frame: Pick<VendorFrame, 'locale' | 'stylesheet' | 'scripts'> & Partial<VendorFrame>;
  /** Where in the portal this is; absent before the login. */
  readonly place?: VendorPlace;
  readonly title: string;
  /** What the address must keep when the language changes, such as `study=a&wave=b`. */
  readonly query?: string;
  readonly content: ReactNode;
}

/** A page of the vendors' portal: the bar, where one can go, the content. Never indexed; complete without a script. */
export function vendorDocument({ frame, place, title, query, content }: VendorDocument): string {
  const { locale, stylesheet, scripts = [] } = frame;
  const say = sayIn(vendorFrameWords, locale);
  const body = renderToStaticMarkup(
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Bar frame={frame} {...(query === undefined ? {} : { query })} />
      {place && isLoggedIn(frame) && <Places frame={frame} place={place} />}
      <main id="main" className="portal">
        {content}
      </main>
    </>,
  );
  return renderDocument({ locale, stylesheet, scripts, title: `${title} · Fairmark`, body: rendered(body) });
}

const isLoggedIn = (frame: VendorDocument['frame']): frame is VendorFrame => frame.person !== undefined;

function Bar({ frame, query }: Pick<VendorDocument, 'frame' | 'query'>) {
  const { locale } = frame;
  const say = sayIn(vendorFrameWords, locale);
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <header className="topbar">
      <a className="brand" href={`/vendor?lang=${locale}`}>
        {frame.vendor ? <bdi>{frame.vendor.name[locale]}</bdi> : say('brand')}
      </a>
      <nav aria-label={say('menu')}>
        <a href={`/b?lang=${locale}`}>{say('benchmark')}</a>
        <a href={`/docs?lang=${locale}`}>{say('docs')}</a>
        <a href={`?${query ? `${query}&` : ''}lang=${other}`} hrefLang={other} lang={other}>
          {say('otherLanguage')}
        </a>
        {isLoggedIn(frame) && (
          <form method="post" action={`/vendor/logout?lang=${locale}`}>
            <VendorCsrf csrf={frame.csrf} />
            <bdi className="who">{frame.person.email}</bdi>
            <button type="submit" className="quiet">
              {say('logout')}
            </button>
          </form>
        )}
      </nav>
    </header>
  );
}

function Places({ frame, place }: { readonly frame: VendorFrame; readonly place: VendorPlace }) {
  const say = sayIn(vendorFrameWords, frame.locale);
  const open = VENDOR_PLACES.filter(({ permission }) => frame.permissions.includes(permission));
  return (
    <nav className="places" aria-label={say('places')}>
      <ul>
        {open.map(({ place: each, path }) => (
          <li key={each}>
            <a href={`${path}?lang=${frame.locale}`} {...(each === place ? { 'aria-current': 'page' as const } : {})}>
              {say(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Proves that our own page sent the form. */
export function VendorCsrf({ csrf }: { readonly csrf: string }) {
  return <input type="hidden" name="csrf" value={csrf} />;
}
