import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Mailer, MAILER, queryErrors } from '#platform';

/** What somebody has to know of their account, in every language: nobody knows which one they read. */
export interface AccountMail {
  readonly subject: string;
  /** Paragraphs; addresses stand on lines of their own. */
  readonly paragraphs: readonly string[];
  /** The same for every attempt, so that a mail sent twice is shown once. */
  readonly id: string;
}

/** Mails about accounts, from which nobody unsubscribes. */
@Injectable()
export class AccountMailService {
  constructor(
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws to be tried again while there is no way for mails; an address that refuses is nobody's fault here. */
  async send(to: { readonly name: string; readonly email: string }, mail: AccountMail): Promise<void> {
    const domain = this.config.mailFrom.address.split('@')[1] ?? 'localhost';
    const delivery = await this.mailer.send({
      to: { name: to.name, address: to.email },
      subject: mail.subject,
      text: mail.paragraphs.join('\n\n'),
      html: mail.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n'),
      headers: { messageId: `${mail.id}@${domain}`, lines: { 'Auto-Submitted': 'auto-generated' } },
    });
    if (delivery.kind === 'try-again') throw queryErrors.dependencyUnavailable();
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
