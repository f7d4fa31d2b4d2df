import { html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { TRAP } from './field.js';
import { surveyDocument } from './survey-frame.js';
import type { CheckPage, IntroPage, ThanksPage } from './survey-model.js';
import { withVendor } from './with-vendor.js';

/** Says who asks, how long it takes and what becomes of the answers, before anything is asked. */
export function introPage(page: IntroPage): string {
  const say = sayIn(surveyWords, page.locale);
  const resumed = page.resumeAt !== undefined;
  return surveyDocument(page, {
    title: page.study,
    here: page.address,
    body: html`<h1>${withVendor(surveyWords.introTitle[page.locale], page.vendor)}</h1>
      <p class="lead">${say('introTime', { minutes: page.minutes, questions: page.questions })}</p>
      ${resumed && html`<p class="notice">${say('resumed', { position: page.resumeAt ?? 1 })}</p>`}
      <dl class="facts">
        <dt>${say('introWho')}</dt>
        <dd>${page.sponsor}</dd>
        <dt>${say('introUse')}</dt>
        <dd>${say('introUseText')}</dd>
      </dl>
      <p>${say('introLater')}</p>
      <p class="hint">${say('introRefuse')}</p>
      <form method="post" action="${page.address}/start?lang=${page.locale}">
        <div class="actions"><button class="main">${resumed ? say('resume') : say('start')}</button></div>
      </form>`,
  });
}

/** Every answer once more, each with its way back. The field nobody sees is for programs that fill in everything. */
export function checkPage(page: CheckPage): string {
  const say = sayIn(surveyWords, page.locale);
  const rows = page.items.map(
    ({ title, answer, href }) =>
      html`<div>
        <dt>${withVendor(title, page.vendor)}</dt>
        <dd>
          ${answer === '' ? html`<span class="none">${say('notAnswered')}</span>` : answer}
          <a href="${href}">${say('change')}<span class="unseen"> ${withVendor(title, page.vendor)}</span></a>
        </dd>
      </div>`,
  );
  return surveyDocument(page, {
    title: say('checkTitle'),
    here: `${page.address}/check`,
    bar: html`<a class="back" href="${page.backHref}" aria-label="${say('back')}">←</a
      ><span class="study">${page.study}</span>`,
    body: html`<h1>${say('checkTitle')}</h1>
      <p class="lead">${say('checkLead')}</p>
      <dl class="answers">${rows}</dl>
      <form method="post" action="${page.address}/submit?lang=${page.locale}">
        <div class="trap" aria-hidden="true">
          <label for="website">Website</label><input name="${TRAP}" id="website" tabindex="-1" autocomplete="off" />
        </div>
        <div class="actions"><button class="main">${say('submit')}</button></div>
      </form>`,
  });
}

export function thanksPage(page: ThanksPage): string {
  const say = sayIn(surveyWords, page.locale);
  return surveyDocument(page, {
    title: say('thanksTitle'),
    here: page.address,
    ...(page.embed ? { scripts: [page.embed.script] } : {}),
    body: html`<h1 ${page.embed && html` data-completed="${page.embed.origins.join(' ')}"`}>${say('thanksTitle')}</h1>
      <p class="lead">${say('thanksLead')}</p>
      ${
        page.receipt &&
        html`<dl class="facts">
            <dt>${say('thanksReceipt')}</dt>
            <dd><code>${page.receipt}</code></dd>
          </dl>
          <p class="hint">${say('thanksReceiptNote')}</p>`
      }
      <p>
        <a class="button" href="${page.benchmarkHref}" ${page.embed && html` target="_blank" rel="noopener"`}
          >${say('seeBenchmark')}</a
        >
      </p>`,
  });
}
