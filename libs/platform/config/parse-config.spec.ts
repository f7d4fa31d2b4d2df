import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import type { Environment } from './environment.js';
import { parseConfig } from './parse-config.js';

const RANDOM = 'q7Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';
const onADesk: Environment = { DATABASE_URL: 'postgres://u:p@db/fairmark', FAIRMARK_SECRET: RANDOM };
const inProduction: Environment = {
  ...onADesk,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://survey.example.com/',
  SMTP_URL: 'smtps://u:p@mail.example.com',
  MAIL_FROM: 'Fairmark <survey@example.com>',
};

const unreadable = (): string => {
  throw new Error('EACCES');
};

function mistakesOf(env: Environment, readFile?: (path: string) => string): readonly string[] {
  try {
    parseConfig(env, readFile);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

describe('parseConfig', () => {
  it('takes the largest number that it names as allowed, and none above', () => {
    expect(parseConfig({ ...onADesk, PUBLIC_RATE: '1000000000' }).publicRate).toBe(1_000_000_000);
    expect(mistakesOf({ ...onADesk, PUBLIC_RATE: '1000000001' })).toEqual(['PUBLIC_RATE is not valid']);
  });

  it('needs a database and a secret, and has an answer for everything else', () => {
    expect(parseConfig(onADesk)).toEqual({
      environment: 'development',
      databaseUrl: onADesk['DATABASE_URL'],
      databaseOwnerUrl: onADesk['DATABASE_URL'],
      redisUrl: undefined,
      smtpUrl: undefined,
      mailFrom: { name: 'Fairmark', address: 'survey@fairmark.example' },
      mailRate: 10,
      mailDomainRate: 2,
      mailWarmUp: false,
      mailReturnAddress: undefined,
      mailHookSecret: undefined,
      imapUrl: undefined,
      mailDkimSelector: undefined,
      publicUrl: 'http://localhost:3000',
      host: '127.0.0.1',
      port: 3000,
      secret: RANDOM,
      signOn: undefined,
      staffPasswordLogin: true,
      linkSecrets: [],
      keySecrets: [],
      channelHosts: [],
      channelSinks: [],
      webhookSinks: [],
      webhookNameServers: [],
      logLevel: 'info',
      trustProxy: [],
      poolSize: 10,
      submitBatch: 64,
      publicRate: 300,
      keyRate: 600,
      demo: false,
      secondFactor: 'offered',
      queuePrefix: 'fairmark',
      dataFolder: '.data',
      auditAnchors: '.data/audit-anchors.jsonl',
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      metricsToken: undefined,
      maxInFlight: 400,
      drainSeconds: 0,
    });
  });

  it.each([
    { env: { METRICS_PORT: '9464' }, mistakes: [] },
    { env: { METRICS_PORT: '9464', METRICS_HOST: '::1' }, mistakes: [] },
    {
      env: { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' },
      mistakes: ['METRICS_TOKEN is missing: METRICS_HOST is not this machine alone'],
    },
    { env: { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', METRICS_TOKEN: RANDOM }, mistakes: [] },
    { env: { METRICS_HOST: '0.0.0.0', METRICS_TOKEN: 'short' }, mistakes: ['METRICS_TOKEN is not valid'] },
    {
      env: { MAX_IN_FLIGHT: '0', DRAIN_SECONDS: '60' },
      mistakes: ['MAX_IN_FLIGHT is not valid', 'DRAIN_SECONDS is not valid'],
    },
  ])('serves figures to this machine, or to who knows a token: $env', ({ env, mistakes }) => {
    expect(mistakesOf({ ...onADesk, ...env })).toEqual(mistakes);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(parseConfig(onADesk))).toBe(true);
  });

  it('reports every mistake at once, by name and never by value', () => {
    const mistakes = mistakesOf({
      DATABASE_URL: 'mysql://root:hunter2@db',
      FAIRMARK_SECRET: 'hunter2',
      PORT: '99999',
      REDIS_URL: 'hunter2',
      FAIRMARK_SECERT: 'hunter2',
    });
    expect(mistakes).toEqual([
      'PORT is not valid',
      'DATABASE_URL is not valid',
      'REDIS_URL is not valid',
      'FAIRMARK_SECRET is not valid',
      'FAIRMARK_SECERT is not a setting of Fairmark',
    ]);
    expect(mistakesOf({})).toEqual(['DATABASE_URL is missing', 'FAIRMARK_SECRET is missing']);
  });

  it.each([
    { name: 'an unknown mode', env: { NODE_ENV: 'prod' }, mistake: 'NODE_ENV is not valid' },
    { name: 'half a number', env: { POOL_SIZE: '10x' }, mistake: 'POOL_SIZE is not valid' },
    { name: 'a pool of nothing', env: { POOL_SIZE: '0' }, mistake: 'POOL_SIZE is not valid' },
    { name: 'a batch of nothing', env: { SUBMIT_BATCH: '0' }, mistake: 'SUBMIT_BATCH is not valid' },
    { name: 'a log level nobody knows', env: { LOG_LEVEL: 'loud' }, mistake: 'LOG_LEVEL is not valid' },
    { name: 'a web address without scheme', env: { PUBLIC_URL: 'example.com' }, mistake: 'PUBLIC_URL is not valid' },
    { name: 'an address of a script', env: { PUBLIC_URL: 'javascript:0' }, mistake: 'PUBLIC_URL is not valid' },
    {
      name: 'an address with a query',
      env: { PUBLIC_URL: 'https://a.example/?x' },
      mistake: 'PUBLIC_URL is not valid',
    },
    { name: 'an address with a password', env: { PUBLIC_URL: 'https://a:b@c.de' }, mistake: 'PUBLIC_URL is not valid' },
    { name: 'trust in everybody', env: { TRUST_PROXY: 'true' }, mistake: 'TRUST_PROXY is not valid' },
    { name: 'trust in every address', env: { TRUST_PROXY: '0.0.0.0/0' }, mistake: 'TRUST_PROXY is not valid' },
    { name: 'a network that is too narrow', env: { TRUST_PROXY: '10.0.0.0/33' }, mistake: 'TRUST_PROXY is not valid' },
    { name: 'two prefixes', env: { TRUST_PROXY: '10.0.0.0/8/8' }, mistake: 'TRUST_PROXY is not valid' },
    { name: 'a prefix Redis would split', env: { QUEUE_PREFIX: 'a:b' }, mistake: 'QUEUE_PREFIX is not valid' },
    { name: 'neither yes nor no', env: { FAIRMARK_DEMO: 'maybe' }, mistake: 'FAIRMARK_DEMO is not valid' },
    {
      name: 'a sender with a second header',
      env: { MAIL_FROM: 'a\nBcc: b <a@b.de>' },
      mistake: 'MAIL_FROM is not valid',
    },
    { name: 'a relay without a sender', env: { SMTP_URL: 'smtp://m.de' }, mistake: 'MAIL_FROM is missing' },
    {
      name: 'a link secret with no number',
      env: { FAIRMARK_LINK_SECRETS: RANDOM },
      mistake: 'FAIRMARK_LINK_SECRETS is not valid',
    },
    {
      name: 'a secret of keys with no number',
      env: { FAIRMARK_KEY_SECRETS: RANDOM },
      mistake: 'FAIRMARK_KEY_SECRETS is not valid',
    },
    { name: 'an address as a host name', env: { CHANNEL_HOSTS: '10.0.0.1' }, mistake: 'CHANNEL_HOSTS is not valid' },
    {
      name: 'a sink with a path',
      env: { CHANNEL_SINKS: 'http://127.0.0.1:1/x' },
      mistake: 'CHANNEL_SINKS is not valid',
    },
    { name: 'a host with a slash', env: { HOST: 'a/b' }, mistake: 'HOST is not valid' },
    {
      name: 'a sink of webhooks without a scheme',
      env: { WEBHOOK_SINKS: 'localhost:3000' },
      mistake: 'WEBHOOK_SINKS is not valid',
    },
    {
      name: 'an admin of the environment',
      env: { DEFAULT_ADMIN_PASSWORD: 'hunter2' },
      mistake: 'An admin is made by "fairmark admin create", not by the environment: DEFAULT_ADMIN_PASSWORD',
    },
    {
      name: 'name servers of tests',
      env: { FAIRMARK_TEST_DNS: '127.0.0.1:5353' },
      mistake: 'FAIRMARK_TEST_DNS must not be set outside of tests',
    },
    {
      name: 'something that is no name server',
      env: { NODE_ENV: 'test', FAIRMARK_TEST_DNS: 'localhost' },
      mistake: 'FAIRMARK_TEST_DNS is not valid',
    },
    {
      name: 'a clock that can be moved',
      env: { FAIRMARK_TEST_CLOCK: '/tmp/clock' },
      mistake: 'FAIRMARK_TEST_CLOCK must not be set outside of tests',
    },
  ])('refuses $name', ({ env, mistake }) => {
    expect(mistakesOf({ ...onADesk, ...env })).toEqual([mistake]);
  });

  it('takes an empty variable for an unset one', () => {
    expect(parseConfig({ ...onADesk, REDIS_URL: ' ', PORT: '' })).toMatchObject({ redisUrl: undefined, port: 3000 });
  });

  it('takes the slash off the public address and believes the named proxies', () => {
    const config = parseConfig({ ...inProduction, TRUST_PROXY: '10.0.0.0/8, ::1, fd00::/8', FAIRMARK_DEMO: '0' });
    expect(config).toMatchObject({
      publicUrl: 'https://survey.example.com',
      trustProxy: ['10.0.0.0/8', '::1', 'fd00::/8'],
    });
  });

  it('takes secrets of links, more hosts for robots and stand-ins for them', () => {
    const env = {
      FAIRMARK_LINK_SECRETS: `1:${RANDOM},0`,
      CHANNEL_HOSTS: 'robots.example.com, a.b-c.example',
      CHANNEL_SINKS: 'http://127.0.0.1:8080',
    };
    expect(parseConfig({ ...onADesk, ...env })).toMatchObject({
      linkSecrets: [
        { kid: 1, secret: RANDOM },
        { kid: 0, secret: null },
      ],
      channelHosts: ['robots.example.com', 'a.b-c.example'],
      channelSinks: ['http://127.0.0.1:8080'],
    });
  });

  describe('of secrets in files', () => {
    const env = { DATABASE_URL: onADesk['DATABASE_URL'], FAIRMARK_SECRET_FILE: '/run/secrets/fairmark' };

    it('reads them', () => {
      expect(parseConfig(env, (path) => `${path}/${RANDOM}\n`).secret).toBe(`/run/secrets/fairmark/${RANDOM}`);
      expect(parseConfig({ ...onADesk, SMTP_URL_FILE: '/x', MAIL_FROM: 'a@b.de' }, () => 'smtp://m.de').smtpUrl).toBe(
        'smtp://m.de',
      );
    });

    it.each([
      { name: 'cannot be read', env, mistake: 'FAIRMARK_SECRET_FILE cannot be read' },
      {
        name: 'is not there',
        env: { DATABASE_URL_FILE: '/x', FAIRMARK_SECRET: RANDOM },
        mistake: 'DATABASE_URL_FILE cannot be read',
      },
    ])('says when one $name', ({ env, mistake }) => {
      expect(mistakesOf(env, unreadable)).toEqual([mistake]);
    });

    it('does not choose between two', () => {
      expect(mistakesOf({ ...env, FAIRMARK_SECRET: RANDOM }, () => RANDOM)).toEqual([
        'FAIRMARK_SECRET and FAIRMARK_SECRET_FILE are both set',
      ]);
    });

    it('finds nothing in an empty one', () => {
      expect(mistakesOf(env, () => '\n')).toEqual(['FAIRMARK_SECRET is missing']);
    });
  });

  describe('in production', () => {
    it('starts with everything set', () => {
      expect(parseConfig(inProduction).environment).toBe('production');
    });

    it.each([
      { name: 'http', env: { PUBLIC_URL: 'http://a.example' }, mistake: 'PUBLIC_URL must be https in production' },
      { name: 'no address', env: { PUBLIC_URL: '' }, mistake: 'PUBLIC_URL is missing' },
      { name: 'mails to nowhere', env: { SMTP_URL: '' }, mistake: 'SMTP_URL is missing' },
      { name: 'a bad relay, once', env: { SMTP_URL: 'http://a.example' }, mistake: 'SMTP_URL is not valid' },
      { name: 'demo data', env: { FAIRMARK_DEMO: '1' }, mistake: 'FAIRMARK_DEMO must not be set in production' },
      {
        name: 'an issuer without https',
        env: { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' },
        mistake: 'OIDC_ISSUER must be https in production',
      },
      { name: 'no secret', env: { FAIRMARK_SECRET: '' }, mistake: 'FAIRMARK_SECRET is missing' },
      {
        name: 'a weak secret of links',
        env: { FAIRMARK_LINK_SECRETS: `1:${'a'.repeat(64)}` },
        mistake: 'FAIRMARK_LINK_SECRETS are too weak for production',
      },
      {
        name: 'a weak secret of keys',
        env: { FAIRMARK_KEY_SECRETS: `0,1:${'a'.repeat(64)}` },
        mistake: 'FAIRMARK_KEY_SECRETS are too weak for production',
      },
      {
        name: 'a weak secret of the hook',
        env: { MAIL_HOOK_SECRET: 'a'.repeat(64) },
        mistake: 'MAIL_HOOK_SECRET is too weak for production',
      },
      {
        name: 'a sink of webhooks',
        env: { WEBHOOK_SINKS: 'http://127.0.0.1:1' },
        mistake: 'WEBHOOK_SINKS must not be set in production',
      },
      {
        name: 'a sink',
        env: { CHANNEL_SINKS: 'http://127.0.0.1:1' },
        mistake: 'CHANNEL_SINKS must not be set in production',
      },
      ...['change-me-please-0123456789abcdefghij', 'a'.repeat(64), 'abcdefghijklmnop'.repeat(2)].map((secret) => ({
        name: `the secret ${secret}`,
        env: { FAIRMARK_SECRET: secret },
        mistake: 'FAIRMARK_SECRET is too weak for production',
      })),
    ])('refuses $name', ({ env, mistake }) => {
      expect(mistakesOf({ ...inProduction, ...env })).toEqual([mistake]);
    });

    it.each(['8f2c91d07be64a35f1e09c7d26ab84530d9e', RANDOM])('takes a random secret', (secret) => {
      expect(parseConfig({ ...inProduction, FAIRMARK_SECRET: secret }).secret).toBe(secret);
    });
  });

  it('leaves with the exit status of a bad configuration', () => {
    expect(new ConfigError(['PORT is not valid'])).toMatchObject({
      exitCode: 78,
      message: 'Cannot start:\n  PORT is not valid',
    });
  });
});
