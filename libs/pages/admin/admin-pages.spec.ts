import { describe, expect, it } from '@jest/globals';
import type { MailPage, OutboxMail, OverviewPage } from './admin-model.js';
import { loginPage } from './login-page.js';
import { mailPage } from './mail-page.js';
import { outboxPage } from './outbox-page.js';
import { overviewPage } from './overview-page.js';
import { refusalPage } from './refusal-page.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
const hostile = { 'zh-CN': HOSTILE, en: HOSTILE };
const frame = { locale: 'zh-CN', stylesheet: '/a.css', staff: { email: HOSTILE }, csrf: 'token-1' } as const;

function anOverview(overrides: Partial<OverviewPage> = {}): OverviewPage {
  return {
    ...frame,
    study: { slug: 'rtc', title: hostile },
    wave: { slug: '2026q4', title: '2026Q4' },
    tasks: [],
    counters: { invited: 400, sent: 390, started: 150, completed: 100 },
    vendors: [],
    latest: [],
    release: { last: null, desk: '/admin/releases/1' },
    ...overrides,
  };
}

const mail: OutboxMail = {
  href: '/admin/outbox/1/invitation/0',
  to: 'l***@customer.example',
  subject: HOSTILE,
  kind: 'invitation',
  state: 'failed',
  reason: 'smtp-550',
  createdAt: '2026-11-02T08:00:00Z',
  sentAt: null,
};

describe('the login page', () => {
  it('sends the token back, keeps the address typed and says what was wrong', () => {
    const markup = loginPage({
      locale: 'zh-CN',
      stylesheet: '/a.css',
      csrf: 'token-1',
      email: HOSTILE,
      next: '/admin/outbox',
      error: 'invalid-credentials',
      demo: { email: 'admin@demo.local', password: 'demo-admin' },
    });
    expect(markup).toContain('<input type="hidden" name="csrf" value="token-1"/>');
    expect(markup).toContain('邮箱或密码不对');
    expect(markup).toContain('name="next" value="/admin/outbox"');
    expect(markup).toContain('demo-admin');
    expect(markup).not.toContain('<img');
    expect(markup).not.toContain('退出');
  });

  it('says nothing of a demo where there is none', () => {
    expect(loginPage({ locale: 'en', stylesheet: '/a.css', csrf: 'x' })).not.toContain('Demo account');
  });
});

describe('the overview', () => {
  it('puts tasks first and names the counts a script may refresh', () => {
    const markup = overviewPage(
      anOverview({
        tasks: [
          { kind: 'few-answers', vendor: hostile, count: 8, target: 20, href: '/x' },
          { kind: 'failed-mails', count: 3 },
          { kind: 'given-up', count: 7 },
        ],
        vendors: [
          { slug: 'a', name: hostile, responses: 1, organisations: 1, target: 0, score: null, ci95: null },
          { slug: 'b', name: hostile, responses: 60, organisations: 20, target: 40, score: 71.25, ci95: [60, 80] },
        ],
        latest: [
          { id: '1', submittedAt: '2026-11-15T14:02:00Z', vendor: hostile, segment: 'S · CN', minutes: null },
          { id: '2', submittedAt: '2026-11-15T14:03:00Z', vendor: hostile, segment: 'S · CN', minutes: 3.2 },
        ],
        release: {
          last: { revision: 2, publishedAt: '2026-11-20T00:00:00Z', methodVersion: 'm1.0.0', href: '/b/rtc' },
          desk: '/admin/releases/1',
        },
      }),
    );
    expect(markup.indexOf('今天要做的')).toBeLessThan(markup.indexOf('回收漏斗'));
    for (const id of ['invited', 'sent', 'started', 'completed', 'release', 'latest', 'responses-b'])
      expect(markup).toContain(`data-live="${id}"`);
    expect(markup).toContain('7 个后台步骤多次失败');
    expect(markup).toContain('71.3');
    expect(markup).toContain('href="/admin/releases/1?lang=zh-CN"');
    expect(markup).not.toMatch(/<img| style=|http-equiv/);
  });

  it('has words for emptiness', () => {
    const markup = overviewPage(anOverview());
    for (const words of ['没有待办', '还没有厂商', '还没有回答', '还没有发布过']) expect(markup).toContain(words);
  });
});

describe('the bar of a staff page', () => {
  it('leads into the console in the reader’s language, once somebody is logged in', () => {
    const markup = overviewPage(anOverview({ locale: 'en' }));
    expect(markup).toContain('<a href="/admin/questionnaires?lang=en">Questionnaires</a>');
    expect(markup).toContain('<a href="/admin/studies?lang=en">Studies</a>');
    expect(loginPage({ locale: 'en', stylesheet: '/a.css', csrf: 'x' })).not.toContain('/admin/questionnaires');
  });
});

describe('the outbox', () => {
  it('lists masked mails with their state and why', () => {
    const page = { ...frame, mails: [mail], counts: { failed: 3, sent: 1200 }, isLocal: true } as const;
    const markup = outboxPage({ ...page, filter: { state: 'failed' }, nextHref: '?cursor=x' });
    expect(markup).toContain('smtp-550');
    expect(markup).toContain('1,203');
    expect(markup).toMatch(/state=failed" aria-current="page"/);
    expect(markup).toContain('更早的邮件');
    expect(markup).not.toContain('<img');
  });

  it('says so when there are none', () => {
    const markup = outboxPage({ ...frame, mails: [], counts: {}, filter: {}, isLocal: false });
    expect(markup).toContain('这里没有邮件');
    expect(markup).not.toContain('SMTP');
  });
});

describe('the page of a mail', () => {
  const page: MailPage = {
    ...frame,
    mail: { ...mail, from: HOSTILE, sentAt: '2026-11-02T08:01:00Z' },
    headers: [['Subject', HOSTILE]],
    text: HOSTILE,
    links: ['https://fairmark.example/s/x', 'javascript:alert(1)'],
    htmlHref: '/admin/outbox/1/invitation/0/body',
    backHref: '/admin/outbox',
  };

  it('frames the HTML part without rights and links web addresses only', () => {
    const markup = mailPage(page);
    expect(markup).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(markup).toContain('href="https://fairmark.example/s/x"');
    expect(markup).not.toContain('href="javascript');
    expect(markup).not.toContain('<img');
  });

  it('leaves out links where there are none', () => {
    expect(mailPage({ ...page, links: [] })).not.toContain('plain-list');
  });
});

describe('a refusal', () => {
  it('says what it is and leads back', () => {
    const markup = refusalPage({ ...frame, code: 'forbidden', reference: HOSTILE, session: frame });
    expect(markup).toContain('没有权限');
    expect(markup).toContain('退出');
    expect(markup).not.toContain('<img');
    expect(refusalPage({ locale: 'en', stylesheet: '/a.css', code: 'error' })).not.toContain('Log out');
  });
});
