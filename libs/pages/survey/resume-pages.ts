import { renderDocument } from '../document.js';
import { html, rendered } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import { surveyDocument } from './survey-frame.js';
import type { CodePage, ResumePage } from './survey-model.js';

/** The code for another device, once to be scanned and once to be typed. */
export function codePage(page: CodePage): string {
  const say = sayIn(surveyWords, page.locale);
  const half = page.code.length / 2;
  return surveyDocument(page, {
    title: say('codeTitle'),
    here: page.address,
    body: html`<h1>${say('codeTitle')}</h1>
      <p class="lead">${say('codeLead', { minutes: page.minutes })}</p>
      <div class="qr" role="img" aria-label="${say('codeQr')}">${rendered(page.qr)}</div>
      <dl class="facts">
        <dt>${say('codeLabel')}</dt>
        <dd>
          <code class="code" id="code"
            >${page.code.slice(0, half)}<span class="gap"></span>${page.code.slice(half)}</code
          >
        </dd>
        <dt>${say('codeAddress')}</dt>
        <dd><code>${page.resumeUrl}</code></dd>
      </dl>
      <p><a class="button plain" href="${page.address}?lang=${page.locale}">${say('codeBack')}</a></p>`,
  });
}

/** Opening it changes nothing, whatever code its address carries; sending it uses the code up. */
export function resumePage({ locale, stylesheet, code, isWrong }: ResumePage): string {
  const say = sayIn(surveyWords, locale);
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return renderDocument({
    locale,
    title: isWrong ? say('resumeWrong') : say('resumeTitle'),
    stylesheet,
    bodyClass: 'survey',
    body: html`<header class="bar">
        <span class="study">Fairmark 明尺</span
        ><a class="language" href="/resume?lang=${other}" lang="${other}" hreflang="${other}"
          >${say('switchLanguage')}</a
        >
      </header>
      <main>
        <form method="post" action="/resume?lang=${locale}" novalidate>
          ${isWrong && html`<div class="errors" role="alert" tabindex="-1" autofocus><a href="#code">${say('resumeWrong')}</a></div>`}
          <h1><label for="code">${say('resumeField')}</label></h1>
          <p class="lead" id="code-hint">${say('resumeLead')}</p>
          <input
            type="text"
            class="code"
            name="code"
            id="code"
            value="${code}"
            maxlength="9"
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck="false"
            aria-describedby="code-hint"
            ${isWrong && html` aria-invalid="true"`}
          />
          <div class="actions"><button class="main">${say('resumeGo')}</button></div>
        </form>
      </main>`,
  });
}
