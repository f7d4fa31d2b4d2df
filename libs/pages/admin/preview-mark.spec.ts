import { describe, expect, it } from '@jest/globals';
import { previewMarked } from './preview-mark.js';

const mark = { locale: 'en', stylesheet: '/assets/mark.css', back: '/admin/releases/1?a=1&b=2' } as const;
const page = (body: string) => `<html><head><title>$& x</title></head><body class="b">${body}</body></html>`;

describe('a page of the public that is marked as a preview', () => {
  it('says so first of all, on every screen and for machines, and leaves the page as it is', () => {
    const marked = previewMarked(page('<main>79.5</main>'), mark);
    expect(marked).toMatch(
      /<body class="b"><p class="preview-mark" role="status">\s*Preview: [^]+?<\/div><main>79\.5<\/main>/,
    );
    expect(marked).toContain(
      '<meta name="robots" content="noindex" /><link rel="stylesheet" href="/assets/mark.css" />',
    );
    expect(marked).toContain('href="/admin/releases/1?a=1&amp;b=2"');
    expect(marked).toContain('<title>$& x</title>');
  });

  it('keeps the way past the head of the page the first thing on it', () => {
    const marked = previewMarked(page('<a class="skip" href="#main">Skip</a><main></main>'), mark);
    expect(marked).toMatch(/<body class="b"><a class="skip" href="#main">Skip<\/a><p class="preview-mark"/);
  });
});
