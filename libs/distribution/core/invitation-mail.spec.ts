import { describe, expect, it } from '@jest/globals';
import { invitationMail, type InvitationMailFacts } from './invitation-mail.js';

const facts: InvitationMailFacts = {
  locale: 'en',
  recipientName: 'Li Wei',
  studyTitle: { 'zh-CN': '服务研究', en: 'Service study' },
  sponsor: { 'zh-CN': '研究组', en: 'The study team' },
  closesOn: '2026-12-31',
  sittings: [{ vendorName: { 'zh-CN': '极光', en: 'Aurora RTC' }, surveyUrl: 'https://study.example/s/abc' }],
  unsubscribeUrl: 'https://study.example/u/abc',
};

describe('the invitation mail', () => {
  it.each(['text', 'html'] as const)('carries both languages, the link and the way out as %s', (form) => {
    const body = invitationMail(facts)[form];
    for (const part of [
      'Start the survey',
      '开始填写',
      'https://study.example/s/abc?lang=en',
      'https://study.example/u/abc?lang=zh-CN',
      '2026-12-31',
    ])
      expect(body).toContain(part);
    expect(body.indexOf('Start the survey')).toBeLessThan(body.indexOf('开始填写'));
  });

  it('speaks the language of its reader in the subject', () => {
    expect(invitationMail(facts).subject).toContain('Aurora RTC');
    expect(invitationMail({ ...facts, locale: 'zh-CN' }).subject).toContain('极光');
  });

  it('has a link of its own for each of several vendors, named in the language around it', () => {
    const other = { vendorName: { 'zh-CN': '桥音', en: 'Bridge' }, surveyUrl: 'https://study.example/s/def' };
    const { subject, text, html } = invitationMail({ ...facts, sittings: [...facts.sittings, other] });
    expect(subject).toContain('Aurora RTC and Bridge');
    for (const part of [
      'Start the survey: Bridge: https://study.example/s/def?lang=en',
      '开始填写：极光: ',
      '极光和桥音',
    ])
      expect(text).toContain(part);
    expect(html.match(/\/s\/def\?lang=/g)).toHaveLength(2);
  });

  it('shows a hostile name as text', () => {
    const { html } = invitationMail({ ...facts, recipientName: `<img src=x onerror="alert('1')">&` });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
  });
});
