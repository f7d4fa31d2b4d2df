import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#kernel';
import { renderDocument } from '../document.js';
import { html, rendered } from '../html.js';

interface PublicDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly stylesheet: string;
  /** Address of the page without its query, for the links between languages. */
  readonly url?: string;
  readonly body: ReactElement;
  readonly scripts?: readonly string[] | undefined;
}

/** A page for everyone, rendered from React and complete without a script. */
export function publicDocument({ locale, title, stylesheet, url, body, scripts = [] }: PublicDocument): string {
  return renderDocument({
    locale,
    title,
    stylesheet,
    isIndexed: true,
    scripts,
    body: rendered(renderToStaticMarkup(body)),
    head:
      url !== undefined &&
      html`<link rel="alternate" hreflang="zh-CN" href="${url}?lang=zh-CN" /><link
          rel="alternate"
          hreflang="en"
          href="${url}?lang=en"
        />`,
  });
}
