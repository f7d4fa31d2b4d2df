import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { FORM_ID, QUOTE, TRAP } from './field.js';
import { surveyDocument } from './survey-frame.js';
import type { CheckPage, IntroPage, SurveyFrame } from './survey-model.js';
import { withVendor } from './with-vendor.js';

/** Says who asks, how long it takes and what becomes of the answers, before anything is asked. */
export function introPage(page: IntroPage): string {
  const say = sayIn(surveyWords, page.locale);
  const resumed = page.resumeAt !== undefined;
  return surveyDocument(page, {
    title: page.study,
    here: page.address,
    kind: 'intro',
    isInvited: page.stopHref !== undefined,
    body: html`<h1>${withVendor(surveyWords.introTitle[page.locale], page.vendor)}</h1>
      <p class="lead">${say('introTime', { minutes: page.minutes, questions: page.questions })}</p>
      ${page.isForgotten && html`<p class="notice" role="status">${say('forgotten')}</p>`}
      ${resumed && html`<p class="notice">${say('resumed', { position: page.resumeAt ?? 1 })}</p>`}
      <dl class="facts">
        <dt>${say('introWho')}</dt>
        <dd>${page.sponsor}</dd>
        ${consent(page)}
      </dl>
      <p>${say('introLater')}</p>
      ${ways(page)}
      <p class="status" role="status"></p>
      <form method="post" action="${page.address}/start?lang=${page.locale}">
        <div class="actions"><button class="main">${resumed ? say('resume') : say('start')}</button></div>
      </form>`,
  });
}

function consent({ consent: paragraphs, locale }: IntroPage): Html {
  const say = sayIn(surveyWords, locale);
  if (!paragraphs)
    return html`<dt>${say('introUse')}</dt>
      <dd>${say('introUseText')}</dd>`;
  return html`<dt>${say('introConsent')}</dt>
    <dd>${paragraphs[0]}</dd>
    <dd>
      <ul class="consent">
        ${paragraphs.slice(1).map((text) => html`<li>${text}</li>`)}
      </ul>
    </dd>`;
}

/** Going on elsewhere makes a code, and taking back deletes what was typed, which is asked twice: changes, so forms. */
function ways({ address, locale, mayMove = false, mayForget = false, stopHref }: IntroPage): Html {
  const say = sayIn(surveyWords, locale);
  const way = (act: string, words: string): Html =>
    html`<form method="post" action="${address}/${act}?lang=${locale}"><button class="link">${words}</button></form>`;
  const forget = html`<details>
    <summary>${say('introForget')}</summary>
    <p class="hint">${say('introForgetText')}</p>
    ${way('forget', say('introForgetNow'))}
  </details>`;
  return html`<div class="ways">
      ${mayMove && way('code', say('introOther'))}
      ${stopHref !== undefined && html`<a class="link" href="${stopHref}">${say('introStop')}</a>`}
    </div>
    ${mayForget && forget}`;
}

/** Every answer once more, each with its way back. The field nobody sees is for programs that fill in everything. */
export function checkPage(page: CheckPage): string {
  const say = sayIn(surveyWords, page.locale);
  const rows = page.items.map(
    ({ title, answer, isTyped, href }) =>
      html`<div>
        <dt>${withVendor(title, page.vendor)}</dt>
        <dd>
          ${answer === '' ? html`<span class="none">${say('notAnswered')}</span>` : html`<span>${isTyped ? answer : withVendor(answer, page.vendor)}</span>`}
          <a href="${href}">${say('change')}<span class="unseen"> ${withVendor(title, page.vendor)}</span></a>
        </dd>
      </div>`,
  );
  return surveyDocument(page, {
    title: say('checkTitle'),
    here: `${page.address}/check`,
    kind: 'check',
    bar: html`<a class="back" href="${page.backHref}" aria-label="${say('back')}">←</a
      ><span class="study">${page.study}</span>`,
    body: html`<h1>${say('checkTitle')}</h1>
      <p class="lead">${say('checkLead')}</p>
      <dl class="answers">${rows}</dl>
      ${handIn(page, page.asksQuote ?? false)}`,
  });
}

function handIn({ address, locale }: SurveyFrame, asksQuote: boolean): Html {
  const say = sayIn(surveyWords, locale);
  return html`<form id="${FORM_ID}" method="post" action="${address}/submit?lang=${locale}">
    <div class="trap" aria-hidden="true">
      <label for="website">Website</label><input name="${TRAP}" id="website" tabindex="-1" autocomplete="off" />
    </div>
    ${
      asksQuote &&
      html`<label class="option quote"
          ><input type="checkbox" name="${QUOTE}" value="yes" /><span>${say('quote')}</span></label
        >
        <p class="hint">${say('quoteNote')}</p>`
    }
    <p class="status" role="status"></p>
    <div class="actions"><button class="main">${say('submit')}</button></div>
  </form>`;
}

/** For whoever reached the end without a network. */
export function keptCheckPage(page: SurveyFrame & Pick<CheckPage, 'asksQuote' | 'backHref'>): string {
  const say = sayIn(surveyWords, page.locale);
  return surveyDocument(page, {
    title: say('keptCheckTitle'),
    here: `${page.address}/check`,
    kind: 'check',
    bar: html`<a class="back" href="${page.backHref}" aria-label="${say('back')}">←</a
      ><span class="study">${page.study}</span>`,
    body: html`<h1>${say('keptCheckTitle')}</h1>
      <p class="lead">${say('keptCheckLead')}</p>
      ${handIn(page, page.asksQuote ?? false)}`,
  });
}

/** Handed in without a network: it has not left the device. */
export function keptPage(page: SurveyFrame): string {
  const say = sayIn(surveyWords, page.locale);
  return surveyDocument(page, {
    title: say('keptTitle'),
    here: page.address,
    kind: 'kept',
    body: html`<h1>${say('keptTitle')}</h1>
      <p class="lead">${say('keptLead')}</p>
      <p class="status" role="status"></p>`,
  });
}
