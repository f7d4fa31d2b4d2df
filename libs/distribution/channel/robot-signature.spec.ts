import { describe, expect, it } from '@jest/globals';
import { signed } from './robot-signature.js';

const SECRET = 'test-secret-of-a-robot';
const now = new Date('2020-09-06T02:47:53.000Z');
const body = { msg_type: 'text' };

/** Made with another implementation of HMAC from what the providers' documents say. */
describe('the signature of a message', () => {
  it('to Feishu has text and secret as its key, nothing signed, and seconds', () => {
    const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/x';
    expect(signed('feishu', { url, body }, SECRET, now)).toEqual({
      url,
      body: { timestamp: '1599360473', sign: 'gkJTjTHWK6WBHbGvBD0adDsoirer821Em37lXDlKDrA=', msg_type: 'text' },
    });
  });

  it('to DingTalk has the secret as its key, stands escaped in the address, and has milliseconds', () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=abc';
    expect(signed('dingtalk', { url, body }, SECRET, now)).toEqual({
      url: `${url}&timestamp=1599360473000&sign=%2BNSZ%2FefYSes6YBcMp838yuzX0rwgfMUSMVOZgaPThQ8%3D`,
      body,
    });
  });

  it.each(['wecom', 'slack'] as const)('is not known to %s', (kind) => {
    expect(signed(kind, { url: 'https://x.example', body }, SECRET, now)).toEqual({ url: 'https://x.example', body });
  });

  it('is left out of a robot without a secret', () => {
    expect(signed('feishu', { url: 'https://x.example', body }, null, now).body).toEqual(body);
  });
});
