import { html, type Html } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { ownStanding } from './own-standing.js';
import { surveyDocument } from './survey-frame.js';
import type { ThanksPage } from './survey-model.js';
import { withVendor } from './with-vendor.js';

/** What one gets for one's answers: where they stand among what is published, a receipt, and the way back out. */
export function thanksPage(page: ThanksPage): string {
  const say = sayIn(surveyWords, page.locale);
  return surveyDocument(page, {
    title: say('thanksTitle'),
    here: page.address,
    kind: 'done',
    ...(page.embed ? { scripts: [page.embed.script] } : {}),
    body: html`<h1 ${page.embed && html` data-completed="${page.embed.origins.join(' ')}"`}>${say('thanksTitle')}</h1>
      <p class="lead">${say('thanksLead')}</p>
      ${standing(page)}
      <p>
        <a class="button" href="${page.benchmarkHref}" ${page.embed && html` target="_blank" rel="noopener"`}
          >${say('seeBenchmark')}</a
        >
      </p>
      ${notify(page)}${receipt(page)}`,
  });
}

function standing({ standing: own, locale, vendor }: ThanksPage): Html | false {
  const say = sayIn(surveyWords, locale);
  if (own === undefined) return false;
  if (own === 'none') return html`<p>${say('ownNone')}</p>`;
  if (own === 'small') return html`<p>${withVendor(surveyWords.ownSmall[locale], vendor)}</p>`;
  return ownStanding(own, locale);
}

function receipt({ receipt: code, withdrawHref, locale }: ThanksPage): Html | false {
  const say = sayIn(surveyWords, locale);
  if (code === null) return html`<p class="hint">${say('thanksReceiptOnce')}</p>`;
  if (!code) return false;
  return html`<dl class="facts">
      <dt>${say('thanksReceipt')}</dt>
      <dd class="receipt">
        <code id="receipt">${code}</code
        ><button type="button" class="link" data-copy="receipt" hidden>${say('copyReceipt')}</button>
      </dd>
    </dl>
    <p class="hint">
      ${say('thanksReceiptNote')}
      ${withdrawHref !== undefined && html`<a href="${withdrawHref}">${say('withdraw')}</a>`}
    </p>
    <p class="status" role="status"></p>`;
}

/** A consent of its own, off until it is given, and no part of the answer. */
function notify({ notify: state, address, locale }: ThanksPage): Html | false {
  const say = sayIn(surveyWords, locale);
  if (state === undefined) return false;
  if (state === 'done') return html`<p class="notice" role="status">${say('notified')}</p>`;
  return html`<form class="notify" method="post" action="${address}/notify?lang=${locale}">
    <fieldset>
      <legend><h2>${say('notifyLead')}</h2></legend>
      <label class="option"><input type="checkbox" name="notify" value="yes" /><span>${say('notifyBox')}</span></label>
      <p class="hint">${say('notifyNote')}</p>
    </fieldset>
    <button>${say('notify')}</button>
  </form>`;
}
