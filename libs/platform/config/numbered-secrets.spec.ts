import { describe, expect, it } from '@jest/globals';
import { numberedSecrets } from './numbered-secrets.js';

const LONG = 'q7Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';

describe('secrets with numbers', () => {
  it.each([
    ['0', [{ kid: 0, secret: null }]],
    [
      `1:${LONG}, 0`,
      [
        { kid: 1, secret: LONG },
        { kid: 0, secret: null },
      ],
    ],
    [
      `3:${LONG},2:${LONG}x`,
      [
        { kid: 3, secret: LONG },
        { kid: 2, secret: `${LONG}x` },
      ],
    ],
  ])('are read in their order from %j', (raw, secrets) => {
    expect(numberedSecrets(raw)).toEqual(secrets);
  });

  it.each(['1', '1:short', `4:${LONG}`, `0:${LONG}`, `1:${LONG},1:${LONG}`, '0,0', `1:${LONG},`, LONG, `x:${LONG}`])(
    'are not read from %j',
    (raw) => {
      expect(numberedSecrets(raw)).toBeUndefined();
    },
  );
});
