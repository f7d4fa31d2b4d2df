import type { MailHeaders } from './mailer.js';

export interface MailIdentity {
  /** The same for every attempt, and not to be guessed. */
  readonly messageId: string;
  readonly campaignId: string;
  readonly kind: string;
  /** Domain of the sender's address. */
  readonly domain: string;
  /** Page and one-click address of this recipient. */
  readonly unsubscribeUrl: string;
  /** Where a mail unsubscribes, too, if there is a mailbox for it. */
  readonly unsubscribeAddress?: string | undefined;
}

/**
 * Headers of a mail of a campaign: one-click unsubscribing (RFC 8058), no answers by machines
 * (RFC 3834), and ids that do not change between attempts.
 */
export function mailHeaders(mail: MailIdentity): MailHeaders {
  return {
    messageId: mail.messageId,
    lines: {
      'List-Unsubscribe': waysOut(mail).join(', '),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      'Feedback-ID': `${mail.campaignId}:${mail.kind}:fairmark:${mail.domain}`,
    },
  };
}

function waysOut({ unsubscribeUrl, unsubscribeAddress }: MailIdentity): string[] {
  const byMail = unsubscribeAddress === undefined ? [] : [`<mailto:${unsubscribeAddress}?subject=unsubscribe>`];
  return [`<${unsubscribeUrl}>`, ...byMail];
}
