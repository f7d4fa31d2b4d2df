import type { Locale } from '#kernel';
import { renderDocument } from './document.js';
import { html } from './html.js';
import { problemWords } from './messages/problem.js';
import { sayIn } from './messages/say.js';

export interface ProblemPage {
  readonly locale: Locale;
  readonly code: string;
  readonly status: number;
  /** What the reader may quote when they ask; the log has it, too. */
  readonly reference: string;
  readonly stylesheet: string;
  /** When a window begins or has ended, as its clocks show it; when and why a result was withdrawn. */
  readonly moment?: string | undefined;
}

type Key = keyof typeof problemWords;

const BY_STATUS: Readonly<Record<number, Key>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'link-expired',
  413: 'payload-too-large',
  422: 'invalid',
  429: 'rate-limited',
  503: 'unavailable',
};

function keyOf(code: string, status: number): Key {
  return Object.hasOwn(problemWords, `${code}-text`)
    ? (code as Key)
    : (BY_STATUS[status] ?? (status < 500 ? 'bad-request' : 'internal-error'));
}

const WINDOWS: Readonly<Record<string, 'begins' | 'ended' | 'withdrawn'>> = {
  'release-withdrawn': 'withdrawn',
  'survey-not-open': 'begins',
  'survey-closed': 'ended',
  'link-expired': 'ended',
};

/** A refusal for somebody in front of a page: what it is, what to do now, and never a dead end. */
export function problemPage({ locale, code, status, reference, stylesheet, moment }: ProblemPage): string {
  const say = sayIn(problemWords, locale);
  const key = keyOf(code, status);
  const title = say(key);
  const window = WINDOWS[code];
  const way =
    status === 401
      ? html`<a class="button" href="/admin/login?lang=${locale}">${say('logIn')}</a>`
      : html`<a class="button" href="/b?lang=${locale}">${say('home')}</a>`;
  return renderDocument({
    locale,
    title,
    stylesheet,
    bodyClass: 'survey',
    body: html`<header class="bar"><span class="study">Fairmark 明尺</span></header>
      <main>
        <h1>${title}</h1>
        <p class="lead">${say(`${key}-text` as Key)}</p>
        ${moment && window && html`<p>${say(window)}${moment}</p>`}
        <p>${way}</p>
        <p class="hint reference">${say('reference')} <code>${reference}</code></p>
      </main>`,
  });
}
