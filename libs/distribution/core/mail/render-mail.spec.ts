import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_MAILS, RESULT_MAIL } from './built-in-mails.js';
import type { BilingualTemplate } from './check-template.js';
import { type MailContentFacts, renderMail } from './render-mail.js';

const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const facts: MailContentFacts = {
  locale: 'en',
  name: 'Li Wei',
  surveyTitle: named('服务研究', 'Service study'),
  sponsor: named('研究组', 'The study team'),
  sittings: [{ vendor: named('极光', 'Aurora RTC'), url: 'https://study.example/s/aaa' }],
  expiresOn: '2026-12-31',
  unsubscribeUrl: 'https://study.example/u/abc',
  preferencesUrl: 'https://study.example/u/abc/preferences',
};
const three: MailContentFacts['sittings'] = [
  ...facts.sittings,
  { vendor: named('灯塔', 'Beacon'), url: 'https://study.example/s/bbb' },
  { vendor: named('云桥', 'Cloudbridge'), url: 'https://study.example/s/ccc' },
];
const both = (subject: string, body: string): BilingualTemplate => ({
  'zh-CN': { subject, body },
  en: { subject, body },
});

describe('a mail', () => {
  it.each(['text', 'html'] as const)('carries both languages, the links and the way out as %s', (form) => {
    const body = renderMail(BUILT_IN_MAILS.invitation, facts)[form];
    for (const part of [
      'Start the survey',
      '开始填写',
      'https://study.example/s/aaa?lang=en',
      'https://study.example/u/abc?lang=zh-CN',
      'https://study.example/u/abc/preferences?lang=en',
      '2026-12-31',
      'The study team',
    ])
      expect(body).toContain(part);
    expect(body.indexOf('Start the survey')).toBeLessThan(body.indexOf('开始填写'));
  });

  it('speaks the language of its reader in the subject', () => {
    expect(renderMail(BUILT_IN_MAILS.reminder, facts).subject).toBe(
      'A reminder: what is Aurora RTC support really like?',
    );
    expect(renderMail(BUILT_IN_MAILS.reminder, { ...facts, locale: 'zh-CN' }).subject).toContain('极光');
  });

  it('leads to results where it tells of them', () => {
    const sittings = [{ vendor: facts.surveyTitle, url: 'https://study.example/b/service/2026q4' }];
    const { subject, text } = renderMail(RESULT_MAIL, { ...facts, sittings, leadsTo: 'results' });
    expect(subject).toBe('The results of “Service study” are published');
    expect(text).toContain('See the results: https://study.example/b/service/2026q4?lang=en');
    expect(text).toContain('查看结果: https://study.example/b/service/2026q4?lang=zh-CN');
  });

  it('lists each vendor of the reader with its own link', () => {
    const { subject, text, html } = renderMail(BUILT_IN_MAILS.invitation, { ...facts, sittings: three });
    expect(subject).toContain('Aurora RTC, Beacon and Cloudbridge');
    expect(text).toContain(
      'Beacon: https://study.example/s/bbb?lang=en\nCloudbridge: https://study.example/s/ccc?lang=en',
    );
    expect(text).toContain('极光、灯塔、云桥');
    expect(html.match(/class="button"/g)).toHaveLength(6);
  });

  it('keeps lines and paragraphs, and gives the links a place of their own', () => {
    const body = 'one\r\ntwo {{name}}\n \nGo: {{surveyLinks}} now\n\n\n{{unsubscribeLink}}';
    const { text, html } = renderMail(both('s', body), facts);
    const english = text.split('\n\n----------\n\n')[0];
    expect(english).toBe(
      'one\ntwo Li Wei\n\nGo: \n\nStart the survey: https://study.example/s/aaa?lang=en\n\n now\n\nhttps://study.example/u/abc?lang=en',
    );
    expect(html).toContain('one<br>two Li Wei</p>');
    expect(html).toContain('class="small"');
  });

  it('shows hostile values as text, once, and on one line', () => {
    const name = `<img src=x onerror="alert('1')">&{{sponsor}}\r\nBcc: x@y.example`;
    const { subject, html, text } = renderMail(both('{{name}}', '{{name}}\n\n{{surveyLinks}}'), { ...facts, name });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;{{sponsor}} Bcc: x@y.example');
    expect(text).toContain('{{sponsor}}');
    expect(subject).toBe(`<img src=x onerror="alert('1')">&{{sponsor}} Bcc: x@y.example`);
  });

  it('loads nothing from elsewhere', () => {
    const { html } = renderMail(BUILT_IN_MAILS.invitation, { ...facts, sittings: three });
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form)\b|url\(|@import|src=/i);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(hrefs.every((url) => url?.startsWith('https://study.example/'))).toBe(true);
  });

  it('never puts an unescaped value into HTML, whatever the value is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { html, subject } = renderMail(both('{{name}}', '{{name}}{{surveyLinks}}'), { ...facts, name });
        expect(html.match(/<p /g)?.length ?? 0).toBeLessThanOrEqual(2);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('leaves a link out of a subject that should not have one', () => {
    expect(renderMail(both('a {{unsubscribeLink}}', 'x'), facts).subject).toBe('a');
  });
});
