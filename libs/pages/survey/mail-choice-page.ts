import { type Locale, LOCALES } from '#kernel';
import { renderDocument } from '../document.js';
import { html, type Html, type HtmlPart } from '../html.js';
import { mailChoiceWords } from '../messages/mail-choice.js';
import { sayIn } from '../messages/say.js';

interface Frame {
  readonly locale: Locale;
  /** Of the way out itself: `/u/…`. */
  readonly address: string;
  readonly stylesheet: string;
}

export interface UnsubscribePage extends Frame {
  readonly isDone: boolean;
  /** What else is closed and stays so when unsubscribing is undone. */
  readonly kept: readonly string[];
}

export interface MailChoicePage extends Frame {
  readonly study: string;
  readonly studyScope: string;
  readonly vendors: readonly { readonly name: string; readonly scope: string }[];
  readonly closed: readonly string[];
  /** Why the address is closed although the person did not ask for it. */
  readonly closedBecause: 'bounced' | 'complained' | 'erased' | null;
  readonly isSaved: boolean;
}

/** Asking shows a button; only pressing it does something, because programs open every link of a mail. */
export function unsubscribePage(page: UnsubscribePage): string {
  const { locale, address, isDone } = page;
  const say = sayIn(mailChoiceWords, locale);
  const fewer = html`<p><a href="${address}/preferences?lang=${locale}">${say('fewer')}</a></p>`;
  if (isDone)
    return framed(page, {
      title: say('unsubscribedTitle'),
      here: address,
      body: html`<p class="lead">${say('unsubscribedLead')}</p>
        <form method="post" action="${address}/preferences?lang=${locale}">
          ${page.kept.map((scope) => html`<input type="hidden" name="close" value="${scope}" />`)}
          <p>${say('undoLead')} <button name="undo" value="yes">${say('undo')}</button></p>
        </form>
        ${fewer}`,
    });
  return framed(page, {
    title: say('unsubscribeTitle'),
    here: address,
    body: html`<p class="lead">${say('unsubscribeLead')}</p>
      <form method="post" action="${address}?lang=${locale}">
        <div class="actions"><button class="main" name="confirm" value="yes">${say('unsubscribe')}</button></div>
      </form>
      ${fewer}`,
  });
}

/** Everything the mail was about, one box each, and everything at all. It works without a script. */
export function mailChoicePage(page: MailChoicePage): string {
  const { locale, address, closed, closedBecause, isSaved } = page;
  const say = sayIn(mailChoiceWords, locale);
  const box = (scope: string, label: string): Html =>
    html`<label class="option"
      ><input type="checkbox" name="close" value="${scope}" ${closed.includes(scope) && html` checked`} /><span
        >${label}</span
      ></label
    >`;
  return framed(page, {
    title: say('title'),
    here: `${address}/preferences`,
    body: html`${isSaved && html`<p class="notice" role="status">${say('saved')}</p>`}
      ${closedBecause && html`<p class="notice">${say(closedBecause)}</p>`}
      <p class="lead">${say('lead')}</p>
      <form method="post" action="${address}/preferences?lang=${locale}">
        <fieldset class="options">
          <legend>${say('legend')}</legend>
          ${box(page.studyScope, say('study', { study: page.study }))}
          ${page.vendors.map(({ name, scope }) => box(scope, say('vendor', { vendor: name })))}
          <div class="apart">${box('all', say('all'))}</div>
        </fieldset>
        <div class="actions"><button class="main">${say('save')}</button></div>
      </form>`,
  });
}

interface Parts {
  readonly title: string;
  /** This page's own address, which the language link keeps. */
  readonly here: string;
  readonly body: HtmlPart;
}

function framed({ locale, stylesheet }: Frame, { title, here, body }: Parts): string {
  const say = sayIn(mailChoiceWords, locale);
  const other = LOCALES.find((candidate) => candidate !== locale) ?? locale;
  return renderDocument({
    locale,
    title,
    stylesheet,
    bodyClass: 'survey',
    body: html`<header class="bar">
        <span class="study">Fairmark 明尺</span
        ><a class="language" href="${here}?lang=${other}" lang="${other}" hreflang="${other}"
          >${say('switchLanguage')}</a
        >
      </header>
      <main>
        <h1>${title}</h1>
        ${body}
      </main>`,
  });
}
