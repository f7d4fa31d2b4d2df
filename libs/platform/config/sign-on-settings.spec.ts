import { describe, expect, it } from '@jest/globals';
import { EnvironmentReader } from './environment.js';
import { signOnSettings } from './sign-on-settings.js';

const ON = { OIDC_ISSUER: 'https://id.example.com/realm', OIDC_CLIENT_ID: 'fairmark', OIDC_CLIENT_SECRET: 's3cret' };

function read(env: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
  const reader = new EnvironmentReader(env, (path) => files[path] ?? '');
  return { settings: signOnSettings(reader), mistakes: reader.mistakes };
}

describe('the settings of single sign-on', () => {
  it('are off where nothing is said', () => {
    expect(read({})).toEqual({ settings: { signOn: undefined, staffPasswordLogin: true }, mistakes: [] });
  });

  it('are an issuer, a client and little else', () => {
    expect(read(ON)).toEqual({
      mistakes: [],
      settings: {
        staffPasswordLogin: true,
        signOn: {
          issuer: 'https://id.example.com/realm',
          clientId: 'fairmark',
          clientSecret: 's3cret',
          label: 'id.example.com',
          domains: [],
          secondFactor: 'trusted',
          acrValues: [],
          isPrivate: false,
        },
      },
    });
  });

  it('may say more', () => {
    const more = {
      OIDC_ISSUER: ON.OIDC_ISSUER,
      OIDC_CLIENT_ID: ON.OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc',
      OIDC_LABEL: '公司账号',
      OIDC_EMAIL_DOMAINS: 'example.com, example.org',
      OIDC_SECOND_FACTOR: 'said',
      OIDC_ACR_VALUES: 'urn:a urn:b',
      OIDC_PRIVATE_NETWORK: 'true',
      STAFF_PASSWORD_LOGIN: 'false',
    };
    expect(read(more, { '/run/secrets/oidc': 'from a file\n' })).toMatchObject({
      mistakes: [],
      settings: {
        staffPasswordLogin: false,
        signOn: {
          clientSecret: 'from a file',
          label: '公司账号',
          domains: ['example.com', 'example.org'],
          secondFactor: 'said',
          acrValues: ['urn:a', 'urn:b'],
          isPrivate: true,
        },
      },
    });
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ OIDC_ISSUER: 'ftp://id.example.com' }, 'OIDC_ISSUER is not valid'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is missing'],
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is missing'],
    [{ OIDC_CLIENT_ID: 'a b' }, 'OIDC_CLIENT_ID is not valid'],
    [{ OIDC_LABEL: 'x'.repeat(61) }, 'OIDC_LABEL is not valid'],
    [{ OIDC_EMAIL_DOMAINS: '@example.com' }, 'OIDC_EMAIL_DOMAINS is not valid'],
    [{ OIDC_SECOND_FACTOR: 'maybe' }, 'OIDC_SECOND_FACTOR is not valid'],
  ])('are refused with %j', (env, mistake) => {
    expect(read({ ...ON, ...env }).mistakes).toContain(mistake);
  });

  it('leave a way in', () => {
    expect(read({ STAFF_PASSWORD_LOGIN: 'false' }).mistakes).toEqual([
      'STAFF_PASSWORD_LOGIN may be off only where OIDC_ISSUER is set',
    ]);
  });
});
