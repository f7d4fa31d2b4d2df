import { describe, expect, it } from '@jest/globals';
import { EnvironmentReader } from './environment.js';
import { mailSettings } from './mail-settings.js';

function read(env: Readonly<Record<string, string>>) {
  const reader = new EnvironmentReader(env, () => '');
  return { settings: mailSettings(reader), mistakes: reader.mistakes };
}

describe('the settings of mail', () => {
  it('are read from the environment', () => {
    const secret = 's'.repeat(32);
    const { settings, mistakes } = read({
      SMTP_URL: 'smtps://u:p@mail.example.com',
      MAIL_FROM: 'Fairmark <survey@example.com>',
      MAIL_RATE: '50',
      MAIL_DOMAIN_RATE: '5',
      MAIL_WARM_UP: 'true',
      MAIL_RETURN_ADDRESS: 'bounces@example.com',
      MAIL_HOOK_SECRET: secret,
      IMAP_URL: 'imaps://u:p@mail.example.com',
      MAIL_DKIM_SELECTOR: 's2026',
    });
    expect(mistakes).toEqual([]);
    expect(settings).toEqual({
      smtpUrl: 'smtps://u:p@mail.example.com',
      mailFrom: { name: 'Fairmark', address: 'survey@example.com' },
      mailRate: 50,
      mailDomainRate: 5,
      mailWarmUp: true,
      mailReturnAddress: 'bounces@example.com',
      mailHookSecret: secret,
      imapUrl: 'imaps://u:p@mail.example.com',
      mailDkimSelector: 's2026',
    });
  });

  it.each([
    { MAIL_RATE: '0' },
    { MAIL_RATE: '1.5' },
    { MAIL_DOMAIN_RATE: 'fast' },
    { MAIL_WARM_UP: 'yes' },
    { MAIL_RETURN_ADDRESS: 'Bounces <bounces@example.com>' },
    { MAIL_RETURN_ADDRESS: 'not an address' },
    { MAIL_RETURN_ADDRESS: 'a-mailbox-too-long@example.com' },
    { MAIL_HOOK_SECRET: 'short' },
    { IMAP_URL: 'https://mail.example.com' },
    { MAIL_DKIM_SELECTOR: '../x' },
  ])('refuse %j', (env) => {
    const [name] = Object.keys(env);
    expect(read(env).mistakes).toEqual([`${name} is not valid`]);
  });
});
