import { describe, expect, it } from '@jest/globals';
import { banner, type BannerFacts } from './banner.js';
import { lanAddress } from './lan-address.js';
import { terminalLocale } from './messages.js';

const facts: BannerFacts = {
  version: '1.2.3',
  baseUrl: 'http://localhost:3001',
  embedded: { folder: './.data', milliseconds: 1_249 },
  demo: {
    file: {
      baseUrl: 'http://localhost:3001',
      adminEmail: 'admin@fairmark.example',
      adminPassword: 'fairmark-demo',
      analystEmail: 'analyst@fairmark.example',
      analystPassword: 'fairmark-eyes',
      vendorEmail: 'aurora@vendors.fairmark.example',
      vendorPassword: 'fairmark-seen',
      portalUrl: 'http://localhost:3001/vendor',
      surveyUrls: ['http://localhost:3001/s/one', 'http://localhost:3001/s/two'],
      vendorApiKey: 'vk_test_1',
      vendorSlug: 'aurora',
      benchmarkUrl: 'http://localhost:3001/b/rtc-service',
      outboxUrl: 'http://localhost:3001/admin/outbox',
    },
    wave: '2026q4',
    answers: 1_131,
    vendors: 10,
    earlierWaves: 2,
  },
  mailsLeave: false,
  busyPort: 3_000,
  qr: { lines: ['▄▄▄', '▀▀▀'], forPhones: false },
};

const at = (address: string, internal: boolean) => ({ address, internal, family: 'IPv4' }) as never;

/** On which column of a terminal each address starts. */
const columns = (text: string) =>
  text.split('\n').flatMap((line) => {
    const at = line.indexOf('http://localhost:3001/');
    return at < 0 || line.includes('/v1/') ? [] : [at + (line.slice(0, at).match(/[\u4e00-\u9fff]/g)?.length ?? 0)];
  });

describe('the banner', () => {
  const text = banner(facts, 'en');

  it.each([
    'Fairmark 明尺  v1.2.3',
    'embedded (./.data)  1.2 s',
    '2026q4 · 1,131 answers · 10 vendors · 2 earlier waves',
    'http://localhost:3001/b/rtc-service ',
    'http://localhost:3001/s/one',
    'admin@fairmark.example / fairmark-demo',
    'aurora@vendors.fairmark.example / fairmark-seen',
    'all mails land here, none are sent',
    'http://localhost:3001/docs',
    'curl -H "Authorization: Bearer vk_test_1"',
    'http://localhost:3001/v1/vendor/benchmarks/rtc-service/latest',
    'port 3000 is taken',
    'HOST=0.0.0.0',
    '▄▄▄\n  ▀▀▀',
    'npm run demo:reset',
  ])('says %j', (words) => {
    expect(text).toContain(words);
  });

  it('fits a screen beside its QR code and has no trailing blanks', () => {
    expect(text.split('\n').length - 2).toBeLessThanOrEqual(22);
    expect(text.split('\n').every((line) => line === line.trimEnd())).toBe(true);
  });

  it('lines up its columns in both languages', () => {
    expect(new Set(columns(text)).size).toBe(1);
    expect(new Set(columns(banner(facts, 'zh-CN'))).size).toBe(1);
  });

  it('speaks Chinese, and promises nothing about mails that do leave', () => {
    const chinese = banner({ ...facts, mailsLeave: true, qr: { lines: [], forPhones: true } }, 'zh-CN');
    expect(chinese).toContain('厂商均为虚构');
    expect(chinese).toContain('SMTP_URL');
    expect(chinese).toContain('手机扫码');
  });

  it('without a demo shows where to log in and no password', () => {
    const plain = banner({ ...facts, embedded: undefined, demo: undefined, busyPort: undefined, qr: undefined }, 'en');
    expect(plain).toContain('http://localhost:3001/admin');
    expect(plain).toContain('DATABASE_URL');
    expect(plain).not.toContain('fairmark-demo');
    expect(plain).not.toContain('fictional');
  });
});

describe('the terminal’s language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LC_MESSAGES: 'zh_TW' }, 'zh-CN'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('of %j is %s', (env, locale) => {
    expect(terminalLocale(env)).toBe(locale);
  });
});

describe('the address for phones', () => {
  const interfaces = { lo: [at('127.0.0.1', true)], eth0: [at('192.168.1.20', false)] };

  it('is told only when phones can reach it', () => {
    expect(lanAddress('127.0.0.1', interfaces)).toBeUndefined();
    expect(lanAddress('0.0.0.0', interfaces)).toBe('192.168.1.20');
    expect(lanAddress('0.0.0.0', {})).toBeUndefined();
  });
});
