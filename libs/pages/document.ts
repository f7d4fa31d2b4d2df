import type { Locale } from '#kernel';
import { html, type Html, type HtmlPart } from './html.js';

export interface DocumentOptions {
  readonly locale: Locale;
  readonly title: string;
  /** Address of the style sheet. */
  readonly stylesheet: string;
  readonly body: HtmlPart;
  readonly head?: HtmlPart;
  /** Personal pages and error pages are not for search engines. */
  readonly isIndexed?: boolean;
  readonly scripts?: readonly string[];
  readonly bodyClass?: string;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 8h14M3 5v6M8 3v10M13 5v6' stroke='%230b5cad' stroke-width='2'/%3E%3C/svg%3E";

/** A whole page. Nothing in it comes from another place than this site. */
export function renderDocument(options: DocumentOptions): string {
  const { locale, title, stylesheet, body, head, isIndexed = false, scripts = [], bodyClass } = options;
  const page: Html = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>${title}</title>${!isIndexed && html`<meta name="robots" content="noindex" />`}<link rel="icon" href="${ICON}"><link rel="stylesheet" href="${stylesheet}">${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}${head}</head><body${bodyClass ? html` class="${bodyClass}"` : ''}>${body}</body></html>`;
  return page.text;
}
