import { describe, expect, it } from '@jest/globals';
import { renderDocument } from './document.js';
import { html } from './html.js';

describe('renderDocument', () => {
  const page = { locale: 'zh-CN', title: '<明尺>', stylesheet: '/assets/a.css', body: html`<main></main>` } as const;

  it('is a whole page in one language that escapes its title', () => {
    const text = renderDocument(page);
    expect(text).toMatch(/^<!doctype html><html lang="zh-CN">.*<title>&lt;明尺&gt;<\/title>.*<\/html>$/);
    expect(text).toContain('<body><main></main></body>');
    expect(text).toContain('content="noindex"');
    expect(text).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('takes scripts, a class, more of a head, and search engines', () => {
    const text = renderDocument({
      ...page,
      isIndexed: true,
      scripts: ['/assets/a.js'],
      bodyClass: 'wide',
      head: html`<meta name="a" />`,
    });
    expect(text).toContain(
      '<script type="module" src="/assets/a.js"></script><meta name="a" /></head><body class="wide">',
    );
    expect(text).not.toContain('noindex');
  });
});
