import type { Delivery } from './mailer.js';

/** What an SMTP client's error says; all parts may be missing. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Steps at which a refusal is about this mail and not about us or the connection. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * Reads a failed delivery: 5xx about the envelope or the content is final (RFC 5321, 4.2.1). A refused
 * login or connection is our trouble, so the mail is kept for later, whatever the code.
 */
export function deliveryOf(error: unknown): Delivery {
  const { code = 'unknown', responseCode = 0, response = '' } = (error ?? {}) as SmtpError;
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  const reason = responseCode ? [responseCode, enhanced].filter(Boolean).join(' ') : code;
  const isFinal = responseCode >= 500 && ABOUT_THE_MAIL.has(code);
  return { kind: isFinal ? 'refused' : 'try-again', reason };
}
