import { describe, expect, it } from '@jest/globals';
import { type TicketPage, ticketPage } from './ticket-page.js';

const aPage = (step: TicketPage['step'], locale: 'zh-CN' | 'en' = 'en'): TicketPage => ({
  step,
  locale,
  address: step === 'begin' ? '/t/key' : '/s/token',
  vendor: 'Aurora',
  study: 'Service',
  stylesheet: '/assets/survey.css',
  script: '/assets/ticket.js',
  keyId: 'key',
  consent: ['a promise', '<b>another</b>'],
});

describe('the page where an invitation becomes a ticket', () => {
  it('says what is promised, and hides what only a script can do', () => {
    const page = ticketPage(aPage('trade'));
    expect(page).toContain('a promise');
    expect(page).toContain('&lt;b&gt;another');
    expect(page).toMatch(/<div\s+hidden\s+data-ticket="trade"\s+data-key="key"/);
    expect(page).toContain('src="/assets/ticket.js"');
  });

  it('lets whoever has no script answer in the anonymous way, and says what that means', () => {
    const page = ticketPage(aPage('trade'));
    expect(page).toMatch(
      /<section data-without>[\s\S]*the running server knows[\s\S]*action="\/s\/token\/start\?lang=en"/,
    );
  });

  it('leads on with the ticket and without the invitation', () => {
    const [begin, used] = [ticketPage(aPage('begin')), ticketPage(aPage('used', 'zh-CN'))];
    expect(begin).not.toContain('/s/');
    expect(begin).toContain('data-ticket="begin"');
    // Whether it was traded or answered without a ticket is nobody's business, so the page fits both.
    expect(used).toContain('href="/t/key?lang=zh-CN"');
    expect(used).toContain('如果您已经提交了答案');
  });
});
