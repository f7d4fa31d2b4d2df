import type { MailHeaders } from './mailer.js';

export interface MailIdentity {
  /** Stands for person and campaign and says nothing of either. */
  readonly id: string;
  readonly campaignId: string;
  readonly kind: string;
  readonly sequence: number;
  /** Domain of the sender's address. */
  readonly domain: string;
  /** Page and one-click address of this recipient. */
  readonly unsubscribeUrl: string;
}

/**
 * Headers of a mail of a campaign: one-click unsubscribing (RFC 8058), no answers by machines
 * (RFC 3834), and ids that do not change between attempts.
 */
export function mailHeaders(mail: MailIdentity): MailHeaders {
  return {
    messageId: `inv-${mail.id}-${mail.kind}-${mail.sequence}@${mail.domain}`,
    lines: {
      'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      'Feedback-ID': `${mail.campaignId}:${mail.kind}:fairmark:${mail.domain}`,
    },
  };
}
