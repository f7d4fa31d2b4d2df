import type { Config } from '../config/parse-config.js';
import { type Mailer, viewerMailer } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

/** Mails go through the relay when there is one. */
export function createMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'environment'>): Mailer {
  if (config.smtpUrl === undefined) return viewerMailer;
  return smtpMailer({
    url: config.smtpUrl,
    from: config.mailFrom,
    requireTls: config.environment === 'production',
  });
}
