import { describe, expect, it } from '@jest/globals';
import { checkTarget } from './check-target.js';

const rules = { hosts: ['open.feishu.cn', 'hooks.slack.com'], sinks: ['http://127.0.0.1:4000'] };

describe('an address to be asked', () => {
  it.each([
    ['https://open.feishu.cn/open-apis/bot/v2/hook/x', false],
    ['https://OPEN.feishu.cn:443/x', false],
    ['https://hooks.slack.com:8443/services/a', false],
    ['http://127.0.0.1:4000/sink', true],
  ])('is allowed: %s', (text, isSink) => {
    expect(checkTarget(text, rules)).toMatchObject({ isAllowed: true, isSink });
  });

  it.each([
    ['', 'not-a-url'],
    ['open.feishu.cn/x', 'not-a-url'],
    [`https://open.feishu.cn/${'x'.repeat(2_000)}`, 'not-a-url'],
    ['http://open.feishu.cn/x', 'not-https'],
    ['ftp://open.feishu.cn/x', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['gopher://127.0.0.1:6379/_FLUSHALL', 'not-https'],
    ['http://127.0.0.1:4001/sink', 'not-https'],
    ['https://u:p@open.feishu.cn/x', 'credentials'],
    ['https://open.feishu.cn@evil.example/x', 'credentials'],
    ['https://open.feishu.cn:6379/x', 'port-not-allowed'],
    ['https://evil.example/x', 'host-not-allowed'],
    ['https://open.feishu.cn.evil.example/x', 'host-not-allowed'],
    ['https://open.feishu.cn./x', 'host-not-allowed'],
    ['https://127.0.0.1/x', 'host-not-allowed'],
    ['https://2130706433/x', 'host-not-allowed'],
    ['https://0x7f.1/x', 'host-not-allowed'],
    ['https://0177.0.0.1/x', 'host-not-allowed'],
    ['https://[::1]/x', 'host-not-allowed'],
    ['https://[::ffff:127.0.0.1]/x', 'host-not-allowed'],
    ['https://localhost/x', 'host-not-allowed'],
    ['https://169.254.169.254/latest/meta-data', 'host-not-allowed'],
    ['https://open.feishu.cn%2f@127.0.0.1/', 'credentials'],
    ['https://оpen.feishu.cn/x', 'host-not-allowed'],
  ])('is refused: %s', (text, fault) => {
    expect(checkTarget(text, rules)).toEqual({ isAllowed: false, fault });
  });

  it('of an address of the net is refused even where somebody allowed it as a host', () => {
    expect(checkTarget('https://10.0.0.1/x', { ...rules, hosts: ['10.0.0.1'] })).toMatchObject({ isAllowed: false });
  });

  describe('of any host', () => {
    const anyHost = { hosts: 'any', sinks: [] } as const;

    it.each(['https://hooks.example.com/a', 'https://例え.jp/', 'https://a_b.example.co:8443/?x=1'])(
      'is allowed: %s',
      (text) => {
        expect(checkTarget(text, anyHost)).toMatchObject({ isAllowed: true, isSink: false });
      },
    );

    it.each([
      'https://postgres/',
      'https://localhost/',
      'https://localhost./',
      'https://a.localhost/',
      'https://metadata.google.internal/',
      'https://printer.local/',
      'https://127.0.0.1/',
      'https://0/',
      'https://2130706433/',
      'https://0177.0.0.1/',
      'https://0x7f000001/',
      'https://127.1/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://example.com./',
      'https://１２７.０.０.１/',
    ])('is refused for its host: %s', (text) => {
      expect(checkTarget(text, anyHost)).toEqual({ isAllowed: false, fault: 'host-not-allowed' });
    });
  });
});
