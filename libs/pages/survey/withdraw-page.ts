import { type Locale, LOCALES } from '#kernel';
import { renderDocument } from '../document.js';
import { html, type Html, type HtmlPart } from '../html.js';
import { sayIn } from '../messages/say.js';
import { withdrawWords } from '../messages/withdraw.js';

export interface WithdrawPage {
  readonly locale: Locale;
  readonly stylesheet: string;
  /** What was typed in; kept when it has to be mended, and sent again to confirm. */
  readonly receipt: string;
  readonly step: 'ask' | 'confirm' | 'done' | 'unquoted';
  /** Why it cannot be done. */
  readonly fault?: 'notFound' | 'frozen' | 'tooMany' | undefined;
}

/** A receipt takes an answer back in two steps, so that nobody deletes theirs by mistake. It works without a script. */
export function withdrawPage(page: WithdrawPage): string {
  return { ask: askPage, confirm: confirmPage, done: donePage, unquoted: unquotedPage }[page.step](page);
}

function askPage(page: WithdrawPage): string {
  const { locale, receipt, fault } = page;
  const say = sayIn(withdrawWords, locale);
  return framed(
    page,
    fault ? say('faultTitle') : say('title'),
    html`<h1>${say('title')}</h1>
      ${fault && html`<p class="notice" role="alert" id="fault">${say(fault)}</p>`}
      <p class="lead">${say('lead')}</p>
      <form method="post" action="/r/check?lang=${locale}" novalidate>
        <div class="question">
          <label for="receipt">${say('receipt')}</label>
          <p class="hint" id="receipt-hint">${say('receiptHint')}</p>
          <input
            name="receipt"
            id="receipt"
            value="${receipt}"
            maxlength="64"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="receipt-hint${fault && ' fault'}"
            ${fault && html` aria-invalid="true"`}
          />
        </div>
        <p>${say('until')}</p>
        <div class="actions"><button class="main">${say('next')}</button></div>
        <p>${say('quotesLead')}</p>
        <div class="actions"><button formaction="/r/quotes?lang=${locale}">${say('quotes')}</button></div>
      </form>`,
  );
}

function confirmPage(page: WithdrawPage): string {
  const { locale, receipt } = page;
  const say = sayIn(withdrawWords, locale);
  return framed(
    page,
    say('confirmTitle'),
    html`<h1>${say('confirmTitle')}</h1>
      <p class="lead">${say('confirmLead')}</p>
      <form method="post" action="/r/withdraw?lang=${locale}">
        <input type="hidden" name="receipt" value="${receipt}" />
        <div class="actions"><button class="main">${say('confirm')}</button></div>
      </form>
      <p><a href="/r?lang=${locale}">${say('keep')}</a></p>`,
  );
}

function donePage(page: WithdrawPage): string {
  const say = sayIn(withdrawWords, page.locale);
  return framed(
    page,
    say('doneTitle'),
    html`<h1>${say('doneTitle')}</h1>
      <p class="lead">${say('doneText')}</p>`,
  );
}

function unquotedPage(page: WithdrawPage): string {
  const say = sayIn(withdrawWords, page.locale);
  return framed(
    page,
    say('unquotedTitle'),
    html`<h1>${say('unquotedTitle')}</h1>
      <p class="lead">${say('unquotedText')}</p>`,
  );
}

function framed({ locale, stylesheet }: WithdrawPage, title: string, body: HtmlPart): string {
  return renderDocument({
    locale,
    title,
    stylesheet,
    bodyClass: 'survey',
    body: html`${bar(locale)}
      <main>${body}</main>`,
  });
}

function bar(locale: Locale): Html {
  const other = LOCALES.find((candidate) => candidate !== locale) ?? locale;
  return html`<header class="bar">
    <span class="study">Fairmark 明尺</span
    ><a class="language" href="/r?lang=${other}" lang="${other}" hreflang="${other}"
      >${sayIn(withdrawWords, locale)('switchLanguage')}</a
    >
  </header>`;
}
