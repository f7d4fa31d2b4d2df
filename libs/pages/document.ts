import type { Locale } from '#kernel';
import { html, type Html, type HtmlPart, rendered } from './html.js';

export interface DocumentOptions {
  readonly locale: Locale;
  readonly title: string;
  /** Address of the style sheet; not needed by a page that brings it. */
  readonly stylesheet?: string | undefined;
  /** The sheet itself, where a page must not wait for it. The policy for styles has to know its hash. */
  readonly style?: string | undefined;
  readonly body: HtmlPart;
  readonly head?: HtmlPart;
  /** Personal pages and error pages are not for search engines. */
  readonly isIndexed?: boolean;
  readonly scripts?: readonly string[] | undefined;
  readonly bodyClass?: string;
}

/** Quotes are written as %27, so that the address stands in the attribute as it is. */
const ICON = html`<link
  rel="icon"
  href="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 16 16%27%3E%3Cpath d=%27M1 8h14M3 5v6M8 3v10M13 5v6%27 stroke=%27%230b5cad%27 stroke-width=%272%27/%3E%3C/svg%3E"
/>`;

function stylesOf({ stylesheet, style }: DocumentOptions): HtmlPart {
  if (style !== undefined) return rendered(`<style>${style}</style>`);
  return stylesheet !== undefined && html`<link rel="stylesheet" href="${stylesheet}" />`;
}

/** A whole page. Nothing in it comes from another place than this site. */
export function renderDocument(options: DocumentOptions): string {
  const { locale, title, body, head, isIndexed = false, scripts = [], bodyClass } = options;
  const page: Html = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><meta name="color-scheme" content="light dark"><title>${title}</title>${!isIndexed && html`<meta name="robots" content="noindex" />`}${ICON}${stylesOf(options)}${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}${head}</head><body${bodyClass ? html` class="${bodyClass}"` : ''}>${body}</body></html>`;
  return page.text;
}
