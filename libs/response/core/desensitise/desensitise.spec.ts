import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { desensitise, withoutMasks } from './desensitise.js';

const masked = (text: string) => desensitise(text).text;

describe('desensitise', () => {
  it.each([
    ['打我电话13812345678，随时', '打我电话[phone]，随时'],
    ['手机 +86 138-1234-5678', '手机 [phone]'],
    ['全角１３８１２３４５６７８也一样', '全角[phone]也一样'],
    ['号码是一三八一二三四五六七八', '号码是[phone]'],
    ['座机 010-62345678转123', '座机 [phone]'],
    ['热线 400-810-1234 打不通', '热线 [phone] 打不通'],
    ['call +1 415 555 0132 any time', 'call [phone] any time'],
    ['call (415) 555-0132', 'call [phone]'],
    ['写信到 li.wei+rtc@mail.example.com 吧', '写信到 [email] 吧'],
    ['li.wei at example dot com', '[email]'],
    ['见 https://ticket.example.com/a?id=3，谢谢', '见 [url]，谢谢'],
    ['our site meet.example.cn/room broke', 'our site [url] broke'],
    ['AppID: 8f3a9c 连不上', 'AppID: [identifier] 连不上'],
    ['工单号 2026110100 没人理', '工单号 [identifier] 没人理'],
    ['ticket #88231 took a week', 'ticket #[identifier] took a week'],
    ['key 9f86d081884c7d659a2feaa0c55ad015', 'key [identifier]'],
    ['room 0b8f1f8e-8f1c-4d5e-9f1e-2a3b4c5d6e7f', 'room [identifier]'],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.abc', 'token [identifier]'],
    ['身份证 11010519491231002X', '身份证 [identifier]'],
    ['卡号 6222 0212 3456 7890 123', '卡号 [identifier]'],
    ['服务器 10.20.30.40:8443 丢包', '服务器 [address] 丢包'],
    ['peer 2001:db8:85a3:0:0:8a2e:370:7334 lost', 'peer [address] lost'],
    ['加微信 liwei_2020 聊', '加微信 [handle] 聊'],
    ['QQ: 123456 也行', 'QQ: [handle] 也行'],
    ['ping @liwei on chat', 'ping [handle] on chat'],
    ['多亏王工，还有李经理', '多亏[person]，还有[person]'],
    ['找欧阳老师帮忙', '找[person]帮忙'],
    ['跟高工沟通过', '跟[person]沟通过'],
    ['小张态度很好', '[person]态度很好'],
    ['我叫陈小明，', '我叫[person]，'],
    ['Mr. Smith never called back', '[person] never called back'],
    ['kudos to Anna Lee for the fix', 'kudos to [person] for the fix'],
    ['spoke with Raj twice', 'spoke with [person] twice'],
    ['我们是北京星海科技有限公司的', '我们是[company]的'],
    ['We at Blue Harbor Media Inc. use it', 'We at [company] use it'],
    ['型号 KX-2300 上黑屏', '型号 [product] 上黑屏'],
  ])('masks %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    '王总是说好', // 总是
    '客户经理周末也在，产品经理安排得好，项目经理何时回复看运气',
    '这是工作时间的问题',
    '提高工程师的水平',
    '小程序里没有声音',
    '小时级的响应',
    'H-264 与 AES-256 都支持，UTF-8 也没问题',
    'Node.js 20.19 和 WebRTC M120',
    'version 4.2.1 dropped 30% of frames in 2026',
    'responsive engineers from Europe, tickets closed within 24 hours',
    '贵公司、我们公司和这家公司',
    'Agora and Zoom are named on purpose',
    '从 2025 年 11 月到 2026 年 3 月，共 120 次',
  ])('leaves %j as it is', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('masks the names it is told, with or without their legal form, as words only', () => {
    const known = { companies: ['星海科技有限公司', 'Blue Harbor Ltd', 'AB'], people: ['Ann', '陈静'] };
    expect(desensitise('星海科技的陈静说 blue harbor 的 Ann 与 Annual AB', known).text).toBe(
      '[company]的[person]说 [company] 的 [person] 与 Annual AB',
    );
  });

  it('can be left with nothing in the place of its masks', () => {
    expect(withoutMasks(`${masked('问王工，电话13812345678')} [not a mask]`)).toBe('问\n，电话\n [not a mask]');
  });

  it('joins findings that overlap, so that no rest of one is left', () => {
    const { text, findings } = desensitise('mail 13812345678@qq.com');
    expect(text).toBe('mail [email]');
    expect(findings).toEqual([{ kind: 'email', from: 5, to: 23 }]);
  });

  it('is the same text outside its findings, and masks nothing twice', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('13812345678', '王工', ' a@b.example.com ', '，', 'Mr. Li', 'KX-2300', '星海有限公司'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const given = parts.join('');
        const { text, findings } = desensitise(given);
        const pieces = findings.reduce<{ at: number; out: string }>(
          ({ at, out }, { kind, from, to }) => ({ at: to, out: `${out}${given.slice(at, from)}[${kind}]` }),
          { at: 0, out: '' },
        );
        expect(text).toBe(pieces.out + given.slice(pieces.at));
        expect(findings.every(({ from, to }, i) => from < to && from >= (findings[i - 1]?.to ?? 0))).toBe(true);
      }),
    );
  });

  it('takes long hostile text in its stride', () => {
    const hostile = [
      'a'.repeat(5000),
      '1'.repeat(5000),
      'a.'.repeat(2500),
      'A-'.repeat(2500),
      '王'.repeat(5000),
      '@'.repeat(5000),
    ];
    for (const text of hostile) expect(typeof masked(`${text} 13812345678`)).toBe('string');
  });
});
