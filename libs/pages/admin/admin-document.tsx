import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#kernel';
import { renderDocument } from '../document.js';
import { type Html, rendered } from '../html.js';
import { adminWords } from '../messages/admin.js';
import { sayIn } from '../messages/say.js';
import type { AdminFrame } from './admin-model.js';

interface AdminDocument extends Pick<AdminFrame, 'locale' | 'stylesheet' | 'scripts' | 'benchmarkHref'> {
  /** Absent where nobody is logged in. */
  readonly session?: Pick<AdminFrame, 'staff' | 'csrf'> | undefined;
  readonly title: string;
  readonly content: ReactNode;
  readonly head?: Html;
}

/** A staff page: the bar, then the content. Never indexed. */
export function adminDocument(options: AdminDocument): string {
  const { locale, stylesheet, scripts = [], title, content, head, ...bar } = options;
  const say = sayIn(adminWords, locale);
  const body = renderToStaticMarkup(
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <TopBar locale={locale} {...bar} />
      <main id="main" className="admin">
        {content}
      </main>
    </>,
  );
  const page = { locale, stylesheet, scripts, title: `${title} · Fairmark`, body: rendered(body) };
  return renderDocument(head === undefined ? page : { ...page, head });
}

type TopBarProps = Pick<AdminDocument, 'locale' | 'session' | 'benchmarkHref'>;

function TopBar({ locale, session, benchmarkHref }: TopBarProps) {
  const say = sayIn(adminWords, locale);
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <header className="topbar">
      <a className="brand" href={`/admin?lang=${locale}`}>
        {say('brand')}
      </a>
      <nav aria-label={say('menu')}>
        {session && (
          <>
            <a href={`/admin?lang=${locale}`}>{say('navOverview')}</a>
            <a href={`/admin/questionnaires?lang=${locale}`}>{say('navQuestionnaires')}</a>
            <a href={`/admin/campaigns?lang=${locale}`}>{say('navCampaigns')}</a>
            <a href={`/admin/contacts?lang=${locale}`}>{say('navContacts')}</a>
            <a href={`/admin/studies?lang=${locale}`}>{say('navStudies')}</a>
            <a href={`/admin/answers?lang=${locale}`}>{say('navAnswers')}</a>
            <a href={`/admin/outbox?lang=${locale}`}>{say('navOutbox')}</a>
          </>
        )}
        {benchmarkHref !== undefined && <a href={benchmarkHref}>{say('navBenchmark')}</a>}
        <a href={`/docs?lang=${locale}`}>{say('navDocs')}</a>
        <a href={`?lang=${other}`} hrefLang={other} lang={other}>
          {say('otherLanguage')}
        </a>
        {session && (
          <form method="post" action={`/admin/logout?lang=${locale}`}>
            <CsrfField csrf={session.csrf} />
            <span className="who">{session.staff.email}</span>
            <button type="submit" className="quiet">
              {say('logout')}
            </button>
          </form>
        )}
      </nav>
    </header>
  );
}

/** Proves that our own page sent the form. */
export function CsrfField({ csrf }: { readonly csrf: string }) {
  return <input type="hidden" name="csrf" value={csrf} />;
}
