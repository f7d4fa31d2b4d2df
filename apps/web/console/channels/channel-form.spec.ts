import { describe, expect, it } from '@jest/globals';
import { channelChange, emptyChannel, isComplete, newChannel, typedChannel } from './channel-form.js';
import type { Channel } from './channel-requests.js';

const typed = { ...emptyChannel('s', 'zh-CN', 'Asia/Shanghai'), name: ' Team ', url: ' https://x.example/hook ' };

describe('the form of a group', () => {
  it('begins with what most teams want, in the chat of the language', () => {
    expect(emptyChannel('s', 'zh-CN', 'UTC')).toMatchObject({ kind: 'feishu', hasDigest: true });
    expect(emptyChannel('s', 'en', 'UTC').kind).toBe('slack');
  });

  it('says what is to be stored', () => {
    expect(newChannel({ ...typed, secret: ' s3cret ', hasDigest: false })).toEqual({
      studyId: 's',
      kind: 'feishu',
      name: 'Team',
      locale: 'zh-CN',
      url: 'https://x.example/hook',
      secret: 's3cret',
      events: ['campaign-launched', 'campaign-closed', 'delivery-paused'],
      digestTime: null,
      timeZone: 'Asia/Shanghai',
    });
    expect(newChannel({ ...typed, kind: 'slack', secret: 'x' }).secret).toBeNull();
    expect(newChannel({ ...typed, secret: ' ' }).secret).toBeNull();
  });

  it('leaves address and secret as they are kept where their fields are empty', () => {
    const channel = { ...typed, digestTime: null, hasSecret: true } as unknown as Channel;
    const stored = typedChannel(channel);
    expect(stored).toMatchObject({ url: '', secret: '', hasDigest: false, digestTime: '09:00' });
    expect(Object.keys(channelChange(stored))).toEqual(['name', 'locale', 'events', 'digestTime', 'timeZone']);
    expect(channelChange({ ...stored, url: 'u', secret: 'x' })).toMatchObject({ url: 'u', secret: 'x' });
  });

  it.each([
    [{}, true, true],
    [{ name: ' ' }, true, false],
    [{ url: '' }, true, false],
    [{ url: '' }, false, true],
    [{ studyId: '' }, true, false],
    [{ digestTime: '9' }, true, false],
    [{ digestTime: '9', hasDigest: false }, true, true],
  ])('with %j, new: %s, is complete: %s', (change, isNew, expected) => {
    expect(isComplete({ ...typed, ...change }, isNew)).toBe(expected);
  });
});
