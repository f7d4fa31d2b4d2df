import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeText, html, rendered } from './html.js';

describe('html', () => {
  it('puts text in as text, in content and in attributes', () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      `<p title="${escapeText(hostile)}">${escapeText(hostile)}</p>`,
    );
    expect(html`${hostile}`.text).not.toMatch(/[<>"']/);
  });

  it('puts markup in as it is, lists one after the other, and nothing for what is absent', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`${items}${false}${null}${undefined}${0}`.text).toBe('<li>a</li><li>b</li>0');
    expect(html`${rendered('<svg></svg>')}`.text).toBe('<svg></svg>');
  });

  it('takes a line break of the template for one space', () => {
    expect(html`<b>a</b> <i>b</i>`.text).toBe('<b>a</b> <i>b</i>');
  });

  it('never lets a text open a tag or end an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });
});
