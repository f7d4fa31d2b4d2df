import type { Locale } from '#kernel';
import { html } from '../html.js';
import { adminWords } from '../messages/admin.js';
import { sayIn } from '../messages/say.js';
import { minify } from '../style/minify.js';

/** The sheet of the mark. Paper shows it, too: a print of a preview must not pass for a result. */
export const previewMarkStylesheet = minify(`
.preview-mark{position:sticky;top:0;z-index:9;margin:0;padding:.5rem 1rem;background:#b42318;color:#fff;font:600 1rem/1.4 system-ui,sans-serif;text-align:center}
.preview-mark a{color:inherit}
.preview-across{position:fixed;inset:0;z-index:8;display:grid;place-items:center;overflow:hidden;pointer-events:none}
.preview-across::before{content:attr(data-text);color:#b42318;font:800 min(18vw,11rem)/1 system-ui,sans-serif;opacity:.1;rotate:-24deg;white-space:nowrap}
@media print{.preview-mark{position:static}.preview-across::before{opacity:.2}}
`);

/** What leads past the head of the page has to be the first thing on it. */
const SKIP_LINK = /<body[^>]*>(<a class="skip"[^>]*>[^<]*<\/a>)?/;

export interface PreviewMark {
  readonly locale: Locale;
  /** Address of the sheet above. */
  readonly stylesheet: string;
  /** Where whoever looks came from. */
  readonly back: string;
}

/** A finished public page as the staff sees it before anybody else: marked across as what it is, and for no machine. */
export function previewMarked(page: string, { locale, stylesheet, back }: PreviewMark): string {
  const say = sayIn(adminWords, locale);
  const head = html`<meta name="robots" content="noindex" /><link rel="stylesheet" href="${stylesheet}" />`;
  const mark = html`<p class="preview-mark" role="status">
      ${say('previewMark')} <a href="${back}">${say('previewBack')}</a>
    </p>
    <div class="preview-across" data-text="${say('previewAcross')}" aria-hidden="true"></div>`;
  return page.replace('</head>', () => `${head.text}</head>`).replace(SKIP_LINK, (skip) => skip + mark.text);
}
