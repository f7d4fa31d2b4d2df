import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deviceName } from './device-name.js';

const ON_WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    [`${ON_WINDOWS} Chrome/140.0.0.0 Safari/537.36`, 'Chrome · Windows'],
    [`${ON_WINDOWS} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge · Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · macOS'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1',
      'Safari · iPhone',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 MicroMessenger/8.0.50', 'WeChat · Android'],
    ['curl/8.5.0', ''],
    ['', ''],
  ])('of %s is %s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  it('holds nothing that the sender made up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(deviceName(`<b>${text}</b>`)).toMatch(/^[A-Za-z ·]*$/);
      }),
    );
  });
});
