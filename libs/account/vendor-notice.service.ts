import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Mailer, MAILER, queryErrors } from '#platform';
import { VendorPeopleService } from './vendor-people.service.js';

/** What a vendor has to know, in every language: of its people nobody knows which one they read. */
export interface VendorNotice {
  readonly subject: string;
  /** Paragraphs; addresses stand on lines of their own. */
  readonly paragraphs: readonly string[];
  /** The same for every attempt, so that a mail sent twice is shown once. */
  readonly id: string;
}

/** Mails to those who own a vendor's account. They are about the account, so nobody unsubscribes from them. */
@Injectable()
export class VendorNoticeService {
  constructor(
    @Inject(VendorPeopleService) private readonly people: VendorPeopleService,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws to be tried again while there is no way for mails; an address that refuses is nobody's fault here. */
  async tellOwners(vendorId: string, { subject, paragraphs, id }: VendorNotice): Promise<void> {
    const domain = this.config.mailFrom.address.split('@')[1] ?? 'localhost';
    const owners = (await this.people.people(vendorId)).filter(
      ({ role, state }) => role === 'vendor_owner' && state === 'active',
    );
    for (const { id: userId, name, email } of owners) {
      const delivery = await this.mailer.send({
        to: { name, address: email },
        subject,
        text: paragraphs.join('\n\n'),
        html: paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n'),
        headers: { messageId: `${id}.${userId}@${domain}`, lines: { 'Auto-Submitted': 'auto-generated' } },
      });
      if (delivery.kind === 'try-again') throw queryErrors.dependencyUnavailable();
    }
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
