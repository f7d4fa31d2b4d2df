import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#kernel';
import { renderDocument } from '../document.js';
import { html, rendered } from '../html.js';

interface PublicDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly stylesheet?: string;
  /** The sheet itself, for the page that is opened first and must not wait for it. */
  readonly style?: string;
  /** Address of the page without its query, for the links between languages. */
  readonly url?: string;
  readonly body: ReactElement;
  readonly scripts?: readonly string[] | undefined;
}

/** How sites and chats show a link to the page: a picture of 1200 by 630 points that is made of the release. */
const cardTags = (url: string, title: string, locale: Locale) =>
  html`<meta property="og:title" content="${title}" /><meta property="og:type" content="website" /><meta
      property="og:url"
      content="${url}"
    /><meta property="og:image" content="${url}/og.png?lang=${locale}" /><meta
      property="og:image:width"
      content="1200"
    /><meta property="og:image:height" content="630" /><meta name="twitter:card" content="summary_large_image" />`;

/** A page for everyone, rendered from React and complete without a script. */
export function publicDocument({ url, body, ...options }: PublicDocument): string {
  return renderDocument({
    ...options,
    isIndexed: true,
    body: rendered(renderToStaticMarkup(body)),
    head:
      url !== undefined &&
      html`<link rel="alternate" hreflang="zh-CN" href="${url}?lang=zh-CN" /><link
          rel="alternate"
          hreflang="en"
          href="${url}?lang=en"
        />${cardTags(url, options.title, options.locale)}`,
  });
}
